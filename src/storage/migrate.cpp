#include "basics/embedded.h"
#include "basics/text.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/rebuild.h"

namespace storage {
namespace {

using basics::Result;

struct Migration {
    std::int64_t version;
    std::string_view name;
    std::string_view text;
};

// 0001_people.sql is number 1; what is not named so is no migration.
std::optional<Migration> as_migration(const embedded::File& file) {
    if (file.name.size() < 10 || file.name[4] != '_' || !file.name.ends_with(".sql")) return std::nullopt;
    const auto number = basics::whole_number(file.name.substr(0, 4));
    if (!number || *number < 1) return std::nullopt;
    return Migration{.version = *number, .name = file.name, .text = file.text};
}

std::vector<Migration> migrations_of(std::span<const embedded::File> files) {
    std::vector<Migration> found;
    for (const auto& file : files)
        if (const auto migration = as_migration(file)) found.push_back(*migration);
    std::ranges::sort(found, {}, &Migration::version);
    for (size_t i = 1; i < found.size(); ++i)
        basics::demand(found[i - 1].version != found[i].version, "two migrations have the same number");
    return found;
}

Result<std::int64_t> number_from(Connection& connection, std::string_view sql) {
    std::int64_t number{};
    TRY(connection.run(sql, {}, [&](const Row& row) { number = row.integer(0); }));
    return number;
}

Result<void> make_list(Connection& connection) {
    for (const auto& step : TRY(steps_of("create table if not exists schema_migrations (version bigint primary key,"
                                         " name text not null, applied_at text not null);",
                                         connection.engine())))
        TRY(connection.script(step.sql));
    return {};
}

Result<void> note(Connection& connection, const Migration& migration) {
    const auto now = basics::iso(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
    const std::array values{Value{migration.version}, Value{migration.name}, Value{now}};
    return connection.run("insert into schema_migrations (version, name, applied_at) values ($1, $2, $3)", values,
                          [](const Row&) {});
}

Result<void> check_children(Connection& connection) {
    std::string orphaned;
    TRY(connection.run("pragma foreign_key_check", {}, [&](const Row& row) {
        if (orphaned.empty()) orphaned = fmt::format("{} has rows whose {} is gone", row.text(0), row.text(2));
    }));
    if (!orphaned.empty()) return basics::broken(fmt::format("The migration would leave orphans: {}.", orphaned));
    return {};
}

// False when another program ran it in the meantime.
Result<bool> apply(Connection& connection, const Migration& migration) {
    const bool sqlite = connection.engine() == Engine::sqlite;
    if (!sqlite) TRY(connection.script("lock table schema_migrations in exclusive mode"));
    if (TRY(number_from(connection, "select coalesce(max(version), 0) from schema_migrations")) >= migration.version)
        return false;
    for (const auto& step : TRY(steps_of(migration.text, connection.engine())))
        TRY(step.rebuild.empty() ? connection.script(step.sql) : rebuild(connection, step));
    TRY(note(connection, migration));
    if (sqlite) TRY(check_children(connection));
    TRY(connection.commit());
    return true;
}

Result<bool> apply_alone(Connection& connection, const Migration& migration) {
    TRY(connection.begin_write());
    auto applied = apply(connection, migration);
    if (!applied.ok() || !applied.value()) connection.rollback();
    if (applied.ok()) return applied;
    auto problem = applied.problem();
    problem.message =
        fmt::format("Migration {} failed and nothing of it was kept. {}", migration.name, problem.message);
    return problem;
}

// SQLite heeds this pragma only outside a transaction.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection) : connection_{connection} { set("off", "on"); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ~ForeignKeysOff() { set("on", "off"); }

private:
    void set(std::string_view keys, std::string_view legacy) {
        if (connection_.engine() == Engine::sqlite)
            static_cast<void>(connection_.script(
                fmt::format("pragma foreign_keys = {}; pragma legacy_alter_table = {}", keys, legacy)));
    }
    Connection& connection_;
};

} // namespace

std::int64_t newest_migration() {
    const auto known = migrations_of(embedded::migrations());
    return known.empty() ? 0 : known.back().version;
}

Result<std::int64_t> schema_version(Connection& connection) {
    const bool sqlite = connection.engine() == Engine::sqlite;
    const auto made = TRY(number_from(
        connection, sqlite ? "select count(*) from sqlite_schema where type = 'table' and name = 'schema_migrations'"
                           : "select count(to_regclass('schema_migrations'))"));
    if (made == 0) return 0;
    return number_from(connection, "select coalesce(max(version), 0) from schema_migrations");
}

Result<Migrated> migrate(Connection& connection) { return migrate(connection, embedded::migrations()); }

Result<Migrated> migrate(Connection& connection, std::span<const embedded::File> files) {
    const auto known = migrations_of(files);
    const auto newest = known.empty() ? 0 : known.back().version;
    const auto stands = TRY(schema_version(connection));
    if (stands > newest)
        return basics::conflict(
            fmt::format("This database was made by a newer Bearing (schema {}; this program knows up "
                        "to {}). Use the newer program, or restore the backup made before it.",
                        stands, newest));
    Migrated done{.ran = {}, .version = stands};
    if (stands == newest) return done;
    TRY(make_list(connection));
    const ForeignKeysOff off{connection};
    for (const auto& migration : known) {
        if (migration.version <= stands) continue;
        if (TRY(apply_alone(connection, migration))) done.ran.emplace_back(migration.name);
        done.version = migration.version;
    }
    return done;
}

} // namespace storage
