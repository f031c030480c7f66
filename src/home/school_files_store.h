#pragma once
// Files of pupils, marks, conduct, results and surveys of schools: listed together, and taken back.
#include "home/school_files.h"
#include "storage/reader.h"

namespace home {

// Of the schools in the scope, the newest first.
basics::Result<std::vector<SchoolFile>> school_files(storage::Reader&, const permissions::Scope&);
// Missing where there is none of that number in the scope.
basics::Result<SchoolFile> find_school_file(storage::Reader&, const permissions::Scope&, FileKind, std::int64_t id);
// A conflict, with a sentence, where later files or what else is held of its pupils depend on it, where it was taken back already, and
// where it is too long ago.
basics::Result<void> may_undo_school_file(storage::Reader&, const permissions::Scope&, FileKind, std::int64_t id);
// What stood before it stands again, where that may be.
basics::Result<void> undo_school_file(storage::Writer&, const permissions::Scope&, FileKind, std::int64_t id,
                                      basics::Date today);

} // namespace home
