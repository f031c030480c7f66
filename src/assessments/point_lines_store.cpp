#include "assessments/point_lines_store.h"

#include "assessments/frozen_store.h"
#include "assessments/outlook_store.h"
#include "assessments/stage_store.h"
#include "basics/text.h"
#include "permissions/within.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using permissions::Scope;
using pupils::YearGroup;
using storage::Reader;

void add_stage(const StageRules& rules, const Gathered& all, basics::Urn urn, pupils::Reads reads,
               std::vector<Line>& lines) {
    const auto results = all.results.of(urn, all.now.point.id);
    std::map<YearGroup, std::vector<pupils::PupilNumber>> by_year;
    for (const auto& [number, on_roll] : all.roll_of(urn)) by_year[on_roll.year_group].push_back(number);
    for (const auto& [year_group, numbers] : by_year)
        for (const auto& value :
             stage_values(rules, all.now, year_group, stage_results(all.now, year_group, results, numbers)))
            lines.push_back(stage_line(year_group, reads == pupils::Reads::by_name ? value : shown(value)));
}

void add_outlooks(const Outlooks& outlooks, const KeyPoint& point, basics::Urn urn, std::vector<Line>& lines) {
    const auto kept = outlooks.kept.find(urn);
    if (kept == outlooks.kept.end()) return;
    for (const auto& each : kept->second)
        lines.push_back(outlook_line({.words = each.measure,
                                      .share = each.share,
                                      .pupils = each.pupils,
                                      .why = each.why,
                                      .estimate = each.estimate,
                                      .at_90 = each.at_90,
                                      .past_results = each.past_results,
                                      .past_cohorts = each.past_cohorts,
                                      .came_to = each.came_to}));
    const auto& record = outlooks.record;
    lines.push_back(
        {.kind = "record",
         .cells = {
             record.scored == 0
                 ? fmt::format("No forecast made at {} has met its result yet.", point.name)
                 : fmt::format("Of {} made at {} whose result is known, {} held it in the interval; 90 in 100 are "
                               "meant to. The mean ranked probability score is {}: the less the better.",
                               basics::counted(record.scored, "forecast", "forecasts"), point.name, record.held,
                               basics::decimals(record.mean_crps, 1))}});
}

} // namespace

Result<SchoolsLines> lines_now(Reader& reader, const Scope& scope, std::span<const basics::Urn> schools,
                               const PointsLookedAt& points, basics::Date today, pupils::Reads reads) {
    const auto wanted = permissions::within(scope, schools);
    const auto all = TRY(gather(reader, wanted, points, today));
    const auto rules = TRY(load_stage_rules(reader));
    const auto& point = points.now.point;
    const auto outlooks = TRY(outlooks_at(reader, scope, point)); // how they did: of every school that may be seen
    SchoolsLines out;
    for (const auto urn : wanted.schools) {
        auto& lines = out[urn] = lines_of(school_reached(all, urn, reads));
        add_stage(rules, all, urn, reads, lines);
        add_outlooks(outlooks, point, urn, lines);
    }
    return out;
}

Result<SchoolsLines> lines_at(Reader& reader, const Scope& scope, std::span<const basics::Urn> schools,
                              const PointsLookedAt& points, basics::Date today, pupils::Reads reads) {
    if (!points.now.point.frozen) return lines_now(reader, scope, schools, points, today, reads);
    return frozen_lines(reader, permissions::within(scope, schools), points.now.point.id);
}

} // namespace assessments
