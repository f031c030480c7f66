#include "plans/statement_page.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace plans {
namespace {

std::string pounds(std::int64_t amount) { return "£" + basics::thousands(amount); }
std::string whole(double value) { return basics::thousands(static_cast<std::int64_t>(std::llround(value))); }
std::string day(const std::optional<basics::Date>& of) { return of ? basics::spoken(*of) : ""; }

// What the statement says, else what is held.
StatementRow number_row(std::string detail, const std::optional<double>& said, const std::optional<HeldNumber>& held,
                        const std::function<std::string(double)>& shown) {
    if (said) return {.detail = std::move(detail), .data = shown(*said)};
    if (held) return {.detail = std::move(detail), .data = shown(held->value), .of = held->of};
    return {.detail = std::move(detail), .data = ""};
}

template <class T>
std::optional<double> real(const std::optional<T>& number) {
    return number ? std::optional{static_cast<double>(*number)} : std::nullopt;
}

void add_overview(StatementPage& page, const PlanView& view, const Statement& of, const StatementHeld& held) {
    const auto& plan = view.whole.plan;
    const auto pounds_of = [](double value) { return pounds(std::llround(value)); };
    page.overview = {
        {.detail = "School name", .data = whose_words(plan.whose, plan.schools)},
        number_row("Number of pupils in school", real(of.pupils), held.pupils, whole),
        number_row("Proportion (%) of pupil premium eligible pupils", of.eligible, held.eligible,
                   [](double value) { return basics::decimals(value, 1) + "%"; }),
        {.detail = "Academic year/years that our current pupil premium strategy plan covers", .data = of.years},
        {.detail = "Date this statement was published", .data = day(of.published)},
        {.detail = "Date on which it will be reviewed", .data = day(of.review_on)},
        {.detail = "Statement authorised by", .data = of.authorised_by},
        {.detail = "Pupil premium lead", .data = owner_in(view, plan.lead)},
        {.detail = "Governor / Trustee lead", .data = of.governor}};
    page.funding = {
        number_row("Pupil premium funding allocation this academic year", real(of.allocation), held.allocation,
                   pounds_of),
        number_row("Pupil premium funding carried forward from previous years", real(of.carried), {}, pounds_of)};
    const auto allocation = of.allocation     ? real(of.allocation)
                            : held.allocation ? std::optional{held.allocation->value}
                                              : std::nullopt;
    page.funding.push_back(
        {.detail = "Total budget for this academic year",
         .data = allocation ? pounds_of(*allocation + static_cast<double>(of.carried.value_or(0))) : ""});
}

void add_tiers(StatementPage& page, const WholePlan& whole) {
    std::int64_t total = 0;
    for (const auto& tier : tiers()) {
        StatementTier out{.heading = std::string{tier.heading}, .cost = ""};
        std::int64_t cost = 0;
        for (const auto& each : whole.actions) {
            const auto* of = objective_in(whole, each.objective);
            if (!of || of->state == ObjectiveState::withdrawn || tier_of(*of) != tier.area
                || each.state == ActionState::cancelled)
                continue;
            cost += each.cost;
            out.rows.push_back({.words = each.words, .rests_on = each.rests_on, .challenges = each.challenges});
        }
        total += cost;
        out.cost = pounds(cost);
        page.tiers.push_back(std::move(out));
    }
    page.total = pounds(total);
}

std::vector<StatementProgramme> programmes_of(std::string_view text) {
    std::vector<StatementProgramme> out;
    for (const auto& line : lines_of(text)) {
        const auto parted = line.find(';');
        out.push_back({.programme = std::string{basics::trimmed(std::string_view{line}.substr(0, parted))},
                       .provider = parted == std::string::npos
                                       ? ""
                                       : std::string{basics::trimmed(std::string_view{line}.substr(parted + 1))}});
    }
    return out;
}

void add_missing(StatementPage& page) {
    for (const auto* rows : {&page.overview, &page.funding})
        for (const auto& each : *rows)
            if (each.data.empty()) page.missing.push_back(each.detail);
    if (page.intent.empty()) page.missing.emplace_back("Statement of intent");
    if (page.challenges.empty()) page.missing.emplace_back("Challenges");
    if (page.outcomes.empty()) page.missing.emplace_back("Intended outcomes");
    if (page.last_year.empty()) page.missing.emplace_back("Outcomes for disadvantaged pupils, last year");
}

web::LongField long_field(std::string name, std::string label, const std::string& value, std::string hint = "") {
    return {.name = std::move(name), .label = std::move(label), .value = value, .hint = std::move(hint)};
}
web::Field field(std::string name, std::string label, const std::string& value, std::string hint = "") {
    return {.name = std::move(name), .label = std::move(label), .value = value, .hint = std::move(hint)};
}
std::string held_hint(const std::optional<HeldNumber>& held, std::string_view shown) {
    if (!held) return "No figure is held: give it.";
    return fmt::format("Leave it empty to take what is held: {} ({}).", shown, held->of);
}

} // namespace

