#include "programmes/task_row_store.h"

#include "storage/known.h"

namespace programmes {

Task task_of(const storage::Row& row) {
    return {.id = row.id<Task>(0),
            .placement = row.id<PlacementRecord>(1),
            .school = row.urn(2),
            .code = row.copy(3),
            .turn = static_cast<int>(row.integer(4)),
            .task = row.copy(5),
            .gate = row.copy(6),
            .owner = storage::known(owner_named(row.text(7))),
            .due = row.date(8),
            .evidence_wanted = row.copy(9),
            .hours = row.real(10),
            .state = storage::known(task_lifecycle().named(row.text(11))),
            .said = row.copy(12),
            .ended = row.maybe_date(13),
            .moved_from = row.maybe_date(14),
            .moved_because = row.copy(15),
            .version = row.integer(16)};
}

} // namespace programmes
