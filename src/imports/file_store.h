#pragma once
// Files kept in the database for a while, in pieces, so that any copy of the program can read what another received.
#include "storage/database.h"

#include <filesystem>

namespace imports {

struct KeptFile;
using KeptFileId = basics::Id<KeptFile>;
struct KeptFile {
    KeptFileId id;
    std::string name; // as it was called where it came from, safe to show and to use as a file's name
    std::int64_t bytes;
};

// The last part of a name that somebody else gave: no folders, no control characters, at most 150 bytes, never empty.
std::string safe_name(std::string_view given);

// Takes the file in, a short transaction a piece, so that nobody who saves waits for the whole of it.
basics::Result<KeptFile> keep_file(storage::Connection&, const storage::Author&, const std::filesystem::path&,
                                   std::string_view name);
// Puts it back on the disk under its own name in `folder`; gives where.
basics::Result<std::filesystem::path> lay_out(storage::Reader&, const KeptFile&, const std::filesystem::path& folder);
basics::Result<void> forget_file(storage::Writer&, const KeptFileId&);

} // namespace imports
