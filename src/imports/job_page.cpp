#include "imports/job_page.h"

#include "basics/text.h"

namespace imports {
namespace {

using basics::counted;
using basics::thousands;
using Tone = web::Tag::Tone;

struct Sums {
    std::int64_t taken{}, unchanged{}, unknown{}, refused{}, figures{}, trouble{};
};

Sums sums_of(const Job& job) {
    Sums sums;
    for (const auto& each : job.reports) switch (each.outcome) {
        case Outcome::taken:
            ++sums.taken, sums.figures += each.figures + each.coded,
                sums.trouble += each.rows_refused + each.cells.refused;
            break;
        case Outcome::unchanged: ++sums.unchanged; break;
        case Outcome::unknown: ++sums.unknown; break;
        case Outcome::refused: ++sums.refused; break;
        }
    return sums;
}

std::string left_out(const Sums& sums) {
    std::vector<std::string> parts;
    if (sums.unchanged > 0)
        parts.push_back(fmt::format("{} held already", counted(sums.unchanged, "table is", "tables are")));
    if (sums.unknown > 0)
        parts.push_back(
            fmt::format("{} of no kind that is known here", counted(sums.unknown, "table is", "tables are")));
    if (sums.refused > 0) parts.push_back(fmt::format("{} refused", counted(sums.refused, "table is", "tables are")));
    return parts.empty() ? "" : fmt::format("{}.", fmt::join(parts, "; "));
}

std::string gist(const Job& job, const Sums& sums) {
    const bool tried = job.state == JobState::tried;
    if (sums.taken == 0) return tried ? "Nothing would be imported from these files." : "Nothing was imported.";
    return fmt::format("{} {} imported, {} with {} refused. {}", counted(sums.taken, "table", "tables"),
                       tried             ? "would be"
                       : sums.taken == 1 ? "is"
                                         : "are",
                       counted(sums.figures, "figure", "figures"),
                       counted(sums.trouble, "row or cell", "rows or cells"),
                       tried ? "Nothing has been changed yet." : "");
}

std::vector<std::string> sentences_of(const Job& job) {
    const auto sums = sums_of(job);
    switch (job.state) {
    case JobState::waiting: return {"The files have arrived and wait for their turn to be looked at."};
    case JobState::trying: return {"The files are being looked at. Nothing is changed yet."};
    case JobState::confirmed: return {"Confirmed: the import waits for its turn."};
    case JobState::importing:
        return {"The files are being imported. Until a table is complete, everybody sees what stood before."};
    case JobState::tried:
    case JobState::done: {
        std::vector<std::string> said{gist(job, sums)};
        if (auto more = left_out(sums); !more.empty()) said.push_back(std::move(more));
        return said;
    }
    case JobState::cancelled:
        return {"This import was cancelled and its files are forgotten. " + job.why,
                "A table that was complete before that is in the list of imports, and can be undone there."};
    case JobState::failed:
        return {"This import failed. " + job.why, "A table that was complete before that is in the list of imports."};
    }
    return {};
}

web::Tag outcome_tag(const Report& report, bool tried) {
    switch (report.outcome) {
    case Outcome::taken: return {.words = tried ? "would be taken" : "taken", .tone = Tone::good};
    case Outcome::unchanged: return {.words = "held already", .tone = Tone::plain};
    case Outcome::unknown: return {.words = "not known", .tone = Tone::watch};
    case Outcome::refused: return {.words = "refused", .tone = Tone::bad};
    }
    return {.words = ""};
}

JobTableRow row_of(const Report& report, std::size_t at, bool tried, const TypedYears& typed) {
    JobTableRow row{.file = report.file,
                    .anchor = report.outcome == Outcome::taken ? fmt::format("table-{}", at + 1) : "",
                    .what = report.why.empty()         ? report.kind_name
                            : report.kind_name.empty() ? report.why
                                                       : report.kind_name + ". " + report.why,
                    .as_at = report.as_of ? basics::spoken(*report.as_of) : "",
                    .year = report.year ? report.year->text() : "",
                    .year_field = tried && report.asks_year ? year_field(at) : "",
                    .taken = "",
                    .refused = ""};
    if (report.outcome == Outcome::taken)
        row.taken = thousands(report.rows_taken), row.refused = thousands(report.rows_refused + report.cells.refused);
    row.outcome = outcome_tag(report, tried);
    if (report.id) row.import = fmt::format("/imports/{}", *report.id);
    if (const auto said = typed.find(row.year_field); said != typed.end())
        row.year = said->second.first, row.year_error = said->second.second;
    return row;
}

} // namespace

std::string year_field(std::size_t table) { return fmt::format("year-{}", table + 1); }

JobPage job_page(const Job& job, std::string_view form_token, const TypedYears& typed) {
    const bool tried = job.state == JobState::tried;
    const auto sums = sums_of(job);
    JobPage page{.address = fmt::format("/imports/jobs/{}", job.id.text()),
                 .form_token = std::string{form_token},
                 .sentences = sentences_of(job),
                 .version = job.version};
    if (under_way(job.state)) page.progress = job.progress.empty() ? "Waiting to begin" : job.progress;
    // What a first look found is no news while the import itself runs.
    for (std::size_t i = 0; i < job.reports.size() && !under_way(job.state); ++i) {
        const auto& report = job.reports[i];
        page.tables.push_back(row_of(report, i, tried, typed));
        if (report.outcome == Outcome::taken)
            page.reports.push_back({.anchor = page.tables.back().anchor, .report = report_part(report)});
        page.asks = page.asks || !page.tables.back().year_field.empty();
    }
    if (tried && sums.taken > 0) page.confirm = fmt::format("Import {}", counted(sums.taken, "table", "tables"));
    page.can_cancel = can_be_cancelled(job.state);
    page.over = !page.can_cancel;
    return page;
}

} // namespace imports
