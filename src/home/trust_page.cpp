#include "home/trust_page.h"

#include "basics/capitalised.h"
#include "basics/text.h"
#include "home/headline.h"

namespace home {
namespace {

using schools::Phase;
using web::SortHeading;

std::string result_heading(Phase phase) {
    const auto usual = headline_for(phase);
    return usual ? std::string{usual->words} : "Result";
}

std::string sort_code(SortBy sort) {
    switch (sort) {
    case SortBy::result: return "result";
    case SortBy::absence: return "absence";
    case SortBy::name: break;
    }
    return "";
}

std::string_view order_named(SortBy sort) {
    switch (sort) {
    case SortBy::result: return "the highest result first";
    case SortBy::absence: return "the highest absence first";
    case SortBy::name: break;
    }
    return "by name";
}

SortHeading heading(const TrustStanding& standing, const TrustChoices& choices, SortBy sort, std::string words) {
    auto sorted = choices;
    sorted.sort = sort;
    const auto lit = choices.sort != sort   ? SortHeading::Sorted::no
                     : sort == SortBy::name ? SortHeading::Sorted::up
                                            : SortHeading::Sorted::down;
    return {.words = std::move(words), .address = trust_address(standing.view.trust.facts.uid, sorted), .sorted = lit};
}

TrustPageTable page_table(const TrustStanding& standing, const PhaseTable& table, const TrustChoices& choices,
                          basics::Date today) {
    const auto phase = std::string{words(table.phase)};
    const auto against = choices.wanted.compare == Compare::england ? "England" : "its local authority";
    TrustPageTable made{
        .id = "phase-" + std::string{name(table.phase)},
        .heading = basics::capitalised(phase),
        .caption = fmt::format("{}, {}, each beside {}",
                               basics::counted(static_cast<std::int64_t>(table.rows.size()), "school", "schools"),
                               order_named(choices.sort), against),
        .rows = {},
        .by_name = heading(standing, choices, SortBy::name, "School"),
        .by_result = heading(standing, choices, SortBy::result, result_heading(table.phase)),
        .by_absence = heading(standing, choices, SortBy::absence, "Absence"),
        .more = choices.wanted.columns == Columns::more,
        .programmes = !choices.programmes.nothing()};
    for (const auto& row : table.rows) made.rows.push_back(page_row(standing, row, choices, today));
    return made;
}

std::vector<Choice> compare_choices(basics::GroupUid uid, TrustChoices choices) {
    const auto now = choices.wanted.compare;
    std::vector<Choice> found;
    for (const auto& [with, words] :
         {std::pair{Compare::england, "England"}, std::pair{Compare::authority, "each school's local authority"}}) {
        choices.wanted.compare = with;
        found.push_back({.words = words, .address = trust_address(uid, choices), .chosen = with == now});
    }
    return found;
}

std::vector<Meaning> meanings(const TrustStanding& standing, const TrustChoices& choices) {
    std::vector<Meaning> found;
    for (const auto* code :
         {"ks2_rwm_expected", "progress8", "attainment8", "alevel_points_per_entry", "absence_overall",
          "pupils_on_roll", "fsm_ever6_percent", "sen_support_percent", "ehc_plan_percent"}) {
        if (choices.wanted.columns == Columns::five && std::string_view{code} == "pupils_on_roll") break;
        const auto* measure = standing.view.catalogue.measure(code);
        if (measure)
            found.push_back({.name = measure->name, .definition = measure->definition, .source = measure->source});
    }
    return found;
}

std::string membership_words(const schools::Trust& trust, std::size_t held) {
    const auto count = basics::counted(static_cast<std::int64_t>(held), "open academy", "open academies");
    if (!trust.members_as_of)
        return fmt::format("UID {}. {}; no file says as at which day.", trust.facts.uid.text(), count);
    return fmt::format("UID {}. {}, as at {}: what joined, left or split since is not in that list.",
                       trust.facts.uid.text(), count, basics::spoken(*trust.members_as_of));
}

std::string order_words(std::span<const PhaseTable> tables) {
    std::size_t all = 0, noted = 0;
    for (const auto& table : tables)
        for (const auto& row : table.rows) {
            ++all;
            if (!row.note.empty()) ++noted;
        }
    return fmt::format("An order is no ranking: {} of {} schools cannot be told apart from the one above them, or are "
                       "not to be compared with "
                       "it. Their rows say so.",
                       noted, all);
}

} // namespace

std::string trust_address(basics::GroupUid uid, const TrustChoices& choices) {
    std::string query;
    const auto say = [&](std::string_view pair) { query += fmt::format("{}{}", query.empty() ? "?" : "&", pair); };
    if (choices.wanted.columns == Columns::more) say("columns=more");
    if (choices.wanted.compare == Compare::authority) say("compare=la");
    if (choices.sort != SortBy::name) say("sort=" + sort_code(choices.sort));
    return "/trusts/" + uid.text() + query;
}

TrustPage trust_page(const TrustStanding& standing, const TrustChoices& choices, basics::Date today) {
    const auto& trust = standing.view.trust;
    auto said = sentences(standing, choices.programmes, today, choices.decided);
    auto other = choices;
    const bool more = choices.wanted.columns == Columns::more;
    other.wanted.columns = more ? Columns::five : Columns::more;
    TrustPage page{.uid = trust.facts.uid,
                   .changed = std::move(said.changed),
                   .missing = std::move(said.missing),
                   .decision = std::move(said.decision)};
    page.membership = membership_words(trust, standing.view.academies.size());
    page.more = more;
    page.programmes = !choices.programmes.nothing();
    page.more_address = trust_address(trust.facts.uid, other);
    page.more_words = more ? "Fewer columns" : "More columns: pupils, disadvantage, SEN, results by year";
    page.sort = sort_code(choices.sort);
    page.compare = compare_choices(trust.facts.uid, choices);
    const auto tables = phase_tables(standing, choices.sort);
    if (choices.sort != SortBy::name) page.order = order_words(tables);
    for (const auto& table : tables) page.tables.push_back(page_table(standing, table, choices, today));
    page.meanings = meanings(standing, choices);
    return page;
}

} // namespace home
