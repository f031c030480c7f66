#include "programmes/task_row_store.h"

namespace programmes {

Task task_of(const storage::Row& row) {
    const auto owner = owner_named(row.text(7));
    const auto state = task_lifecycle().named(row.text(11));
    basics::demand(owner && state, "a stored word of a task that is none");
    return {.id = row.id<Task>(0),
            .placement = row.id<PlacementRecord>(1),
            .school = row.urn(2),
            .code = row.copy(3),
            .turn = static_cast<int>(row.integer(4)),
            .task = row.copy(5),
            .gate = row.copy(6),
            .owner = *owner,
            .due = row.date(8),
            .evidence_wanted = row.copy(9),
            .hours = row.real(10),
            .state = *state,
            .said = row.copy(12),
            .ended = row.maybe_date(13),
            .moved_from = row.maybe_date(14),
            .moved_because = row.copy(15),
            .version = row.integer(16)};
}

} // namespace programmes
