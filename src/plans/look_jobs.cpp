#include "plans/look_jobs.h"

#include "plans/held_figure_store.h"
#include "plans/part_store.h"
#include "plans/plans_sql.h"
#include "plans/review_store.h"

namespace plans {
namespace {

using basics::Result;
using storage::Row;

struct LivePlan {
    PlanId id;
    basics::Urn school;
};

} // namespace

Result<std::int64_t> look_at_plans(const storage::Database& database, storage::Connection& connection,
                                   const storage::Author& author, basics::Date today) {
    auto writer = TRY(storage::write(connection, author));
    const auto live = TRY(writer.list(
        sql::live_school_plans, [](const Row& row) { return LivePlan{.id = row.id<Plan>(0), .school = row.urn(1)}; }));
    std::int64_t noted = 0;
    std::vector<MeasureHeld> held;
    std::optional<basics::Urn> of;
    for (const auto& plan : live) {
        if (of != plan.school)
            held = TRY(measures_held(database, writer, permissions::Scope{.everything = true}, plan.school));
        of = plan.school;
        for (const auto& objective : TRY(objectives(writer, plan.id))) {
            if (objective.state != ObjectiveState::open) continue;
            const auto* figure = held_for(held, objective.measure.code, objective.measure.pupil_group);
            noted += TRY(note(writer, objective, figure ? std::optional{figure->latest} : std::nullopt, today));
        }
    }
    TRY(writer.commit());
    return noted;
}

} // namespace plans
