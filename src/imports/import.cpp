#include "imports/import.h"

#include "basics/json.h"
#include "basics/text.h"

namespace imports {
namespace {

using basics::counted;
using basics::Json;

std::string token_words(const measures::CellCounts& cells) {
    std::string words;
    for (const auto& [token, count] : cells.tokens)
        words += fmt::format("{}{} {} ({})", words.empty() ? "" : ", ", basics::thousands(count.cells), token,
                             name(count.reason));
    return words;
}

std::string record_words(const Report& report) {
    std::string words;
    for (const auto& [kind, number] : report.records)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", basics::thousands(number), kind);
    return words;
}

void write_cells(Json& json, const measures::CellCounts& cells) {
    json.key("cells").object();
    json.field("all", cells.all()).field("numbers", cells.numbers).field("coded", cells.coded());
    json.field("empty", cells.empty).field("refused", cells.refused).key("tokens").list();
    for (const auto& [token, count] : cells.tokens)
        json.object().field("token", token).field("reason", name(count.reason)).field("cells", count.cells).end();
    json.end().end();
}

void write_refusals(Json& json, const Report& report) {
    json.key("refusals").list();
    for (const auto& each : report.refusals)
        json.object()
            .field("row", static_cast<std::int64_t>(each.line))
            .field("column", each.column)
            .field("value", each.value)
            .field("reason", each.reason)
            .end();
    json.end();
}

void write_body(Json& json, const Report& report) {
    json.field("rows_taken", report.rows_taken).field("rows_refused", report.rows_refused);
    json.field("rows_skipped", report.rows_skipped).field("figures", report.figures).field("coded", report.coded);
    json.key("records").object();
    for (const auto& [kind, number] : report.records) json.field(kind, number);
    json.end();
    write_cells(json, report.cells);
    json.key("unknown_headers").list();
    for (const auto& header : report.unknown_headers) json.text(header);
    json.end().field("note", report.note).field("edition_from", report.edition_from);
}

void write_report(Json& json, const Report& report) {
    json.object().field("file", report.file).field("outcome", words(report.outcome));
    json.field("kind", report.kind).field("kind_name", report.kind_name).field("why", report.why);
    json.field("year", report.year ? report.year->text() : "")
        .field("as_of", report.as_of ? basics::iso(*report.as_of) : "");
    if (report.id) json.field("import", *report.id);
    json.key("asks_year").boolean(report.asks_year);
    write_body(json, report);
    write_refusals(json, report);
    json.key("seconds").number(report.seconds).end();
}

} // namespace

std::string_view words(Outcome outcome) {
    switch (outcome) {
    case Outcome::taken: return "taken";
    case Outcome::unchanged: return "unchanged";
    case Outcome::unknown: return "unknown";
    case Outcome::refused: return "refused";
    }
    return "";
}

std::string sentence(const Report& report) {
    if (report.outcome == Outcome::unknown || report.outcome == Outcome::refused)
        return fmt::format("{}: {}: {}\n", report.file, report.outcome == Outcome::unknown ? "not known" : "refused",
                           report.why);
    auto text = report.file + "\n";
    text += fmt::format("    {}{}, as at {}{}\n", report.kind_name, report.year ? ", " + report.year->text() : "",
                        report.as_of ? basics::spoken(*report.as_of) : "",
                        report.edition_from.empty() ? "" : ", dated by " + report.edition_from);
    if (report.outcome == Outcome::unchanged) return text + "    held already: nothing changed\n";
    text += fmt::format("    {} taken, {} refused, {} skipped in {:.2f} s\n", counted(report.rows_taken, "row", "rows"),
                        basics::thousands(report.rows_refused), basics::thousands(report.rows_skipped), report.seconds);
    if (!report.records.empty()) text += "    " + record_words(report) + "\n";
    if (report.cells.all() > 0)
        text += fmt::format("    {}: {} figures; {} numbers, {} empty, {} refused{}{}\n",
                            counted(report.cells.all(), "cell", "cells"), basics::thousands(report.figures),
                            basics::thousands(report.cells.numbers), basics::thousands(report.cells.empty),
                            basics::thousands(report.cells.refused), report.cells.tokens.empty() ? "" : ", ",
                            token_words(report.cells));
    for (std::size_t i = 0; i < report.refusals.size() && i < 10; ++i) {
        const auto& each = report.refusals[i];
        text += fmt::format("      row {}, {}: “{}” {}\n", each.line, each.column, each.value, each.reason);
    }
    const auto refused = report.rows_refused + report.cells.refused;
    if (refused > 10) text += fmt::format("      … and {} more\n", basics::thousands(refused - 10));
    return text;
}

std::string json(const std::vector<Report>& reports) {
    Json json;
    json.object().key("files").list();
    for (const auto& report : reports) write_report(json, report);
    json.end().end();
    return std::move(json).take();
}

std::string stored_report(const Report& report) {
    Json json;
    json.object();
    write_body(json, report);
    json.key("seconds").number(report.seconds).end();
    return std::move(json).take();
}

} // namespace imports
