#include "basics/json.h"
#include "basics/text.h"
#include "conduct/import_jobs.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace conduct {

std::string sentence(const Report& report) {
    const auto& batch = report.batch;
    if (report.held_already) return "This file was taken before, and nothing came since: nothing has changed.\n";
    auto out = fmt::format(
        "{}{} of {} {}: {} new, {} changed, {} as before.\n", report.tried ? "Tried, nothing written: " : "",
        basics::counted(batch.rows_taken, "row", "rows"), words(batch.about), report.tried ? "can be taken" : "taken",
        basics::thousands(batch.made), basics::thousands(batch.changed), basics::thousands(batch.unchanged));
    if (!report.columns_dropped.empty())
        out += fmt::format("Not read, and written nowhere: {}.\n", fmt::join(report.columns_dropped, ", "));
    if (!report.unknown_words.empty())
        out += fmt::format("Say what these mean, such as --type \"WORD=other\" or --outcome \"WORD=warning\": {}.\n",
                           fmt::join(report.unknown_words, "; "));
    return out + not_taken(report.refused);
}

std::string json(const Report& report) {
    basics::Json json;
    json.object()
        .field("school", report.school.text())
        .field("about", words(report.batch.about))
        .key("tried")
        .boolean(report.tried)
        .key("held_already")
        .boolean(report.held_already)
        .field("rows_taken", report.batch.rows_taken)
        .field("new", report.batch.made)
        .field("changed", report.batch.changed)
        .field("unchanged", report.batch.unchanged);
    json.key("unknown_words").list();
    for (const auto& each : report.unknown_words) json.text(each);
    json.end();
    write(json, "refused", report.refused);
    json.end();
    return std::move(json).take();
}

} // namespace conduct
