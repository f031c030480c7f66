#pragma once
// Files of pupils that were taken, what they changed, and what their columns are called.
#include "pupils/batch.h"
#include "pupils/columns.h"
#include "storage/reader.h"

namespace pupils {

// Pupils are brought in for an academy of the trust whose database this is, in the register of schools that is held.
basics::Result<void> check_academy(storage::Reader&, basics::Urn, std::optional<basics::GroupUid> trust);

// The school's number in its local authority, by the register; nothing where it has none.
basics::Result<std::optional<basics::LaEstab>> laestab_of(storage::Reader&, basics::Urn);

// The batch by which this very file was taken last for the school, if nothing was taken since.
basics::Result<std::optional<BatchNumber>> batch_of_file(storage::Reader&, basics::Urn, std::string_view hash,
                                                         basics::Date);

// Writes what a file changed: pupils, what they were before, the batch, and one entry in the journal that names nobody.
basics::Result<BatchNumber> save_batch(storage::Writer&, const Report&, std::string_view file_hash,
                                       std::vector<Change>&);

basics::Result<std::vector<Batch>> batches(storage::Reader&, const permissions::Scope&);
basics::Result<Batch> find_batch(storage::Reader&, const permissions::Scope&, BatchNumber);
// Refused when a later file changed one of the same pupils, and when it is too long ago.
basics::Result<void> may_undo(storage::Reader&, const Batch&);
// Puts back what stood before, where that may be; refused too while more is held of a pupil or a stay that it brought.
basics::Result<void> undo(storage::Writer&, const Batch&);

basics::Result<std::vector<HeaderName>> header_names(storage::Reader&);
basics::Result<std::map<std::pair<Field, std::string>, std::string>> known_words(storage::Reader&);
basics::Result<SavedColumns> saved_columns(storage::Reader&, basics::Urn, std::string_view source);
// What a school says its source's columns are, in the place of what it said before.
basics::Result<void> save_columns(storage::Writer&, basics::Urn, std::string_view source, const std::vector<Column>&);

} // namespace pupils
