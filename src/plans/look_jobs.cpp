#include "plans/look_jobs.h"

#include "plans/held_figure_store.h"
#include "plans/part_store.h"
#include "plans/plans_sql.h"
#include "plans/review_store.h"
#include "storage/known.h"

namespace plans {
namespace {

using basics::Result;
using storage::known;
using storage::Row;

struct LivePlan {
    PlanId id;
    Whose whose;
    std::vector<basics::Urn> schools{}; // none: the trust's
};

// From rows of a plan and one of its schools; plans of the same school follow one another.
Result<std::vector<LivePlan>> live_plans(storage::Reader& reader) {
    std::vector<LivePlan> out;
    TRY(reader.each(sql::live_plans, [&](const Row& row) {
        if (out.empty() || out.back().id.text() != row.text(0))
            out.push_back({.id = row.id<Plan>(0), .whose = known(whose_named(row.text(1)))});
        if (!row.null(2)) out.back().schools.push_back(row.urn(2));
    }));
    return out;
}

Result<std::vector<MeasureHeld>> held_now(const storage::Database& database, storage::Reader& reader,
                                          const LivePlan& plan) {
    if (plan.whose == Whose::school)
        return measures_held(database, reader, permissions::Scope{.everything = true}, plan.schools.front());
    return measures_held_over(database, reader, plan.schools);
}

} // namespace

Result<std::int64_t> look_at_plans(const storage::Database& database, storage::Connection& connection,
                                   const storage::Author& author, basics::Date today) {
    auto writer = TRY(storage::write(connection, author));
    std::int64_t noted = 0;
    std::vector<MeasureHeld> held;
    std::optional<std::vector<basics::Urn>> of;
    for (const auto& plan : TRY(live_plans(writer))) {
        if (of != plan.schools) held = TRY(held_now(database, writer, plan));
        of = plan.schools;
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
