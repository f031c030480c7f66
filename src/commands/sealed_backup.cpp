#include "commands/sealed_backup.h"

#include <unistd.h>

namespace commands {

basics::Result<std::optional<secrets::Key>> backup_key(const Words& words) {
    if (!words.has("backup-key")) return std::optional<secrets::Key>{};
    return std::optional{TRY(secrets::read_key_file(words.option("backup-key")))};
}

std::filesystem::path clear_copy_of(const storage::Database& database) {
    const auto name = fmt::format(".copy-{}", ::getpid());
    if (database.engine() == storage::Engine::sqlite)
        return database.url().substr(std::string_view{"sqlite:"}.size()) + name;
    return std::filesystem::temp_directory_path() / ("bearing" + name);
}

} // namespace commands
