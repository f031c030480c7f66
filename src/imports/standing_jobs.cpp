#include "imports/standing_jobs.h"

#include "imports/imports_sql.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "schools/standing_store.h"
#include "storage/database.h"

namespace imports {
namespace {

using basics::Result;
using storage::Row;
using storage::Writer;

constexpr auto refreshed_at = "stands_since";

Result<std::optional<std::string>> setting(storage::Reader& reader, std::string_view name) {
    return reader.find(
        sql::setting, [](const Row& row) { return row.copy(0); }, name);
}

Result<std::unordered_map<std::string, std::string>> phases(storage::Reader& reader) {
    std::unordered_map<std::string, std::string> found;
    TRY(reader.each(sql::phase_of_schools, [&](const Row& row) {
        if (!row.null(1)) found[fmt::format("laestab:{}", row.integer(1))] = row.copy(2);
        found[std::to_string(row.integer(0))] = row.copy(2);
    }));
    return found;
}

} // namespace

Result<void> refresh_what_stands(storage::Connection& connection, const storage::Author& author) {
    auto writer = TRY(storage::write(connection, author));
    const auto since = TRY(setting(writer, refreshed_at)).value_or("1970-01-01T00:00:00.000Z");
    const auto newest = TRY(writer.find(sql::newest_change, [](const Row& row) { return row.copy(0); })).value_or("");
    if (newest.empty() || newest <= since) return {};
    TRY(schools::rebuild(writer));
    const auto catalogue = TRY(measures::load_catalogue(writer));
    const auto known = TRY(phases(writer));
    const auto phase_of = [&](std::string_view code) {
        const auto found = known.find(std::string{code});
        return found == known.end() ? std::string_view{} : std::string_view{found->second};
    };
    TRY(measures::rebuild_distributions(writer, catalogue, TRY(basics::parse_iso_instant(since)), phase_of));
    TRY(writer.change(sql::save_setting, refreshed_at, newest));
    return writer.commit();
}

} // namespace imports
