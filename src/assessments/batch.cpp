#include "assessments/batch.h"

#include "basics/json.h"
#include "basics/text.h"

#include <fmt/format.h>

namespace assessments {

std::string sentence(const Report& report) {
    const auto& batch = report.batch;
    if (report.held_already) return "This file was taken before, and nothing came since: nothing has changed.\n";
    auto out = fmt::format("{}{} {} for {}: {} new, {} in the place of another.\n",
                           report.tried ? "Tried, nothing written: " : "",
                           basics::counted(batch.results, "result", "results"), report.tried ? "can be taken" : "taken",
                           report.key_point, basics::thousands(batch.fresh), basics::thousands(batch.replaced));
    if (!report.columns_dropped.empty())
        out += fmt::format("{} not wanted and never looked at.\n",
                           basics::counted(std::ssize(report.columns_dropped), "column is", "columns are"));
    return out + not_taken(report.refused);
}

std::string json(const Report& report) {
    basics::Json json;
    json.object()
        .field("school", report.school.text())
        .field("key_point", report.key_point)
        .key("tried")
        .boolean(report.tried)
        .key("held_already")
        .boolean(report.held_already)
        .field("results", report.batch.results)
        .field("new", report.batch.fresh)
        .field("replaced", report.batch.replaced);
    write(json, "refused", report.refused);
    json.end();
    return std::move(json).take();
}

} // namespace assessments
