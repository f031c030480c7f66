#include "commands/school_files.h"

#include "basics/text.h"

#include <cstdio>

namespace commands {

using basics::Result;

Result<SchoolFile> school_file(const Words& words, std::string_view how) {
    if (words.rest.size() != 1) return basics::invalid(fmt::format("Say which file: {}.", how));
    if (!words.has("school")) return basics::invalid(fmt::format("Say of which school: {}.", how));
    SchoolFile file{.path = words.rest[0],
                    .school = TRY(basics::parse_urn(words.option("school"))),
                    .as_of = basics::london_date(command_line_author().at),
                    .source = basics::lower(basics::collapsed(words.option("source"))),
                    .dry_run = words.has("dry-run")};
    if (words.has("as-of")) file.as_of = TRY(basics::parse_iso_date(words.option("as-of")));
    return file;
}

Result<Pairs> pairs_of(const Words& words, std::string_view option, std::string_view takes) {
    Pairs out;
    const auto [first, end] = words.options.equal_range(option);
    for (auto at = first; at != end; ++at) {
        const auto& given = at->second;
        const auto equals = given.rfind('=');
        if (equals == std::string::npos) return basics::invalid(fmt::format("--{} takes {}.", option, takes));
        out.emplace_back(given.substr(0, equals), given.substr(equals + 1));
    }
    return out;
}

Result<std::unique_ptr<storage::Connection>> connection_of(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    return connection;
}

namespace {

Result<void> list_or_undo(const Words& words, const TakenFiles& files) {
    const auto connection = TRY(connection_of(words));
    if (words.rest.empty()) {
        auto reader = TRY(storage::read(*connection));
        return files.list(reader);
    }
    const auto id =
        words.rest.size() == 2 && words.rest[0] == "undo" ? basics::whole_number(words.rest[1]) : std::nullopt;
    if (!id)
        return basics::invalid(
            fmt::format("Say which: bearing imports {0} undo ID. bearing imports {0} lists them.", files.kind));
    auto writer = TRY(storage::write(*connection, command_line_author()));
    TRY(files.undo(writer, *id));
    TRY(writer.commit());
    fmt::print("File {} is undone: {}.\n", *id, files.undone);
    return {};
}

} // namespace

Command imports_of(const TakenFiles& files) {
    return {.name = fmt::format("imports {}", files.kind),
            .summary = files.summary,
            .usage = fmt::format("imports {} [undo ID]", files.kind),
            .options = {},
            .flags = {},
            .run = [files](const Words& words) { return list_or_undo(words, files); }};
}

} // namespace commands
