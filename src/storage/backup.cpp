#include "storage/backup.h"

#include "storage/postgres_tools.h"
#include "storage/sqlite.h"

#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace storage {
namespace {

using basics::Result;
namespace fs = std::filesystem;

std::string path_of(const Database& database) { return database.url().substr(std::string_view{"sqlite:"}.size()); }

// The file under a name that says it is not complete; gone again unless it was finished.
class Unfinished {
public:
    explicit Unfinished(const fs::path& file) : final_{file}, path_{file.string() + ".unfinished"} {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    std::string path() const { return path_.string(); }
    Result<void> make() const {
        const int made = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (made < 0) return cannot("written");
        ::close(made);
        return {};
    }
    Result<void> finish() const {
        const int held = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
        const bool kept = held >= 0 && ::fsync(held) == 0;
        if (held >= 0) ::close(held);
        std::error_code error;
        if (kept) fs::rename(path_, final_, error);
        return kept && !error ? Result<void>{} : cannot("kept");
    }

private:
    basics::Problem cannot(std::string_view what) const {
        return basics::broken(fmt::format("The backup cannot be {} at {}. Check the folder, its rights and its space.",
                                          what, final_.string()));
    }
    fs::path final_, path_;
};

Result<Manifest> manifest_of(Connection& connection, const fs::path& file) {
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    return Manifest{.schema = TRY(schema_version(connection)),
                    .bytes = error ? 0 : static_cast<std::int64_t>(bytes),
                    .tables = TRY(table_counts(connection))};
}

enum class Form { sqlite, postgres, unknown };

Form form_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string start(16, '\0');
    in.read(start.data(), 16);
    if (start == std::string_view{"SQLite format 3\0", 16}) return Form::sqlite;
    return start.starts_with("PGDMP") ? Form::postgres : Form::unknown;
}

Result<void> known_schema(std::int64_t schema) {
    if (schema == 0) return basics::invalid("This file is not a backup of Bearing: it has no schema.");
    if (schema > newest_migration())
        return basics::conflict(
            fmt::format("This backup is of a newer Bearing (schema {}; this program knows up to {}). "
                        "Restore it with the newer program.",
                        schema, newest_migration()));
    return {};
}

// A backup is looked at in place: it holds no write-ahead log, and looking changes nothing.
Result<void> whole(const fs::path& file) {
    const auto held = TRY(open_sqlite_to_look(file.string()));
    const auto found = TRY(damages(*held));
    if (!found.empty())
        return basics::broken(fmt::format("This backup is not whole, and nothing was restored. {}", found.front()));
    return known_schema(TRY(schema_version(*held)));
}

Result<void> check(const fs::path& file, const Database& database) {
    if (!fs::exists(file)) return basics::missing(fmt::format("There is no file {}.", file.string()));
    const auto form = form_of(file);
    if (form == Form::unknown)
        return basics::invalid(
            fmt::format("{} is not a backup: it begins neither as SQLite nor as pg_dump.", file.string()));
    if ((form == Form::sqlite) != (database.engine() == Engine::sqlite))
        return basics::invalid(form == Form::sqlite ? "This is a backup of SQLite: give --database sqlite:PATH."
                                                    : "This is a backup of PostgreSQL: give --database postgresql://…");
    return form == Form::sqlite ? whole(file) : known_schema(TRY(schema_in_dump(file.string())));
}

} // namespace

Result<Manifest> back_up(const Database& database, const fs::path& file, Existing existing) {
    if (existing == Existing::refuse && fs::exists(file))
        return basics::conflict(fmt::format("{} exists already. Give another name, or --replace.", file.string()));
    const Unfinished unfinished{file};
    TRY(unfinished.make());
    if (database.engine() == Engine::sqlite) TRY(copy_sqlite(path_of(database), unfinished.path(), Copy::closed));
    else TRY(dump_postgres(database.url(), unfinished.path()));
    const auto held =
        database.engine() == Engine::sqlite ? TRY(open_sqlite_to_look(unfinished.path())) : TRY(database.connect());
    const auto manifest = TRY(manifest_of(*held, unfinished.path()));
    TRY(unfinished.finish());
    return manifest;
}

Result<Manifest> restore(const fs::path& file, const Database& database, Existing existing) {
    TRY(check(file, database));
    const auto connection = TRY(database.connect());
    if (existing == Existing::refuse && !TRY(table_counts(*connection)).empty())
        return basics::conflict(
            fmt::format("{} holds something already. Give another database, or --replace to lose what it holds.",
                        database.printable()));
    if (database.engine() == Engine::sqlite) TRY(copy_sqlite(file.string(), path_of(database), Copy::live));
    else TRY(restore_postgres(file.string(), database.url()));
    return manifest_of(*connection, file);
}

} // namespace storage
