#include "storage/inspection.h"

namespace storage {
namespace {

using basics::Result;

constexpr std::string_view sqlite_tables =
    "select name from sqlite_schema where type = 'table' and substr(name, 1, 7) <> 'sqlite_' order by name";
constexpr std::string_view postgres_tables =
    "select tablename::text collate \"C\" from pg_tables where schemaname = current_schema() order by 1";

Result<void> gather(Connection& connection, std::string_view sql, std::vector<std::string>& sentences,
                    std::string (*sentence)(const Row&)) {
    return connection.run(sql, {}, [&](const Row& row) {
        if (auto said = sentence(row); !said.empty()) sentences.push_back(std::move(said));
    });
}

} // namespace

Result<std::vector<TableCount>> table_counts(Connection& connection) {
    std::vector<TableCount> counts;
    TRY(connection.run(connection.engine() == Engine::sqlite ? sqlite_tables : postgres_tables, {},
                       [&](const Row& row) { counts.push_back({.table = row.copy(0), .rows = 0}); }));
    for (auto& each : counts)
        TRY(connection.run(fmt::format("select count(*) from \"{}\"", each.table), {},
                           [&](const Row& row) { each.rows = row.integer(0); }));
    return counts;
}

Result<std::vector<std::string>> damages(Connection& connection) {
    std::vector<std::string> found;
    if (connection.engine() == Engine::postgres) {
        TRY(gather(
            connection, "select conrelid::regclass::text, conname from pg_constraint where not convalidated", found,
            [](const Row& row) { return fmt::format("{} was never checked against {}.", row.text(0), row.text(1)); }));
        return found;
    }
    TRY(gather(connection, "pragma integrity_check", found, [](const Row& row) {
        return row.text(0) == "ok" ? std::string{} : fmt::format("The file is damaged: {}.", row.text(0));
    }));
    TRY(gather(connection, "pragma foreign_key_check", found,
               [](const Row& row) { return fmt::format("{} has a row whose {} is gone.", row.text(0), row.text(2)); }));
    return found;
}

} // namespace storage
