#include "imports/invented_jobs.h"

#include "imports/import_store.h"
#include "imports/imports_sql.h"

namespace imports {

using basics::Result;

Result<bool> holds_published_files(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto found = TRY(reader.find(
        sql::published_elsewhere, [](const storage::Row& row) { return row.integer(0); }, invented));
    return found.has_value();
}

Result<std::int64_t> give_way(storage::Connection& connection, const storage::Author& author) {
    if (!TRY(holds_published_files(connection))) return 0;
    auto writer = TRY(storage::write(connection, author));
    const auto standing = TRY(writer.list(
        sql::published_under, [](const storage::Row& row) { return row.integer(0); }, invented_country));
    for (const auto id : standing)
        TRY(hide_import(writer, id, "Published files came in: the invented country gives way to them."));
    TRY(writer.commit());
    return static_cast<std::int64_t>(standing.size());
}

} // namespace imports
