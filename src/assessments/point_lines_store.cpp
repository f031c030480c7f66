#include "assessments/point_lines_store.h"

#include "assessments/catalogue_store.h"
#include "assessments/frozen_store.h"
#include "assessments/outlook_store.h"
#include "assessments/stage_store.h"
#include "basics/text.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using permissions::Scope;
using pupils::YearGroup;
using storage::Reader;

Result<void> add_stage(Reader& reader, const Scope& scope, basics::Urn urn, const KeyPoint& point, basics::Date today,
                       std::vector<Line>& lines) {
    const auto asked = TRY(load_asked(reader, point.id));
    const auto rules = TRY(load_stage_rules(reader));
    const auto results = TRY(results_at(reader, scope, point.id, urn));
    const auto roll = TRY(roll_on_day(reader, scope, urn, point.year, day_of(point, today)));
    std::map<YearGroup, std::vector<pupils::PupilNumber>> by_year;
    for (const auto& [number, on_roll] : roll) by_year[on_roll.year_group].push_back(number);
    for (const auto& [year_group, numbers] : by_year)
        for (const auto& value :
             stage_values(rules, asked, year_group, stage_results(asked, year_group, results, numbers)))
            lines.push_back(stage_line(year_group, shown(value)));
    return {};
}

Result<void> add_outlooks(Reader& reader, const Scope& scope, basics::Urn urn, const KeyPoint& point,
                          std::vector<Line>& lines) {
    const auto kept = TRY(outlooks_of(reader, scope, point.id, urn));
    if (kept.empty()) return {};
    for (const auto& each : kept)
        lines.push_back(outlook_line({.words = each.measure,
                                      .share = each.share,
                                      .pupils = each.pupils,
                                      .why = each.why,
                                      .estimate = each.estimate,
                                      .at_90 = each.at_90,
                                      .past_results = each.past_results,
                                      .past_cohorts = each.past_cohorts,
                                      .came_to = each.came_to}));
    const auto record = TRY(outlook_record(reader, scope, point.name));
    lines.push_back(
        {.kind = "record",
         .cells = {
             record.scored == 0
                 ? fmt::format("No forecast made at {} has met its result yet.", point.name)
                 : fmt::format("Of {} made at {} whose result is known, {} held it in the interval; 90 in 100 are "
                               "meant to. The mean ranked probability score is {}: the less the better.",
                               basics::counted(record.scored, "forecast", "forecasts"), point.name, record.held,
                               basics::decimals(record.mean_crps, 1))}});
    return {};
}

} // namespace

Result<std::vector<Line>> lines_now(Reader& reader, const Scope& scope, basics::Urn urn, const KeyPoint& point,
                                    basics::Date today) {
    auto lines = lines_of(TRY(school_reached(reader, scope, urn, point.id, today)));
    TRY(add_stage(reader, scope, urn, point, today, lines));
    TRY(add_outlooks(reader, scope, urn, point, lines));
    return lines;
}

Result<std::vector<Line>> lines_at(Reader& reader, const Scope& scope, basics::Urn urn, const KeyPoint& point,
                                   basics::Date today) {
    return point.frozen ? frozen_lines(reader, scope, urn, point.id) : lines_now(reader, scope, urn, point, today);
}

} // namespace assessments
