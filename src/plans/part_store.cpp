#include "plans/part_store.h"

#include "basics/text.h"
#include "journal/journal.h"
#include "plans/parts_sql.h"
#include "plans/progress.h"
#include "storage/known.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using journal::Entry;
using journal::Fields;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

std::string id_text(const auto& id) { return std::string{id.text()}; }
std::string id_text_or_none(const auto& id) { return id ? std::string{id->text()} : std::string{}; }
template <class T>
std::optional<basics::Id<T>> id_or_none(const Row& row, int column) {
    if (row.text(column).empty()) return std::nullopt;
    return row.id<T>(column);
}
std::string number_text(const std::optional<double>& number) {
    return number ? fmt::format("{}", *number) : std::string{};
}

Objective objective_of(const Row& row) {
    return {.id = row.id<Objective>(0),
            .plan = row.id<Plan>(1),
            .position = row.integer(2),
            .area = row.copy(3),
            .area_words = row.copy(4),
            .dfe_area = row.copy(5),
            .words = row.copy(6),
            .measure = measure_asked(row.text(7), row.text(8),
                                     {.name = row.copy(9),
                                      .unit = row.copy(10),
                                      .places = static_cast<int>(row.integer(11)),
                                      .higher_is_better = row.text(12) == "higher"}),
            .baseline = row.maybe_real(13),
            .baseline_of = row.copy(14),
            .target = row.maybe_real(15),
            .target_day = row.date(16),
            .moves_from = row.date(17),
            .criterion = row.copy(18),
            .owner = PersonId{row.copy(19)},
            .supporter = id_or_none<permissions::Person>(row, 20),
            .serves = id_or_none<Objective>(row, 21),
            .serves_words = row.copy(22),
            .serves_plan = row.copy(26),
            .issue = row.copy(27),
            .grounds = row.copy(28),
            .state = known(objective_lifecycle().named(row.text(23))),
            .reason = row.copy(24),
            .version = row.integer(25)};
}

Milestone milestone_of(const Row& row) {
    return {.id = row.id<Milestone>(0),
            .objective = row.id<Objective>(1),
            .words = row.copy(2),
            .owner = PersonId{row.copy(3)},
            .due = row.date(4),
            .first_due = row.date(5),
            .state = known(milestone_lifecycle().named(row.text(6))),
            .reason = row.copy(7),
            .version = row.integer(8)};
}

Action action_of(const Row& row) {
    return {.id = row.id<Action>(0),
            .objective = row.id<Objective>(1),
            .words = row.copy(2),
            .owner = PersonId{row.copy(3)},
            .due = row.date(4),
            .cost = row.integer(5),
            .state = known(action_lifecycle().named(row.text(6))),
            .reason = row.copy(7),
            .rests_on = row.copy(9),
            .challenges = row.copy(10),
            .version = row.integer(8)};
}

Fields fields(const Objective& of) {
    return {{"plan", id_text(of.plan)},
            {"position", std::to_string(of.position)},
            {"area", of.area},
            {"objective", of.words},
            {"measure", of.measure.code},
            {"pupils", of.measure.pupil_group},
            {"baseline", number_text(of.baseline)},
            {"baseline of", of.baseline_of},
            {"target", number_text(of.target)},
            {"by", basics::iso(of.target_day)},
            {"moves from", basics::iso(of.moves_from)},
            {"criterion", of.criterion},
            {"owner", id_text(of.owner)},
            {"supporter", id_text_or_none(of.supporter)},
            {"serves", id_text_or_none(of.serves)},
            {"issue", of.issue},
            {"it stands on", of.grounds},
            {"state", std::string{objective_lifecycle().of(of.state).name}}};
}
Fields fields(const Milestone& of) {
    return {{"objective", id_text(of.objective)},
            {"milestone", of.words},
            {"owner", id_text(of.owner)},
            {"due", basics::iso(of.due)},
            {"first due", basics::iso(of.first_due)},
            {"state", std::string{milestone_lifecycle().of(of.state).name}}};
}
Fields fields(const Action& of) {
    return {{"objective", id_text(of.objective)}, {"action", of.words},
            {"owner", id_text(of.owner)},         {"due", basics::iso(of.due)},
            {"cost", std::to_string(of.cost)},    {"rests on", of.rests_on},
            {"challenges", of.challenges},        {"state", std::string{action_lifecycle().of(of.state).name}}};
}

constexpr std::string_view kind(const Objective&) { return "plan objective"; }
constexpr std::string_view kind(const Milestone&) { return "plan milestone"; }
constexpr std::string_view kind(const Action&) { return "plan action"; }

template <class Part>
Entry made(const Plan& plan, const Part& part) {
    return {.kind = std::string{kind(part)},
            .record = id_text(part.id),
            .after = fields(part),
            .reason = part.reason,
            .school = school_of(plan)};
}
template <class Part>
Entry changed(const Plan& plan, const Part& before, const Part& after) {
    return {.kind = std::string{kind(after)},
            .record = id_text(after.id),
            .before = fields(before),
            .after = fields(after),
            .reason = after.reason,
            .school = school_of(plan)};
}

template <class Part>
Entry gone(const Plan& plan, const Part& part) {
    return {
        .kind = std::string{kind(part)}, .record = id_text(part.id), .before = fields(part), .school = school_of(plan)};
}

} // namespace

