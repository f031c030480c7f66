#include "commands/imports_attendance.h"

#include "attendance/undo_store.h"
#include "basics/text.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

std::string days_of(const attendance::PastBatch& batch) {
    return batch.first ? fmt::format("{} to {}", basics::iso(*batch.first), basics::iso(*batch.last)) : "no day";
}

Result<void> list(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto found = TRY(attendance::past_batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No file of marks has been taken yet: bearing import attendance FILE --school URN\n");
    for (const auto& each : found)
        fmt::print("{:>5}  {}  {}  {:>9} marks, {}: {} new, {} changed{}; {}\n", each.id.text(), each.school.text(),
                   basics::iso(each.at).substr(0, 16), basics::thousands(each.marks), days_of(each), each.fresh,
                   each.late, each.source.empty() ? "" : ", from " + each.source, words(each.state));
    return {};
}

Result<void> run_imports(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    if (words.rest.empty()) return list(*connection);
    const auto id = words.rest.size() == 2 && words.rest[0] == "undo" ? basics::whole_number(words.rest[1])
                                                                      : std::optional<std::int64_t>{};
    if (!id)
        return basics::invalid("Say which: bearing imports attendance undo ID. bearing imports attendance lists them.");
    auto writer = TRY(storage::write(*connection, command_line_author()));
    TRY(attendance::undo(writer,
                         TRY(attendance::find_past_batch(writer, {.everything = true}, attendance::BatchNumber{*id}))));
    TRY(writer.commit());
    fmt::print("File {} is undone: every week stands as it did before.\n", *id);
    return {};
}

} // namespace

Command imports_attendance() {
    return {.name = "imports attendance",
            .summary = "List the files of marks that were taken, or undo one.",
            .usage = "imports attendance [undo ID]",
            .options = {},
            .flags = {},
            .run = run_imports};
}

} // namespace commands
