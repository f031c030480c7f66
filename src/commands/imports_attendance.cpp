#include "commands/imports_attendance.h"

#include "attendance/undo_store.h"
#include "basics/text.h"
#include "commands/school_files.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

std::string days_of(const attendance::PastBatch& batch) {
    return batch.first ? fmt::format("{} to {}", basics::iso(*batch.first), basics::iso(*batch.last)) : "no day";
}

Result<void> list(storage::Reader& reader) {
    const auto found = TRY(attendance::past_batches(reader, {.everything = true}));
    if (found.empty()) fmt::print("No file of marks has been taken yet: bearing import attendance FILE --school URN\n");
    for (const auto& each : found)
        fmt::print("{:>5}  {}  {}  {:>9} marks, {}: {} new, {} changed{}; {}\n", each.id.text(), each.school.text(),
                   basics::iso(each.at).substr(0, 16), basics::thousands(each.marks), days_of(each), each.fresh,
                   each.late, each.source.empty() ? "" : ", from " + each.source, words(each.state));
    return {};
}

Result<void> undo(storage::Writer& writer, std::int64_t id) {
    return attendance::undo(
        writer, TRY(attendance::find_past_batch(writer, {.everything = true}, attendance::BatchNumber{id})));
}

} // namespace

Command imports_attendance() {
    return imports_of({.kind = "attendance",
                       .summary = "List the files of marks that were taken, or undo one.",
                       .list = list,
                       .undo = undo,
                       .undone = "every week stands as it did before"});
}

} // namespace commands
