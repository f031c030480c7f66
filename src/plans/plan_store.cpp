#include "plans/plan_store.h"

#include "journal/journal.h"
#include "plans/part_store.h"
#include "plans/plans_sql.h"
#include "plans/review_store.h"
#include "storage/known.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Date;
using basics::Result;
using permissions::Verb;
using permissions::Who;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

Plan plan_of(const Row& row) {
    return {.id = row.id<Plan>(0),
            .whose = known(whose_named(row.text(1))),
            .kind = known(kind_named(row.text(2))),
            .title = row.copy(3),
            .framework = known(framework_named(row.text(4))),
            .lead = PersonId{row.copy(5)},
            .from = row.date(6),
            .to = row.date(7),
            .state = known(plan_lifecycle().named(row.text(8))),
            .authority = row.copy(9),
            .reason = row.copy(10),
            .outcome = outcome_named(row.text(11)),
            .evaluation = row.copy(12),
            .carried_from = row.null(13) ? std::nullopt : std::optional{row.id<Plan>(13)},
            .superseded_by = row.null(17) ? std::nullopt : std::optional{row.id<Plan>(17)},
            .left = row.integer(18) == 1,
            .version = row.integer(14)};
}

Result<std::vector<Plan>> seen(Reader& reader, const Who& who, Date today, std::string_view id,
                               std::optional<basics::Urn> school) {
    std::vector<Plan> out;
    if (!permissions::may(who, Verb::see_plans, today)) return out;
    TRY(reader.each(
        sql::plans_seen, permissions::scope(who, Verb::see_plans, today),
        [&](const Row& row) {
            if (out.empty() || out.back().id.text() != row.text(0)) out.push_back(plan_of(row));
            if (!row.null(15)) out.back().schools.push_back({.urn = row.urn(15), .name = row.copy(16)});
        },
        id, school ? school->value() : 0));
    return out;
}

std::string id_or_none(const std::optional<PlanId>& id) { return id ? std::string{id->text()} : std::string{}; }

journal::Fields fields(const Plan& plan) {
    std::string schools;
    for (const auto& each : plan.schools) schools += (schools.empty() ? "" : " ") + each.urn.text();
    return {{"title", plan.title},
            {"kind", std::string{name(plan.kind)}},
            {"whose", std::string{name(plan.whose)}},
            {"schools", schools},
            {"framework", std::string{name(plan.framework)}},
            {"lead", std::string{plan.lead.text()}},
            {"from", basics::iso(plan.from)},
            {"to", basics::iso(plan.to)},
            {"state", std::string{plan_lifecycle().of(plan.state).name}},
            {"authority", plan.authority},
            {"outcome", plan.outcome ? std::string{name(*plan.outcome)} : ""},
            {"evaluation", plan.evaluation},
            {"carried from", id_or_none(plan.carried_from)},
            {"superseded by", id_or_none(plan.superseded_by)}};
}

std::optional<Beside::How> how_named(std::string_view name) {
    using enum Beside::How;
    if (name == "went_before") return went_before;
    if (name == "goes_on") return goes_on;
    if (name == "gave_way") return gave_way;
    if (name == "took_its_place") return took_its_place;
    return std::nullopt;
}

Somebody somebody_of(const Row& row) { return {.id = PersonId{row.copy(0)}, .name = row.copy(1)}; }

} // namespace

Result<std::vector<Plan>> plans_seen(Reader& reader, const Who& who, Date today, std::optional<basics::Urn> school) {
    return seen(reader, who, today, "", school);
}

Result<Plan> plan_seen(Reader& reader, const Who& who, Date today, const PlanId& id) {
    auto found = TRY(seen(reader, who, today, id.text(), {}));
    if (found.empty() || id.text().empty())
        return basics::missing("There is no such plan, or it is not yours to read.");
    return std::move(found.front());
}

Result<WholePlan> whole_plan(Reader& reader, const Who& who, Date today, Plan plan) {
    const auto id = plan.id;
    return WholePlan{.plan = std::move(plan),
                     .objectives = TRY(objectives(reader, id)),
                     .milestones = TRY(milestones(reader, id)),
                     .actions = TRY(actions(reader, id)),
                     .reviews = TRY(reviews(reader, id)),
                     .standings = TRY(standings(reader, id, who.id, today))};
}

Result<std::vector<Beside>> plans_beside(Reader& reader, const PlanId& plan) {
    return reader.list(
        sql::plans_beside,
        [](const Row& row) {
            return Beside{.id = row.id<Plan>(0), .title = row.copy(1), .how = known(how_named(row.text(2)))};
        },
        plan);
}

Result<void> add(Writer& writer, const Plan& plan) {
    const auto from = plan.carried_from ? std::optional{std::string{plan.carried_from->text()}} : std::nullopt;
    TRY(journal::changed(
        writer,
        {.kind = "plan", .record = std::string{plan.id.text()}, .after = fields(plan), .school = school_of(plan)},
        sql::add_plan, plan.id, name(plan.whose), name(plan.kind), plan.title, name(plan.framework), plan.lead,
        basics::iso(plan.from), basics::iso(plan.to), plan_lifecycle().of(plan.state).name, from));
    for (const auto& each : plan.schools) TRY(writer.change(sql::add_plan_school, plan.id, each.urn));
    return {};
}

Result<void> save(Writer& writer, const Plan& before, const Plan& after) {
    const auto outcome = after.outcome ? std::optional{std::string{name(*after.outcome)}} : std::nullopt;
    return journal::changed(writer,
                            {.kind = "plan",
                             .record = std::string{after.id.text()},
                             .before = fields(before),
                             .after = fields(after),
                             .reason = after.reason,
                             .school = school_of(after)},
                            sql::update_plan, after.id, before.version, after.title, after.lead,
                            basics::iso(after.from), basics::iso(after.to), plan_lifecycle().of(after.state).name,
                            after.authority, after.reason, outcome, after.evaluation, after.superseded_by);
}

Result<std::vector<Area>> areas(Reader& reader, Framework framework) {
    return reader.list(
        sql::areas, [](const Row& row) { return Area{.name = row.copy(0), .words = row.copy(1), .dfe = row.copy(2)}; },
        name(framework));
}

Result<Persons> persons(Reader& reader, const PlanId& plan, Date today) {
    Persons out;
    TRY(reader.each(
        sql::persons_of_plan,
        [&](const Row& row) {
            out.names.emplace(row.copy(0), row.copy(1));
            if (row.integer(2) == 1) out.here.insert(row.copy(0));
        },
        plan, basics::iso(today)));
    return out;
}

Result<std::vector<Somebody>> who_may_own(Reader& reader, const PlanId& plan, Date today) {
    return reader.list(sql::who_may_own, somebody_of, plan, basics::iso(today));
}
Result<std::vector<Somebody>> who_may_lead(Reader& reader, std::optional<basics::Urn> school, Date today) {
    return reader.list(sql::who_may_lead, somebody_of, school ? school->value() : 0, basics::iso(today));
}

} // namespace plans
