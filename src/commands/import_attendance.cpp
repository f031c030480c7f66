#include "commands/import_attendance.h"

#include "attendance/import_jobs.h"
#include "basics/text.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

Result<attendance::ImportOptions> options_of(const Words& words) {
    if (!words.has("school"))
        return basics::invalid("Say of which school: bearing import attendance FILE --school URN.");
    attendance::ImportOptions options{.school = TRY(basics::parse_urn(words.option("school"))),
                                      .as_of = basics::london_date(command_line_author().at),
                                      .source = basics::lower(basics::collapsed(words.option("source"))),
                                      .dry_run = words.has("dry-run")};
    if (words.has("as-of")) options.as_of = TRY(basics::parse_iso_date(words.option("as-of")));
    return options;
}

Result<void> run_import_attendance(const Words& words) {
    if (words.rest.size() != 1) return basics::invalid("Say which file: bearing import attendance FILE --school URN.");
    const auto options = TRY(options_of(words));
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const auto report = TRY(attendance::import_marks(*connection, command_line_author(), words.rest[0], options));
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
