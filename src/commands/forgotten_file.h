#pragma once
// Who was forgotten, kept beside the backups: a fresh machine that restores an older one forgets them again. It holds numbers that mean
// nothing elsewhere, when, by whom and why; never a name.
#include "pupils/forget_store.h"
#include "storage/database.h"

#include <filesystem>

namespace commands {

// By the database itself; nobody where it is of before pupils.
basics::Result<std::vector<pupils::Tombstone>> forgotten_in(const storage::Database&);

// forgotten.csv in the folder of a backup.
std::filesystem::path forgotten_file_of(const std::filesystem::path& backup);

// Nobody where the file is not there. A file with a row that cannot be read is a Problem that names the row, so that nobody comes back
// unnoticed.
basics::Result<std::vector<pupils::Tombstone>> forgotten_beside(const std::filesystem::path& backup);

// Adds those who are not in it yet. Written whole or not at all.
basics::Result<void> keep_forgotten_beside(const std::filesystem::path& backup, const std::vector<pupils::Tombstone>&);

} // namespace commands
