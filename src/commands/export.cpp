// bearing export: all that is held of a school's pupils, and what the school says of itself, in files that any importer reads, for a school that
// leaves the trust.
#include "basics/text.h"
#include "commands/erasers.h"
#include "commands/list.h"
#include "commands/private_file.h"
#include "journal/access.h"
#include "sources/table_out.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace commands {
namespace {

using basics::Result;

std::string csv_of(const pupils::HeldPart& part) {
    sources::TableOut table{.title = part.title, .columns = {}};
    for (const auto& heading : part.headings) table.columns.push_back({.name = heading});
    for (const auto& row : part.rows) table.rows.emplace_back(row.begin(), row.end());
    return sources::csv_of(table);
}

Result<std::filesystem::path> fresh_folder(const std::string& name) {
    std::error_code failed;
    if (std::filesystem::create_directory(name, failed)) {
        std::filesystem::permissions(name, std::filesystem::perms::owner_all, failed);
        if (!failed) return std::filesystem::path{name};
    }
    return basics::conflict(fmt::format("{} cannot be made, or is there already. Give another name.", name));
}

Result<void> run_export(const Words& words) {
    if (words.rest.size() != 1 || !words.has("school"))
        return basics::invalid("Say of which school and into which folder: bearing export --school URN FOLDER.");
    const auto school = TRY(basics::parse_urn(words.option("school")));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    auto writer = TRY(storage::write(*connection, command_line_author()));
    const auto today = basics::london_date(writer.author().at);
    std::vector<pupils::HeldPart> parts;
    for (const auto holder : school_holders()) parts.push_back(TRY(holder(writer, school, today)));
    std::vector<pupils::HeldDocument> documents;
    for (const auto holder : school_documents())
        std::ranges::move(TRY(holder(writer, school, today)), std::back_inserter(documents));
    if (documents.empty() && std::ranges::all_of(parts, [](const auto& each) { return each.rows.empty(); }))
        return basics::missing(fmt::format("Nothing is held of the school with URN {}: no pupil by name, no survey, no "
                                           "self-evaluation and no pack.",
                                           school.text()));
    const auto folder = TRY(fresh_folder(words.rest[0]));
    for (const auto& part : parts) TRY(write_private((folder / (part.title + ".csv")).string(), csv_of(part)));
    for (const auto& each : documents) TRY(write_private((folder / each.name).string(), each.text));
    TRY(journal::record(writer, journal::Access{.school = school,
                                                .place = "export",
                                                .pupils = std::ssize(parts.front().rows),
                                                .purpose = "a school that leaves the trust"}));
    TRY(writer.commit());
    for (const auto& part : parts)
        fmt::print("{}: {}\n", (folder / (part.title + ".csv")).string(),
                   basics::counted(std::ssize(part.rows), "row", "rows"));
    for (const auto& each : documents) fmt::print("{}\n", (folder / each.name).string());
    fmt::print(
        "They hold children's names: hand them over by a way that is safe, then delete them. When the school has them: "
        "bearing forget --school {} --why WORDS.\n",
        school.text());
    return {};
}

} // namespace

// Not called export, which C++ keeps for itself.
Command export_school() {
    return {
        .name = "export",
        .summary =
            "Write all that is held of a school's pupils into files that any importer reads: for a school that leaves.",
        .usage = "export --school URN FOLDER",
        .options = {"school"},
        .flags = {},
        .run = run_export};
}

} // namespace commands
