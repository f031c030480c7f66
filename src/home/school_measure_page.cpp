#include "home/school_measure_page.h"

#include "basics/text.h"
#include "charts/line_chart.h"

namespace home {
namespace {

using basics::AcademicYear;
using measures::Reading;

std::string interval_words(const Reading& reading) {
    if (!reading.interval) return {};
    return fmt::format("{} to {}", measures::shown(*reading.measure, reading.interval->lower),
                       measures::shown(*reading.measure, reading.interval->upper));
}

std::string place_words(const MeasureYears& years, const std::optional<double>& value) {
    return value ? measures::shown(*years.measure, *value) : std::string{};
}

const Reading* of(const MeasureYears& years, AcademicYear year) {
    for (const auto* each : years.school)
        if (each->held->period.year == year) return each;
    return nullptr;
}

std::string_view standing_words(const MeasureYears& years, const Reading* reading) {
    return words(judged(years, reading).standing);
}

std::string best_words(const MeasureYears& years, const Reading* reading) {
    const auto& best = judged(years, reading).best;
    if (!best) return {};
    return fmt::format("{} ({} to {})", measures::shown(*years.measure, best->value),
                       measures::shown(*years.measure, best->interval.lower),
                       measures::shown(*years.measure, best->interval.upper));
}

const measures::GapYear* gap_of(const MeasureYears& years, AcademicYear year) {
    for (const auto& gap : years.gaps)
        if (gap.year == year && gap.effect == measures::GapYear::Effect::none) return &gap;
    return nullptr;
}

// Every year from the first that is held to the last, and to the last year that England could not make, if later.
std::vector<AcademicYear> all_years(const MeasureYears& years, basics::Date today) {
    std::vector<AcademicYear> all;
    if (years.school.empty()) return all;
    auto last = years.school.back()->held->period.year.starts();
    for (const auto& gap : years.gaps)
        if (gap.effect == measures::GapYear::Effect::none && gap.year.starts() == last + 1
            && gap.year < basics::academic_year_of(today))
            last = gap.year.starts();
    for (auto year = years.school.front()->held->period.year.starts(); year <= last; ++year)
        all.push_back(AcademicYear{year});
    return all;
}

MeasureRow row_of(const MeasureYears& years, AcademicYear year) {
    MeasureRow row{.year = year.text(), .school = "not held"};
    const auto england = reference(years.england, years, year), authority = reference(years.authority, years, year);
    row.england = place_words(years, england), row.authority = place_words(years, authority);
    if (const auto* reading = of(years, year)) {
        row.school = measures::shown(*years.measure, reading->held->figure);
        row.interval = interval_words(*reading);
        row.best = best_words(years, reading);
        if (const auto& alike = judged(years, reading).alike) row.alike = measures::shown(*years.measure, alike->mean);
        row.about = figure_link(reading, years.school_name);
        if (england && reading->value) row.standing = standing_words(years, reading);
        if (reading->held->steps > 0)
            row.note = "as URN " + reading->held->whose->text() + ", before it became this school";
    } else if (const auto* gap = gap_of(years, year)) row.school = "no figure", row.note = gap->words;
    return row;
}

charts::YearValue chart_value(const Reading* reading) {
    if (!reading) return {};
    charts::YearValue value{.value = reading->value, .predecessor = reading->held->steps > 0};
    if (reading->interval) value.interval = charts::Range{reading->interval->lower, reading->interval->upper};
    if (!value.value && reading->held->figure.reason) value.reason = words(*reading->held->figure.reason);
    return value;
}

charts::LineChart chart_of(const MeasureYears& years, const std::vector<AcademicYear>& all) {
    charts::LineChart chart{
        .naming = {.id = "chart-" + years.measure->code,
                   .title = years.measure->name + " by year",
                   .description = "The same figures as in the table beside it; bars are 95% intervals."},
        .years = {},
        .lines = {{.name = "This school", .role = charts::LineRole::school, .values = {}}}};
    charts::Line england{.name = "England", .role = charts::LineRole::england, .values = {}},
        authority{.name = years.authority_name, .role = charts::LineRole::local_authority, .values = {}};
    for (const auto year : all) {
        chart.years.push_back(year.text());
        chart.lines[0].values.push_back(chart_value(of(years, year)));
        england.values.push_back({.value = reference(years.england, years, year)});
        authority.values.push_back({.value = reference(years.authority, years, year)});
        if (const auto* gap = gap_of(years, year))
            chart.gaps.push_back({.year = chart.years.size() - 1, .reason = gap->words});
    }
    const auto any = [](const charts::Line& line) {
        return std::ranges::any_of(line.values, [](const auto& each) { return each.value.has_value(); });
    };
    if (any(authority)) chart.lines.push_back(std::move(authority));
    if (any(england)) chart.lines.push_back(std::move(england));
    chart.format = {.places = years.measure->places,
                    .unit = years.measure->unit == "percent" ? "%" : "",
                    .with_sign = years.measure->topic == "progress"};
    chart.axis = years.measure->name;
    return chart;
}

std::string beside_england(const MeasureYears& years, const Reading& newest) {
    if (!newest.interval) return "beside";
    const auto standing = standing_words(years, &newest);
    return fmt::format("{}{}", standing, standing == words(statistics::Standing::about_the_same) ? " as" : "");
}

std::string latest_words(const MeasureYears& years, basics::Date today) {
    if (years.school.empty()) return "No figure is held.";
    const auto& newest = *years.school.back();
    const auto year = newest.held->period.year;
    const auto when = is_old(year, today) ? "latest held: " + year.text() : year.text();
    auto text = fmt::format("{} ({}", measures::shown(*years.measure, newest.held->figure), when);
    const auto england = reference(years.england, years, year);
    if (england && newest.value)
        text +=
            fmt::format("; {} England’s {}", beside_england(years, newest), measures::shown(*years.measure, *england));
    return text + ").";
}

} // namespace

MeasureSection measure_section(const MeasureYears& years, basics::Date today) {
    MeasureSection section{
        .code = years.measure->code, .name = years.measure->name, .latest = latest_words(years, today)};
    const auto all = all_years(years, today);
    for (auto year = all.rbegin(); year != all.rend(); ++year) section.rows.push_back(row_of(years, *year));
    const auto drawn = std::ranges::count_if(years.school, [](const Reading* each) { return each->value.has_value(); });
    const bool context = years.measure->topic == "context" || years.measure->topic == "workforce";
    if (drawn >= 2 && !context) section.chart = {charts::line_chart(chart_of(years, all)).text};
    if (!years.school.empty()) {
        const auto& held = *years.school.back()->held;
        section.about = figure_link(years.school.back(), years.school_name);
        section.best = best_words(years, years.school.back());
        if (const auto& alike = judged(years, years.school.back()).alike)
            section.alike = alike_words(*years.measure, *years.school.back()->value, *alike);
        section.source = fmt::format("{} Newest file: {}, as at {} (import {}).", years.measure->source + ".",
                                     held.source, basics::spoken(held.as_of), held.import);
    }
    return section;
}

} // namespace home
