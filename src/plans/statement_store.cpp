#include "plans/statement_store.h"

#include "journal/journal.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "people/installation_store.h"
#include "plans/part_store.h"
#include "plans/statements_sql.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using storage::Row;

Statement statement_in(const Row& row) {
    return {.plan = row.id<Plan>(0),
            .pupils = row.maybe_integer(1),
            .eligible = row.maybe_real(2),
            .years = row.copy(3),
            .published = row.maybe_date(4),
            .review_on = row.maybe_date(5),
            .authorised_by = row.copy(6),
            .governor = row.copy(7),
            .allocation = row.maybe_integer(8),
            .carried = row.maybe_integer(9),
            .intent = row.copy(10),
            .challenges = row.copy(11),
            .last_year = row.copy(12),
            .programmes = row.copy(13),
            .service_spent = row.copy(14),
            .service_came = row.copy(15),
            .further = row.copy(16),
            .version = row.integer(17)};
}

journal::Fields fields(const Statement& of) {
    const auto said = said_of(of);
    return {{"pupils", said.pupils},
            {"eligible", said.eligible},
            {"years", said.years},
            {"published", said.published},
            {"review on", said.review_on},
            {"authorised by", said.authorised_by},
            {"governor", said.governor},
            {"allocation", said.allocation},
            {"carried", said.carried},
            {"intent", said.intent},
            {"challenges", said.challenges},
            {"last year", said.last_year},
            {"programmes", said.programmes},
            {"service, spent", said.service_spent},
            {"service, came", said.service_came},
            {"further", said.further}};
}

std::optional<std::string> iso_or_none(const std::optional<basics::Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

} // namespace

Result<Statement> statement_of(storage::Reader& reader, const PlanId& plan) {
    auto found = TRY(reader.find(sql::find_statement, statement_in, plan));
    return found ? std::move(*found) : Statement{.plan = plan};
}

Result<void> save(storage::Writer& writer, const Plan& plan, const Statement& before, const Statement& of) {
    journal::Entry entry{.kind = "plan statement",
                         .record = std::string{plan.id.text()},
                         .after = fields(of),
                         .school = school_of(plan)};
    if (before.version == 0)
        return journal::changed(writer, entry, sql::add_statement, plan.id, of.pupils, of.eligible, of.years,
                                iso_or_none(of.published), iso_or_none(of.review_on), of.authorised_by, of.governor,
                                of.allocation, of.carried, of.intent, of.challenges, of.last_year, of.programmes,
                                of.service_spent, of.service_came, of.further);
    entry.before = fields(before);
    return journal::changed(writer, entry, sql::update_statement, plan.id, before.version, of.pupils, of.eligible,
                            of.years, iso_or_none(of.published), iso_or_none(of.review_on), of.authorised_by,
                            of.governor, of.allocation, of.carried, of.intent, of.challenges, of.last_year,
                            of.programmes, of.service_spent, of.service_came, of.further);
}

Result<StatementHeld> held_for_statement(storage::Reader& reader, const Plan& plan) {
    StatementHeld out;
    const auto here = TRY(people::installation(reader));
    if (plan.whose != Whose::school || !here.trust) return out;
    const auto urn = plan.schools.front().urn;
    constexpr std::string_view roll = "pupils_on_roll", share = "pupil_premium_percent",
                               money = "pupil_premium_allocation";
    const auto catalogue = TRY(measures::load_some(reader, roll, share, money));
    const auto* everybody = catalogue.group("all");
    if (!everybody) return out;
    const auto figures =
        TRY(measures::yearly_figures_of_trust(reader, *here.trust, everybody->id, {roll, share, money}));
    const auto read = measures::readings(catalogue, figures);
    const auto newest = [&](std::string_view code) -> std::optional<HeldNumber> {
        std::vector<measures::Reading> told;
        for (const auto& each : read)
            if (each.value && each.held->steps == 0) told.push_back(each);
        const auto* found = measures::latest(told, code, urn);
        if (!found) return std::nullopt;
        return HeldNumber{
            .value = *found->value,
            .of = fmt::format("{}, file of {}", found->held->period.text(), basics::spoken(found->held->as_of))};
    };
    out.pupils = newest(roll);
    out.eligible = newest(share);
    out.allocation = newest(money);
    return out;
}

} // namespace plans
