#include "pupils/batch.h"

#include "basics/json.h"
#include "basics/text.h"

#include <fmt/format.h>

namespace pupils {
namespace {

std::string pupils_text(std::int64_t count) { return basics::counted(count, "pupil", "pupils"); }

std::string outcome(const Report& report) {
    if (report.held_already) return "This file was taken before; nothing changed.";
    return fmt::format("{}{} of {} taken: {} new here, {} changed, {} as before; {} refused, {} to be confirmed.",
                       report.tried ? "Tried, nothing written: " : "", report.taken,
                       basics::counted(report.rows, "row", "rows"), pupils_text(report.made), report.changed,
                       report.unchanged, report.rows_refused.size(), report.asks.size());
}

} // namespace

std::string_view name(Form form) {
    switch (form) {
    case Form::table: return "table";
    case Form::ctf: return "ctf";
    case Form::oneroster: return "oneroster";
    case Form::invented: return "invented";
    }
    return "";
}

std::string_view words(Form form) {
    switch (form) {
    case Form::table: return "a list of pupils";
    case Form::ctf: return "a Common Transfer File";
    case Form::oneroster: return "a OneRoster archive";
    case Form::invented: return "invented pupils";
    }
    return "";
}

std::string sentence(const Report& report) {
    std::string text =
        fmt::format("School {}, {} as of {}{}\n", report.school.text(), words(report.form), basics::iso(report.as_of),
                    report.source.empty() ? "" : fmt::format(", from {}", report.source));
    text += fmt::format("  {}\n", outcome(report));
    if (report.held_already) return text;
    text += fmt::format("  {} joined, {} moved here from another academy of the trust, {} left, {} corrected.\n",
                        report.joined, report.moved, report.left, report.corrected);
    if (report.not_in_file > 0)
        text += fmt::format("  {} on roll here of whom the file does not speak: their stays were left as they are.\n",
                            pupils_text(report.not_in_file));
    if (!report.columns_dropped.empty())
        text += fmt::format("  Not wanted, and written nowhere: {}\n", fmt::join(report.columns_dropped, ", "));
    text += not_taken(report.rows_refused);
    text += listed("Taken without", report.cells_refused);
    for (const auto& each : report.asks) text += fmt::format("  row {}: {}\n", each.line, each.reason);
    return text;
}

std::string json(const Report& report) {
    basics::Json json;
    json.object()
        .field("school", report.school.value())
        .field("form", name(report.form))
        .field("source", report.source);
    json.field("as_of", basics::iso(report.as_of)).key("tried").boolean(report.tried);
    json.key("held_already").boolean(report.held_already);
    json.field("rows", report.rows).field("taken", report.taken).field("made", report.made);
    json.field("changed", report.changed).field("unchanged", report.unchanged).field("joined", report.joined);
    json.field("moved", report.moved).field("left", report.left).field("corrected", report.corrected);
    write(json, "refused", report.rows_refused);
    write(json, "taken_without", report.cells_refused);
    json.key("to_confirm").list();
    for (const auto& each : report.asks) json.number(static_cast<std::int64_t>(each.line));
    json.end().end();
    return std::move(json).take();
}

} // namespace pupils