StatementPage statement_page(const PlanView& view, const Statement& of, const StatementHeld& held) {
    StatementPage page{.plan = address_of(view.whole.plan),
                       .state = fmt::format("This plan {}.", words(view.whole.plan.state)),
                       .total = ""};
    add_overview(page, view, of, held);
    page.intent = lines_of(of.intent);
    page.challenges = lines_of(of.challenges);
    for (const auto& each : view.whole.objectives) {
        if (each.state == ObjectiveState::withdrawn) continue;
        const auto aim = aim_words(each);
        page.outcomes.push_back(
            {.outcome = each.words,
             .criteria = aim.empty() || each.criterion.empty() ? aim + each.criterion : each.criterion + ". " + aim});
    }
    add_tiers(page, view.whole);
    page.last_year = lines_of(of.last_year);
    page.programmes = programmes_of(of.programmes);
    page.service_spent = lines_of(of.service_spent);
    page.service_came = lines_of(of.service_came);
    page.further = lines_of(of.further);
    add_missing(page);
    return page;
}

FormPage statement_form(const StatementSaid& said, const StatementHeld& held) {
    FormPage page;
    page.sentences = {
        "Outcomes, activities and costs are the plan’s own objectives and actions: they are not typed again. "
        "The statement is published: name no child, and no group so small that one could be known."};
    page.parts = {
        {field("pupils", "Number of pupils in school", said.pupils,
               held_hint(held.pupils, held.pupils ? whole(held.pupils->value) : ""))},
        {field("eligible", "Proportion (%) of pupil premium eligible pupils", said.eligible,
               held_hint(held.eligible, held.eligible ? basics::decimals(held.eligible->value, 1) + "%" : ""))},
        {field("years", "Academic years that it covers", said.years, "For example: 2026/27 to 2028/29.")},
        {web::Field{.name = "published",
                    .label = "Date this statement was published",
                    .value = said.published,
                    .type = "date"}},
        {web::Field{.name = "review_on",
                    .label = "Date on which it will be reviewed",
                    .value = said.review_on,
                    .type = "date"}},
        {field("authorised_by", "Statement authorised by", said.authorised_by)},
        {field("governor", "Governor or trustee lead", said.governor)},
        {field("allocation", "Pupil premium funding allocation this academic year", said.allocation,
               held_hint(held.allocation, held.allocation ? "£" + whole(held.allocation->value) : ""))},
        {field("carried", "Funding carried forward from previous years", said.carried,
               "Whole pounds; 0 where there is none.")},
        {long_field("intent", "Statement of intent", said.intent)},
        {long_field("challenges", "Challenges", said.challenges, "One a line: they are numbered in their order.")},
        {long_field("last_year", "Outcomes for disadvantaged pupils, last year", said.last_year)},
        {long_field("programmes", "Externally provided programmes", said.programmes,
                    "One a line: programme; provider.")},
        {long_field("service_spent", "How service pupil premium was spent last year", said.service_spent,
                    "Where there was any.")},
        {long_field("service_came", "What came of it for service children", said.service_came)},
        {long_field("further", "Further information", said.further)}};
    return page;
}

} // namespace plans
