#include "plans/begin_store.h"

#include "plans/part_store.h"
#include "plans/statement_store.h"
#include "plans/templates_sql.h"
#include "storage/fresh_id.h"

#include <algorithm>

namespace plans {
namespace {

using basics::Date;
using basics::Result;
using storage::Row;
using storage::Writer;
using namespace std::chrono;

struct TemplateStep {
    std::int64_t objective;
    bool action;
    std::int64_t week;
    std::string words;
};
struct TemplateObjective {
    std::int64_t position;
    std::string words, measure, criterion;
    std::int64_t moves;
    std::string area;
};

// The last day of a week of the plan, but not after its end.
Date week_of(const Plan& plan, std::int64_t week) {
    return std::min(Date{sys_days{plan.from} + days{7 * week - 3}}, plan.to);
}

void take_figure(Objective& of, const MeasureHeld* held) {
    of.measure = held ? held->measure : MeasureAsked{};
    of.baseline = held ? std::optional{held->latest.value} : std::nullopt;
    of.baseline_of = held ? held->latest.of : "";
}

Result<void> add_step(Writer& writer, const Plan& plan, const Objective& of, const TemplateStep& step) {
    const auto due = week_of(plan, step.week);
    const auto at = writer.author().at;
    if (step.action)
        return add(writer, plan,
                   Action{.id = storage::fresh_id<Action>(at),
                          .objective = of.id,
                          .words = step.words,
                          .owner = of.owner,
                          .due = due});
    return add(writer, plan,
               Milestone{.id = storage::fresh_id<Milestone>(at),
                         .objective = of.id,
                         .words = step.words,
                         .owner = of.owner,
                         .due = due,
                         .first_due = due});
}

// What a strategy statement says of the school goes on; what is of one year is said anew.
Result<void> carry_statement(Writer& writer, const Plan& from, const Plan& next) {
    auto of = TRY(statement_of(writer, from.id));
    if (of.version == 0) return {};
    of.plan = next.id;
    of.pupils.reset(), of.eligible.reset(), of.allocation.reset(), of.carried.reset();
    of.published.reset(), of.review_on.reset();
    of.last_year.clear(), of.programmes.clear(), of.service_spent.clear(), of.service_came.clear();
    return save(writer, next, {.plan = next.id}, of);
}

} // namespace

Result<std::vector<MeasureHeld>> held_of(const storage::Database& database, storage::Reader& reader, const Plan& plan,
                                         const permissions::Scope& registers) {
    if (plan.whose == Whose::school) return measures_held(database, reader, registers, plan.schools.front().urn);
    std::vector<basics::Urn> schools;
    for (const auto& each : plan.schools) schools.push_back(each.urn);
    return measures_held_over(database, reader, schools);
}

Result<void> begin(Writer& writer, const Plan& plan, std::span<const MeasureHeld> held) {
    TRY(add(writer, plan));
    const auto objectives = TRY(writer.list(
        sql::template_objectives,
        [](const Row& row) {
            return TemplateObjective{.position = row.integer(0),
                                     .words = row.copy(1),
                                     .measure = row.copy(2),
                                     .criterion = row.copy(3),
                                     .moves = row.integer(4),
                                     .area = row.copy(5)};
        },
        name(plan.kind), name(plan.framework)));
    const auto steps = TRY(writer.list(
        sql::template_steps,
        [](const Row& row) {
            return TemplateStep{.objective = row.integer(0),
                                .action = row.text(1) == "action",
                                .week = row.integer(2),
                                .words = row.copy(3)};
        },
        name(plan.kind)));
    for (const auto& each : objectives) {
        Objective of{.id = storage::fresh_id<Objective>(writer.author().at),
                     .plan = plan.id,
                     .position = each.position,
                     .area = each.area,
                     .words = each.words,
                     .target_day = plan.to,
                     .moves_from =
                         std::min(Date{sys_days{plan.from} + days{7 * each.moves}}, Date{sys_days{plan.to} - days{1}}),
                     .criterion = each.criterion,
                     .owner = plan.lead};
        take_figure(of, held_for(held, each.measure, "all"));
        TRY(add(writer, plan, of));
        for (const auto& step : steps)
            if (step.objective == each.position) TRY(add_step(writer, plan, of, step));
    }
    return {};
}

Result<void> carry_forward(Writer& writer, const WholePlan& from, const Plan& next, std::span<const MeasureHeld> held) {
    TRY(add(writer, next));
    std::int64_t position = 0;
    for (const auto& each : from.objectives) {
        if (each.state == ObjectiveState::met || each.state == ObjectiveState::withdrawn) continue;
        auto of = each;
        of.id = storage::fresh_id<Objective>(writer.author().at);
        of.plan = next.id;
        of.position = ++position;
        of.state = ObjectiveState::open;
        of.reason.clear();
        of.moves_from = next.from;
        of.target_day = next.to;
        if (const auto* now = held_for(held, each.measure.code, each.measure.pupil_group)) take_figure(of, now);
        TRY(add(writer, next, of));
        for (const auto& action : from.actions) {
            if (action.objective != each.id || !still_open(action)) continue;
            auto again = action;
            again.id = storage::fresh_id<Action>(writer.author().at);
            again.objective = of.id;
            again.due = std::clamp(action.due, next.from, next.to);
            again.state = ActionState::not_started;
            again.reason.clear();
            TRY(add(writer, next, again));
        }
    }
    return carry_statement(writer, from.plan, next);
}

} // namespace plans
