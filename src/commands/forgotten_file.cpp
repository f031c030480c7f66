#include "commands/forgotten_file.h"

#include "basics/text.h"
#include "commands/sealed_backup.h"
#include "sources/table.h"
#include "sources/table_out.h"

#include <fmt/format.h>
#include <fstream>
#include <set>

namespace commands {
namespace {

using basics::Result;
using pupils::Tombstone;
namespace fs = std::filesystem;

const std::vector<std::string> headers{"pupil", "number", "at", "by", "why"};

Result<Tombstone> tombstone_of(const sources::RowView& row) {
    if (row.cells.size() != headers.size()) return basics::invalid("it has not five cells");
    const auto number = basics::whole_number(row.cells[1]);
    if (row.cells[0].empty() || !number) return basics::invalid("it names no pupil");
    return Tombstone{.id = pupils::PupilId{std::string{row.cells[0]}},
                     .number = pupils::PupilNumber{*number},
                     .at = TRY(basics::parse_iso_instant(row.cells[2])),
                     .person = std::string{row.cells[3]},
                     .why = std::string{row.cells[4]}};
}

sources::TableOut table_of(const std::vector<Tombstone>& stones) {
    sources::TableOut out{.title = "Forgotten", .columns = {}};
    for (const auto& each : headers) out.columns.push_back({.name = each});
    for (const auto& each : stones)
        out.rows.push_back(
            {std::string{each.id.text()}, each.number.text(), basics::iso(each.at), each.person, each.why});
    return out;
}

} // namespace

Result<std::vector<Tombstone>> forgotten_in(const storage::Database& database) {
    const auto connection = TRY(database.connect());
    if (TRY(storage::schema_version(*connection)) < pupils::first_schema) return std::vector<Tombstone>{};
    auto reader = TRY(storage::read(*connection));
    return pupils::tombstones(reader);
}

fs::path forgotten_file_of(const fs::path& backup) { return backup.parent_path() / "forgotten.csv"; }

Result<std::vector<Tombstone>> forgotten_beside(const fs::path& backup) {
    std::vector<Tombstone> out;
    const auto file = forgotten_file_of(backup);
    if (!fs::exists(file)) return out;
    const auto tables = TRY(sources::open_tables(file.string()));
    if (tables.size() != 1 || tables[0]->headers() != headers)
        return basics::invalid(
            fmt::format("{} says who was forgotten, but its first line is not \"{}\". Put back the one that was beside "
                        "the backups, or move it away to restore without it.",
                        file.string(), fmt::join(headers, ",")));
    TRY(tables[0]->each([&](const sources::RowView& row) -> Result<void> {
        auto stone = tombstone_of(row);
        if (!stone)
            return basics::invalid(fmt::format(
                "Line {} of {}, which says who was forgotten, cannot be read: {}. Put back the one that was "
                "beside the backups, or move it away to restore without it.",
                row.line, file.string(), stone.problem().message));
        out.push_back(std::move(stone).value());
        return {};
    }));
    return out;
}

Result<void> keep_forgotten_beside(const fs::path& backup, const std::vector<Tombstone>& stones) {
    if (stones.empty()) return {};
    auto all = TRY(forgotten_beside(backup));
    std::set<std::string, std::less<>> known;
    for (const auto& each : all) known.emplace(each.id.text());
    for (const auto& each : stones)
        if (known.emplace(each.id.text()).second) all.push_back(each);
    const auto file = forgotten_file_of(backup);
    const PassingFile unfinished{file.string() + ".unfinished"};
    std::ofstream out{unfinished.path(), std::ios::binary};
    out << sources::csv_of(table_of(all));
    out.close();
    std::error_code error;
    if (out) fs::rename(unfinished.path(), file, error);
    if (!out || error)
        return basics::broken(
            fmt::format("Who was forgotten cannot be kept at {}. The backup itself is there.", file.string()));
    return {};
}

} // namespace commands
