#include "commands/import_attendance.h"
#include "commands/import_conduct.h"
#include "commands/import_pupils.h"
#include "commands/import_results.h"
#include "commands/import_survey.h"
#include "commands/list.h"

#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"

#include <cstdio>
#include <unistd.h>

namespace commands {
namespace {

using basics::Result;

Result<imports::Options> options_of(const Words& words) {
    imports::Options options{.dry_run = words.has("dry-run")};
    if (words.has("year")) options.year = TRY(basics::parse_academic_year(words.option("year")));
    if (words.has("as-of")) options.as_of = TRY(basics::parse_iso_date(words.option("as-of")));
    if (isatty(STDERR_FILENO)) options.progress = [](std::string_view line) { fmt::print(stderr, "\r\033[K{}", line); };
    return options;
}

void print(const std::vector<imports::Report>& reports, bool dry_run) {
    std::map<imports::Outcome, std::int64_t> outcomes;
    std::int64_t figures = 0, cells = 0;
    for (const auto& report : reports) {
        fmt::print("{}", imports::sentence(report));
        ++outcomes[report.outcome];
        if (report.outcome == imports::Outcome::taken)
            figures += report.figures + report.coded, cells += report.cells.all();
    }
    fmt::print("\n{}{} taken, {} held already, {} not known, {} refused; {} figures of {} cells\n",
               dry_run ? "Tried, nothing written: " : "", outcomes[imports::Outcome::taken],
               outcomes[imports::Outcome::unchanged], outcomes[imports::Outcome::unknown],
               outcomes[imports::Outcome::refused], figures, cells);
}

Result<void> run_import(const Words& words) {
    if (words.rest.empty()) return basics::invalid("Say which file or folder to import: bearing import PATH…");
    const auto database = TRY(database_of(words));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    TRY(imports::install_catalogue(*connection, command_line_author()));
    const std::vector<std::filesystem::path> paths{words.rest.begin(), words.rest.end()};
    const auto options = TRY(options_of(words));
    const auto reports = TRY(imports::import_paths(*connection, command_line_author(), paths, options));
    if (options.progress) fmt::print(stderr, "\r\033[K");
    if (words.has("json")) fmt::print("{}\n", imports::json(reports));
    else print(reports, options.dry_run);
    const bool any = std::ranges::any_of(reports, [](const imports::Report& each) {
        return each.outcome == imports::Outcome::taken || each.outcome == imports::Outcome::unchanged;
    });
    if (!any)
        return basics::invalid("Nothing was imported: no table in what you named is of a kind that is known here.");
    return {};
}

} // namespace

Command import() {
    return {
        .name = "import",
        .summary =
            "Take in open data from files, folders and archives; a school's list of pupils: import pupils; "
            "its registers: import attendance; its incidents and suspensions: import conduct; its results: import "
            "results; its surveys: import survey.",
        .usage =
            "import PATH… [--dry-run] [--year 2018/19] [--as-of 2026-08-31]\n  bearing import pupils FILE "
            "--school URN\n  bearing import attendance FILE --school URN\n  bearing import conduct FILE --school URN\n"
            "  bearing import results FILE --school URN --window ID\n  bearing import survey FILE --school URN",
        .options = {"year", "as-of"},
        .flags = {"dry-run"},
        .run = run_import,
        .parts = {import_pupils(), import_attendance(), import_conduct(), import_results(), import_survey()}};
}

} // namespace commands
