// Copying a whole SQLite database page by page (https://www.sqlite.org/c3ref/backup_finish.html).
#include "storage/sqlite.h"

#include <sqlite3.h>

namespace storage {
namespace {

using basics::Result;

struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

Result<Handle> opened(const std::string& path, int flags) {
    sqlite3* db{};
    const int code = sqlite3_open_v2(path.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Handle handle{db};
    if (code != SQLITE_OK)
        return basics::broken(fmt::format("{} cannot be opened as a database.", path), sqlite3_errstr(code));
    sqlite3_busy_timeout(db, 5000);
    return handle;
}

basics::Problem not_copied(int code) {
    if (code == SQLITE_FULL)
        return basics::broken("The disk is full: the copy was not made. Free some space and try again.");
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return basics::conflict("Somebody is saving to the database at this moment: nothing was copied. Try again.");
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
        return basics::broken("The file is damaged and was not copied.");
    return basics::broken("The database could not be copied.", sqlite3_errstr(code));
}

} // namespace

// All pages in one step: one read transaction of the source, one write transaction of the target.
Result<void> copy_sqlite(const std::string& from, const std::string& to, Copy copy) {
    const auto source = TRY(opened(from, SQLITE_OPEN_READWRITE));
    const auto target = TRY(opened(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    auto* backup = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (!backup) return not_copied(sqlite3_errcode(target.get()));
    int code = SQLITE_OK;
    for (int attempt = 0; attempt < 50; ++attempt) {
        code = sqlite3_backup_step(backup, -1);
        if (code != SQLITE_BUSY && code != SQLITE_LOCKED) break;
        sqlite3_sleep(100);
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) return not_copied(code);
    if (copy == Copy::closed
        && sqlite3_exec(target.get(), "pragma journal_mode = delete", nullptr, nullptr, nullptr) != SQLITE_OK)
        return not_copied(sqlite3_errcode(target.get()));
    return {};
}

} // namespace storage
