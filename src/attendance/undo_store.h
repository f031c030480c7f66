#pragma once
// Batches of marks that can be undone: what stood before each is kept for a month.
#include "attendance/mark_batch.h"
#include "attendance/week.h"
#include "pupils/forget_store.h"

#include <utility>

namespace attendance {

// A batch as it is held.
struct PastBatch {
    BatchNumber id;
    basics::Urn school;
    std::string source;
    basics::Instant at;
    std::optional<basics::Date> first{}, last{};
    std::int64_t marks, fresh, late, refused;
    enum class State { open, settled, undone } state;
};
std::string_view words(PastBatch::State); // "taken", "taken, too long ago to undo", "undone"

basics::Result<std::vector<PastBatch>> past_batches(storage::Reader&, const permissions::Scope&); // the newest hundred
basics::Result<PastBatch> find_past_batch(storage::Reader&, const permissions::Scope&, BatchNumber);
// Refused, naming them, when later batches changed the same weeks, and when it is too long ago.
basics::Result<void> may_undo(storage::Reader&, const PastBatch&);
// Gives back what stood before, where that may be: every week as it was, and none where there was none.
basics::Result<void> undo(storage::Writer&, const PastBatch&);

basics::Result<BatchNumber> next_batch(storage::Writer&);
// Keeps what stood in a week before a batch changes it, and which batch had left it so.
basics::Result<void> keep_to_undo(storage::Writer&, BatchNumber, const std::pair<std::int64_t, basics::Date>& week,
                                  const Week& before, BatchNumber before_batch);
// A batch of no marks, for those who read in memory: marks were taken away, because of `why` ("forgotten", "undone").
basics::Result<void> tell_of_loss(storage::Writer&, std::string_view why);
basics::Result<void> forget_undo(storage::Writer&, pupils::PupilNumber);
// Settles batches that were taken before an instant: gives how many, or how many it would be.
basics::Result<std::int64_t> end_undo(storage::Writer&, std::string_view before, pupils::Dry);

} // namespace attendance
