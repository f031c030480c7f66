#include "pupils/pupil_import_page.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace pupils {
namespace {

constexpr std::size_t refusals_shown = 200;

std::string how(const Column& column) {
    switch (column.why) {
    case Why::saved: return "As was said for this source before, or just now.";
    case Why::heading: return "By its heading.";
    case Why::content: return "By what stands in it.";
    case Why::like_another: return "Another column holds the same; this one is not written.";
    case Why::not_known:
        return column.nearest
                   ? fmt::format("Not known; perhaps: {}. It is not written unless you say so.", words(*column.nearest))
                   : "Not wanted: it is not written.";
    }
    return {};
}

std::vector<Refusal> first_of(const std::vector<Refusal>& all) {
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), refusals_shown))};
}

web::ChoiceGroup question(const NotTaken& ask) {
    return {.name = fmt::format("answer-{}", ask.line),
            .question = fmt::format("Row {}", ask.line),
            .options = {{.value = "same", .words = "It is the same pupil"},
                        {.value = "other", .words = "It is another pupil of the same name and date of birth"}},
            .hint = ask.reason};
}

} // namespace

PupilImportPage pupil_import_page(basics::Urn urn, std::string form_token, std::string source, std::string as_of) {
    return {.urn = urn,
            .form_token = std::move(form_token),
            .source = {.name = "source",
                       .label = "Which system is it from?",
                       .value = std::move(source),
                       .hint = "Its name in a word: what its columns hold is kept for the next time."},
            .as_of = {.name = "as_of",
                      .label = "The day of the export",
                      .value = std::move(as_of),
                      .hint = "Year, month, day, such as 2026-10-01."},
            .file = {.name = "file",
                     .label = "The file",
                     .accept = ".csv,.xlsx,.xml,.zip",
                     .hint = "CSV, XLSX, a Common Transfer File or a OneRoster zip. Nothing of it is kept until you "
                             "take it, so choose "
                             "it again each time."}};
}

void add_columns(PupilImportPage& page, const std::vector<Column>& columns) {
    std::vector<web::Option> options{{.value = "none", .words = "not wanted"}};
    for (const auto field : all_fields())
        options.push_back({.value = std::string{name(field)}, .words = std::string{words(field)}});
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& column = columns[at];
        if (column.header.empty()) continue;
        page.columns.push_back({.at = at,
                                .header = column.header,
                                .choice = {.name = fmt::format("column-{}", at),
                                           .label = column.header,
                                           .options = options,
                                           .value = column.field ? std::string{name(*column.field)} : "none",
                                           .hint = how(column)}});
    }
}

void add_report(PupilImportPage& page, const Report& report) {
    page.done = !report.tried;
    if (report.held_already) {
        page.sentences.push_back("This file was taken before; nothing changed.");
        return;
    }
    page.sentences.push_back(
        fmt::format("{} of {} {}: {} new here, {} changed, {} as before.", report.taken,
                    basics::counted(report.rows, "row", "rows"), report.tried ? "would be taken" : "were taken",
                    basics::counted(report.made, "pupil", "pupils"), report.changed, report.unchanged));
    page.sentences.push_back(fmt::format("{} joined, {} moved here from another academy, {} left.", report.joined,
                                         report.moved, report.left));
    if (report.not_in_file > 0)
        page.sentences.push_back(fmt::format("{} on roll here of whom the file does not speak: they stay as they are.",
                                             basics::counted(report.not_in_file, "pupil is", "pupils are")));
    if (report.batch)
        page.sentences.push_back(
            fmt::format("It is file {}, and can be taken back for a month: bearing imports pupils undo {}",
                        report.batch->value(), report.batch->value()));
    page.refused = first_of(report.rows_refused);
    page.taken_without = first_of(report.cells_refused);
    for (const auto& ask : report.asks)
        if (page.asks.size() < refusals_shown) page.asks.push_back(question(ask));
}

} // namespace pupils
