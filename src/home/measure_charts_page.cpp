// The two pictures of a measure's page: where the academies stand in England, and how sure each figure is.
#include "basics/text.h"
#include "charts/dot_strip.h"
#include "charts/ranked_intervals.h"
#include "home/measure_page.h"

namespace home {
namespace {

charts::Format format_of(const measures::Measure& measure) {
    return {.places = measure.places,
            .unit = measure.unit == "percent" ? "%" : "",
            .with_sign = measure.topic == "progress"};
}

charts::RankedSchool ranked(const SpreadRow& row) {
    charts::RankedSchool school{.name = row.school->facts.name};
    school.same_as_above = row.same_as_above;
    if (!row.reading) school.reason = "not held";
    else if (!row.reading->value) school.reason = measures::shown(*row.reading->measure, row.reading->held->figure);
    if (!row.holds()) return school;
    const auto& reading = *row.reading;
    school.value = reading.value;
    if (reading.interval)
        school.interval = charts::Range{.low = reading.interval->lower, .high = reading.interval->upper};
    if (row.best) school.best = row.best->value;
    school.beside = row.standing == statistics::Standing::above   ? charts::BesideEngland::above
                    : row.standing == statistics::Standing::below ? charts::BesideEngland::below
                                                                  : charts::BesideEngland::about_the_same;
    school.n = reading.held->figure.n ? reading.held->figure.n : reading.held->figure.denominator;
    return school;
}

} // namespace

web::SafeHtml strip_of(const MeasureSpread& spread, const SpreadTable& table) {
    if (!table.distribution) return {};
    const auto& measure = spread.measure();
    charts::DotStrip strip{
        .naming = {.id = fmt::format("strip-{}", name(table.phase)),
                   .title = fmt::format("{}, {}: the academies among all schools", measure.name, spread.year->text()),
                   .description = "The spread of the schools of England with each academy's place in it; the figures "
                                  "are in the table below."},
        .quantiles = table.distribution->quantiles,
        .schools = {},
        .format = format_of(measure),
        .everyone = fmt::format("{} schools held", basics::thousands(table.distribution->schools))};
    for (const auto& row : table.rows)
        if (row.holds()) strip.schools.push_back({.name = row.school->facts.name, .value = *row.reading->value});
    if (strip.schools.empty()) return {};
    return {charts::dot_strip(strip).text};
}

web::SafeHtml intervals_of(const MeasureSpread& spread, const SpreadTable& table, SpreadOrder order) {
    const auto& measure = spread.measure();
    charts::RankedIntervals chart{
        .naming =
            {.id = fmt::format("intervals-{}", name(table.phase)),
             .title = fmt::format("{}, {}: 95% intervals {}", measure.name, spread.year->text(),
                                  order == SpreadOrder::name ? "in the order of names" : "in the order of figures"),
             .description =
                 "Each academy's figure with its 95% interval beside England's; the figures are in the table below."},
        .schools = {},
        .england = {},
        .format = format_of(measure)};
    if (table.england) chart.england = table.england->value;
    for (const auto& row : table.rows) chart.schools.push_back(ranked(row));
    if (std::ranges::none_of(chart.schools, [](const auto& each) { return each.interval.has_value(); })) return {};
    return {charts::ranked_intervals(chart).text};
}

} // namespace home
