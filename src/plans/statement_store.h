#pragma once
// Strategy statements in and out, and the held figures that fill them.
#include "plans/statement.h"
#include "storage/reader.h"

namespace plans {

// Empty, with version 0, where nothing was kept yet.
basics::Result<Statement> statement_of(storage::Reader&, const PlanId&);
// A conflict where somebody else kept it since.
basics::Result<void> save(storage::Writer&, const Plan&, const Statement& before, const Statement& after);

// Pupils on roll, the share that attracts the pupil premium and the allocation, each the newest that is held of the plan's one school.
basics::Result<StatementHeld> held_for_statement(storage::Reader&, const Plan&);

} // namespace plans
