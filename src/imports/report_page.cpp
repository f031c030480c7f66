#include "imports/report_page.h"

#include "basics/text.h"

namespace imports {
namespace {

using basics::thousands;

constexpr std::size_t refusals_shown = 50;
constexpr std::size_t headers_shown = 200;

std::string records_words(const Report& report) {
    std::string words;
    for (const auto& [record, number] : report.records)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", thousands(number), record);
    return words;
}

std::string cells_words(const measures::CellCounts& cells) {
    return fmt::format("{} cells: {} numbers, {} words with a meaning, {} empty, {} refused", thousands(cells.all()),
                       thousands(cells.numbers), thousands(cells.coded()), thousands(cells.empty),
                       thousands(cells.refused));
}

std::string rows_words(const Report& report) {
    auto words = fmt::format("{} taken, {} refused", thousands(report.rows_taken), thousands(report.rows_refused));
    if (report.rows_skipped > 0)
        words += fmt::format(", {} passed over (they hold nothing that is kept)", thousands(report.rows_skipped));
    return words;
}

void add(web::SummaryList& facts, std::string_view key, std::string value) {
    if (!value.empty()) facts.rows.push_back({.key = std::string{key}, .value = std::move(value)});
}

} // namespace

ReportPart report_part(const Report& report) {
    ReportPart part{.title = report.file};
    add(part.facts, "What it is", report.kind_name);
    add(part.facts, "Year", report.year ? report.year->text() : "");
    add(part.facts, "As at",
        report.as_of ? fmt::format("{} (from {})", basics::spoken(*report.as_of), report.edition_from) : "");
    add(part.facts, "Rows", rows_words(report));
    add(part.facts, "Records", records_words(report));
    if (report.cells.all() > 0) {
        add(part.facts, "Figures",
            fmt::format("{} numbers and {} reasons why there is none", thousands(report.figures),
                        thousands(report.coded)));
        add(part.facts, "Cells", cells_words(report.cells));
    }
    add(part.facts, "How it was read", report.note);
    for (const auto& [token, count] : report.cells.tokens)
        part.tokens.push_back(
            {.token = token, .reason = std::string{words(count.reason)}, .cells = thousands(count.cells)});
    for (std::size_t i = 0; i < report.refusals.size() && i < refusals_shown; ++i) {
        const auto& each = report.refusals[i];
        part.refusals.push_back(
            {.row = std::to_string(each.line), .column = each.column, .value = each.value, .reason = each.reason});
    }
    const auto refused = report.rows_refused + report.cells.refused;
    if (const auto shown = static_cast<std::int64_t>(part.refusals.size()); refused > shown && shown > 0)
        part.more_refusals = fmt::format("These are the first {} of {}.", shown, thousands(refused));
    part.unknown_headers = report.unknown_headers;
    if (part.unknown_headers.size() > headers_shown) part.unknown_headers.resize(headers_shown);
    return part;
}

} // namespace imports
