#pragma once
// Files of surveys that were taken. What a file says stands until a newer one says otherwise, or it is taken back.
#include "storage/reader.h"
#include "voice/answers.h"

namespace voice {

using BatchNumber = basics::Number<struct SurveyBatchTag>;
struct FileOf {
    basics::Urn school;
    std::string source; // which system it came from, in a word
    std::string hash;
    basics::Date as_of;
};
// What is held of a file, or would be.
struct Batch {
    std::optional<BatchNumber> id{}; // none: nothing was written
    basics::Urn school;
    std::string source{};
    basics::Date as_of;
    basics::Instant at{};
    bool undone{};
    std::int64_t rows_taken{}, rows_refused{};
    std::int64_t made{}, changed{}, unchanged{}; // rows beside what stood
    std::int64_t version{1};
};

// The file by which all of this was taken, if no other came since.
basics::Result<std::optional<BatchNumber>> batch_of_file(storage::Reader&, const FileOf&);
// What it would change.
basics::Result<Batch> tried(storage::Reader&, const FileOf&, const std::vector<Answers>&, std::int64_t refused);
// Writes it, with one entry in the journal. Nothing is written of a file without a row that can be taken.
basics::Result<Batch> save(storage::Writer&, const FileOf&, const std::vector<Answers>&, std::int64_t refused);

basics::Result<std::vector<Batch>> batches(storage::Reader&, const permissions::Scope&); // the newest hundred
basics::Result<std::vector<Batch>> taken_batches(storage::Reader&, basics::Urn);         // all that stand
basics::Result<Batch> find_batch(storage::Reader&, const permissions::Scope&, BatchNumber);
// What stood before it stands again; what newer files say stays. A conflict where it was taken back before.
basics::Result<void> undo(storage::Writer&, const Batch&);

} // namespace voice
