#pragma once
// The key of backups, and the copy in clear from which a closed backup is made and to which it is opened.
#include "commands/command.h"
#include "secrets/key.h"

namespace commands {

// Of --backup-key or BEARING_BACKUP_KEY; nothing where neither is given.
basics::Result<std::optional<secrets::Key>> backup_key(const Words&);

// A file that is gone, finished or not, when this is.
class PassingFile {
public:
    explicit PassingFile(std::filesystem::path path) : path_{std::move(path)} { remove(); }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    ~PassingFile() { remove(); }
    const std::filesystem::path& path() const { return path_; }

private:
    void remove() const {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    std::filesystem::path path_;
};

// Beside a SQLite file, where the same stands in clear and there is room; for PostgreSQL in the folder of TMPDIR. Never
// where the backup goes.
std::filesystem::path clear_copy_of(const storage::Database&);

} // namespace commands
