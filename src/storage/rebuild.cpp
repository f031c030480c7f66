#include "storage/rebuild.h"

namespace storage {
namespace {

using basics::Result;

Result<std::vector<std::string>> texts(Connection& connection, std::string_view sql, std::string_view table) {
    std::vector<std::string> found;
    const std::array values{Value{table}};
    TRY(connection.run(sql, values, [&](const Row& row) { found.push_back(row.copy(0)); }));
    return found;
}

Result<std::vector<std::string>> columns_of(Connection& connection, std::string_view table) {
    return texts(connection, "select name from pragma_table_info($1) order by cid", table);
}

std::string both(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    std::string names;
    for (const auto& name : left)
        if (std::ranges::find(right, name) != right.end()) names += (names.empty() ? "\"" : ", \"") + name + "\"";
    return names;
}

// create table people (… becomes create table people_rebuilt (…
Result<std::string> under_new_name(const Step& step) {
    const auto paren = step.sql.find('('), name = step.sql.find(step.rebuild);
    if (name == std::string::npos || name > paren)
        return basics::broken(fmt::format("“-- rebuild: {0}” must stand above “create table {0}”.", step.rebuild));
    auto sql = step.sql;
    return sql.insert(name + step.rebuild.size(), "_rebuilt");
}

} // namespace

Result<void> rebuild(Connection& connection, const Step& step) {
    const auto& table = step.rebuild;
    const auto anew = table + "_rebuilt";
    const auto indexes = TRY(texts(connection,
                                   "select sql from sqlite_schema where type = 'index' and sql is not null"
                                   " and tbl_name = $1 order by name",
                                   table));
    TRY(connection.script(TRY(under_new_name(step))));
    const auto kept = both(TRY(columns_of(connection, anew)), TRY(columns_of(connection, table)));
    if (kept.empty()) return basics::broken(fmt::format("{} made anew shares no column with what it was.", table));
    TRY(connection.script(fmt::format("insert into \"{}\" ({}) select {} from \"{}\"", anew, kept, kept, table)));
    TRY(connection.script(fmt::format("drop table \"{}\"", table)));
    TRY(connection.script(fmt::format("alter table \"{}\" rename to \"{}\"", anew, table)));
    for (const auto& index : indexes) TRY(connection.script(index));
    return {};
}

} // namespace storage
