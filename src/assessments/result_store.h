#pragma once
// Results in: whom a file may speak of, and what it said, in one batch that can be undone.
#include "assessments/batch.h"
#include "pupils/held.h"
#include "storage/reader.h"

namespace assessments {

basics::Result<Roll> load_roll(storage::Reader&, basics::Urn, basics::AcademicYear);

// The batch by which all of this very file was taken, if nothing came for the school and key point since.
basics::Result<std::optional<BatchNumber>> batch_of_file(storage::Reader&, const FileOf&);
// What the school's file would change.
basics::Result<Batch> tried(storage::Reader&, const FileOf&, const Taken&);
// Puts the file's results over what is held, with one entry in the journal that names nobody. Without a result nothing is written.
basics::Result<Batch> save_results(storage::Writer&, const FileOf&, const Taken&);

basics::Result<std::vector<HeldBatch>> batches(storage::Reader&, const permissions::Scope&); // the newest 200
basics::Result<HeldBatch> find_batch(storage::Reader&, const permissions::Scope&, BatchNumber);
// Refused when a later file changed one of the same results.
basics::Result<void> may_undo(storage::Reader&, const HeldBatch&);
// Puts back what stood before, where that may be.
basics::Result<void> undo(storage::Writer&, const HeldBatch&);

// Takes out every result of a pupil, for good.
basics::Result<void> forget_results(storage::Writer&, pupils::PupilNumber);
// Every result that is held of a pupil, and what stood in the place of one before, to show to whoever asks.
basics::Result<std::vector<pupils::HeldPart>> results_held(storage::Reader&, pupils::PupilNumber);

} // namespace assessments
