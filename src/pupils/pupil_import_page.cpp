#include "pupils/pupil_import_page.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace pupils {
namespace {

constexpr std::size_t most_asks = 200;

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

web::ChoiceGroup question(const NotTaken& ask) {
    return {.name = fmt::format("answer-{}", ask.line),
            .question = fmt::format("Row {}", ask.line),
            .options = {{.value = "same", .words = "It is the same pupil"},
                        {.value = "other", .words = "It is another pupil of the same name and date of birth"}},
            .hint = ask.reason};
}

} // namespace

FileImportPage pupil_import_page(basics::Urn urn, std::string source, std::string as_of) {
    return {.action = fmt::format("/schools/{}/pupils/import", urn.text()),
            .take = "Take the pupils",
            .back = fmt::format("/schools/{}/pupils", urn.text()),
            .back_words = "Pupils of the school",
            .fields = {source_field(std::move(source)), as_of_field(std::move(as_of))},
            .file = {.name = "file",
                     .label = "The file",
                     .accept = ".csv,.xlsx,.xml,.zip",
                     .hint = "CSV, XLSX, a Common Transfer File or a OneRoster zip. Nothing of it is kept until you "
                             "take it, so choose "
                             "it again each time."}};
}

void add_columns(FileImportPage& page, const std::vector<Column>& columns) {
    std::vector<web::Option> options{{.value = "none", .words = "not wanted"}};
    for (const auto field : all_fields())
        options.push_back({.value = std::string{name(field)}, .words = std::string{words(field)}});
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& column = columns[at];
        add_column(page, at, column.header, options, column.field ? std::string{name(*column.field)} : "none",
                   how(column));
    }
}

void add_report(FileImportPage& page, const Report& report) {
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
        page.sentences.push_back(fmt::format(
            "It is file {}, and can be taken back for a month, under Files that came in.", report.batch->value()));
    add_refused(page, "Rows refused", report.rows_refused);
    add_refused(page, "Cells left out of rows that are taken", report.cells_refused);
    for (const auto& ask : report.asks)
        if (page.asks.size() < most_asks) page.asks.push_back(question(ask));
}

} // namespace pupils
