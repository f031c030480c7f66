#pragma once
// How a plan begins: with the objectives of its kind's template, or with what another left undone.
#include "plans/held_figure_store.h"
#include "plans/plan_store.h"

namespace plans {

// The figures of the one school whose plan it is, or over the schools of a group or the trust.
basics::Result<std::vector<MeasureHeld>> held_of(const storage::Database&, storage::Reader&, const Plan&,
                                                 const permissions::Scope& registers);

// Adds the plan with what its template has. Each objective is owned by who leads the plan, until they say otherwise.
basics::Result<void> begin(storage::Writer&, const Plan&, std::span<const MeasureHeld>);

// Adds a plan that goes on with the objectives of another that were not met, from figures as they are held now.
basics::Result<void> carry_forward(storage::Writer&, const WholePlan& from, const Plan& next,
                                   std::span<const MeasureHeld>);

} // namespace plans
