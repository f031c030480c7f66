#include "assessments/line.h"
#include "basics/text.h"

#include <cmath>
#include <fmt/format.h>

namespace assessments {
namespace {

std::string with_unit(double value, bool share) { return basics::decimals(value, 1) + (share ? "%" : ""); }

std::string interval_words(const std::optional<statistics::Interval>& interval) {
    if (!interval) return "–";
    return fmt::format("{} to {}", basics::decimals(interval->lower, 1), basics::decimals(interval->upper, 1));
}

// A share of so few who did or did not would tell who they are.
bool too_few(const OutlookShown& of) {
    if (!of.share || !of.came_to) return false;
    const auto met = static_cast<std::int64_t>(std::lround(*of.came_to / 100 * static_cast<double>(of.pupils)));
    const auto few = [](std::int64_t count) { return count > 0 && count < smallest_part; };
    return few(met) || few(of.pupils - met);
}

} // namespace

Line stage_line(pupils::YearGroup year_group, const StageValue& value) {
    const auto name = fmt::format("{}: {}", pupils::words(year_group), value.measure.name);
    if (value.hidden) return {.kind = "stage", .cells = {name, "too few to show", "–", "–", value.note}};
    return {.kind = "stage",
            .cells = {name, with_unit(value.value, value.measure.share), interval_words(value.interval),
                      fmt::format("{}", value.pupils), value.note}};
}

Line outlook_line(const OutlookShown& of) {
    if (!of.why.empty()) return {.kind = "outlook", .cells = {of.words, "–", "–", of.why, "–", "–"}};
    const auto scored = of.came_to ? std::optional{score(of.estimate, of.at_90, *of.came_to)} : std::nullopt;
    return {.kind = "outlook",
            .cells = {of.words, with_unit(of.estimate, of.share), interval_words(of.at_90),
                      fmt::format("{} results of {} years", of.past_results, of.past_cohorts),
                      !of.came_to   ? "not known yet"
                      : too_few(of) ? "hidden"
                                    : with_unit(*of.came_to, of.share),
                      !scored        ? "–"
                      : scored->held ? "inside the interval"
                                     : "outside the interval"}};
}

} // namespace assessments
