#pragma once
// Files of conduct that were taken: what each changed, and what stood before.
#include "conduct/taking.h"
#include "pupils/forget_store.h"

namespace conduct {

using BatchNumber = basics::Number<struct ConductBatchTag>;
struct FileOf {
    basics::Urn school;
    About about;
    std::string source; // which system it came from, in a word
    std::string hash;
    basics::Date as_of;
};
// What is held of a batch, or would be.
struct Batch {
    std::optional<BatchNumber> id{}; // none: nothing was written
    basics::Urn school;
    About about;
    std::string source{};
    basics::Date as_of;
    basics::Instant at{};
    bool undone{};
    std::int64_t rows_taken{}, rows_refused{};
    std::int64_t made{}, changed{}, unchanged{}; // records
    std::int64_t version{1};
};
std::string_view words(About); // "incidents", "suspensions and permanent exclusions"

// The batch by which all of this very file was taken, if nothing of its kind came for the school since.
basics::Result<std::optional<BatchNumber>> batch_of_file(storage::Reader&, const FileOf&);
// What the school's file would change.
basics::Result<Batch> tried(storage::Reader&, const FileOf&, const Taken&);
// Writes it, with one entry in the journal that names nobody. A file without a row says that nothing
// happened; of one whose every row is refused nothing is written.
basics::Result<Batch> save(storage::Writer&, const FileOf&, const Taken&);

basics::Result<std::vector<Batch>> batches(storage::Reader&, const permissions::Scope&); // the newest hundred
basics::Result<Batch> find_batch(storage::Reader&, const permissions::Scope&, BatchNumber);
// Refused, naming them, when later files changed the same records; and when it is too long ago.
basics::Result<void> may_undo(storage::Reader&, const Batch&);
// Puts back what stood before, where that may be.
basics::Result<void> undo(storage::Writer&, const Batch&);

// Takes out every record of a pupil, for good.
basics::Result<void> forget_conduct(storage::Writer&, pupils::PupilNumber);
// Every record that is held of a pupil, and what stood before those that can be undone.
basics::Result<std::vector<pupils::HeldPart>> conduct_held(storage::Reader&, pupils::PupilNumber);
// Ends what is kept to undo files by that were taken before an instant; gives how many rows those are, or would be.
basics::Result<std::int64_t> end_undo(storage::Writer&, std::string_view before, pupils::Dry);

} // namespace conduct
