#include "commands/import_attendance.h"

#include "attendance/import_jobs.h"
#include "commands/school_files.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

Result<void> run_import_attendance(const Words& words) {
    const auto file = TRY(school_file(words, "bearing import attendance FILE --school URN"));
    const auto connection = TRY(connection_of(words));
    const auto report = TRY(attendance::import_marks(
        *connection, command_line_author(), file.path,
        {.school = file.school, .as_of = file.as_of, .source = file.source, .dry_run = file.dry_run}));
    if (words.has("json")) fmt::print("{}\n", attendance::json(report));
    else fmt::print("{}", attendance::sentence(report));
    if (report.batch.marks == 0 && !report.refused.empty()) return basics::invalid("No mark was taken.");
    return {};
}

} // namespace

Command import_attendance() {
    return {.name = "import attendance",
            .summary = "Take in a school's attendance marks: CSV or XLSX, a row a mark, or a row a pupil and week.",
            .usage = "import attendance FILE --school URN [--source NAME] [--as-of 2026-10-01] [--dry-run]",
            .options = {"school", "source", "as-of"},
            .flags = {"dry-run"},
            .run = run_import_attendance};
}

} // namespace commands
