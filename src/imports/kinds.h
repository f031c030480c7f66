#pragma once
// The kinds of file that the catalogue in the database describes.
#include "sources/file_kind.h"
#include "storage/reader.h"

namespace imports {

basics::Result<std::vector<sources::FileKind>> load_kinds(storage::Reader&);

// A short text that changes when anything the catalogue says of this kind changes: part of what makes a file "the same".
std::string fingerprint(const sources::FileKind&);

} // namespace imports