std::optional<basics::Urn> school_of(const Plan& plan) {
    return plan.whose == Whose::school && !plan.schools.empty() ? std::optional{plan.schools.front().urn}
                                                                : std::nullopt;
}

Result<std::vector<Objective>> objectives(Reader& reader, const PlanId& plan) {
    return reader.list(sql::objectives_of_plan, objective_of, plan);
}
Result<std::vector<Milestone>> milestones(Reader& reader, const PlanId& plan) {
    return reader.list(sql::milestones_of_plan, milestone_of, plan);
}
Result<std::vector<Action>> actions(Reader& reader, const PlanId& plan) {
    return reader.list(sql::actions_of_plan, action_of, plan);
}

Result<std::vector<Priority>> priorities(Reader& reader, const PlanId& plan) {
    return reader.list(
        sql::priorities,
        [](const Row& row) { return Priority{.id = row.id<Objective>(0), .words = row.copy(1), .plan = row.copy(2)}; },
        plan);
}

Result<std::vector<Serving>> serving(Reader& reader, const permissions::Who& who, basics::Date today,
                                     const PlanId& plan) {
    return reader.list(
        sql::serving_objectives, permissions::scope(who, permissions::Verb::see_plans, today),
        [](const Row& row) {
            return Serving{.above = row.id<Objective>(0),
                           .id = row.id<Objective>(1),
                           .plan = row.id<Plan>(2),
                           .words = row.copy(3),
                           .state = known(objective_lifecycle().named(row.text(4))),
                           .plan_title = row.copy(5),
                           .school = row.urn(6),
                           .school_name = row.copy(7),
                           .verdict = verdict_named(row.text(8))};
        },
        plan, who.id, basics::iso(today));
}

Result<void> add(Writer& writer, const Plan& plan, const Objective& of) {
    return journal::changed(writer, made(plan, of), sql::add_objective, of.id, of.plan, of.position, of.area, of.words,
                            of.measure.code, of.measure.pupil_group, of.baseline, of.baseline_of, of.target,
                            basics::iso(of.target_day), basics::iso(of.moves_from), of.criterion, of.owner,
                            id_text_or_none(of.supporter), of.serves, of.issue, of.grounds);
}
Result<void> add(Writer& writer, const Plan& plan, const Milestone& of) {
    return journal::changed(writer, made(plan, of), sql::add_milestone, of.id, of.objective, of.words, of.owner,
                            basics::iso(of.due), basics::iso(of.first_due), milestone_lifecycle().of(of.state).name,
                            of.reason);
}
Result<void> add(Writer& writer, const Plan& plan, const Action& of) {
    return journal::changed(writer, made(plan, of), sql::add_action, of.id, of.objective, of.words, of.owner,
                            basics::iso(of.due), of.cost, action_lifecycle().of(of.state).name, of.reason, of.rests_on,
                            of.challenges);
}

Result<void> save(Writer& writer, const Plan& plan, const Objective& before, const Objective& of) {
    return journal::changed(writer, changed(plan, before, of), sql::update_objective, of.id, before.version, of.area,
                            of.words, of.measure.code, of.measure.pupil_group, of.baseline, of.baseline_of, of.target,
                            basics::iso(of.target_day), basics::iso(of.moves_from), of.criterion, of.owner,
                            id_text_or_none(of.supporter), of.serves, objective_lifecycle().of(of.state).name,
                            of.reason, of.issue, of.grounds);
}
Result<void> save(Writer& writer, const Plan& plan, const Milestone& before, const Milestone& of) {
    return journal::changed(writer, changed(plan, before, of), sql::update_milestone, of.id, before.version, of.words,
                            of.owner, basics::iso(of.due), basics::iso(of.first_due),
                            milestone_lifecycle().of(of.state).name, of.reason);
}
Result<void> save(Writer& writer, const Plan& plan, const Action& before, const Action& of) {
    return journal::changed(writer, changed(plan, before, of), sql::update_action, of.id, before.version, of.words,
                            of.owner, basics::iso(of.due), of.cost, action_lifecycle().of(of.state).name, of.reason,
                            of.rests_on, of.challenges);
}

Result<void> may_be_removed(Reader& reader, const Objective& of) {
    const auto progress = TRY(reader.find(
        sql::progress_of_objective,
        [](const Row& row) {
            return Progress{.answers = row.integer(0),
                            .reviews = row.integer(1),
                            .steps = row.integer(2),
                            .evidence = row.integer(3)};
        },
        of.id));
    if (auto why = kept_because(progress.value_or(Progress{})); !why.empty()) return basics::conflict(std::move(why));
    return {};
}

Result<void> remove(Writer& writer, const Plan& plan, const Objective& of) {
    TRY(may_be_removed(writer, of));
    for (const auto& each : TRY(milestones(writer, plan.id)))
        if (each.objective == of.id) TRY(journal::record(writer, gone(plan, each)));
    for (const auto& each : TRY(actions(writer, plan.id)))
        if (each.objective == of.id) TRY(journal::record(writer, gone(plan, each)));
    TRY(writer.change(sql::delete_milestones, of.id));
    TRY(writer.change(sql::delete_actions, of.id));
    TRY(writer.change(sql::delete_standings, of.id));
    return journal::changed(writer, gone(plan, of), sql::delete_objective, of.id, of.version);
}

} // namespace plans
