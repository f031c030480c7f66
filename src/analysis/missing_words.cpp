#include "analysis/missing_words.h"

#include "basics/text.h"

namespace analysis {
namespace {

constexpr double least_chance = 0.05; // below it a row stands for more than twenty
constexpr double uneven_coverage = 0.1;

std::string number(const WithGaps& of, double value) {
    return of.yes_or_no ? fmt::format("{:.1f}%", 100 * value) : fmt::format("{:.4g}", value);
}

std::string within(const WithGaps& of, const statistics::Interval& interval) {
    return fmt::format("{} to {}", number(of, interval.lower), number(of, interval.upper));
}

std::string said_of_complete(const WithGaps& of) {
    const auto whole = complete_of(of, {});
    return fmt::format("{} of {} rows have a value ({:.0f}%): among them it is {}{}.", whole.n, whole.of,
                       100 * static_cast<double>(whole.n) / static_cast<double>(whole.of), number(of, *whole.value),
                       whole.interval ? fmt::format(" ({})", within(of, *whole.interval)) : "");
}

std::string said_of_bounds(const WithGaps& of) {
    const auto worst = worst_case_of(of, {});
    if (!worst)
        return "How far off that could be at most needs --floor and --ceiling: the least and the greatest that a "
               "value can be.";
    if (complete_of(of, {}).n == of.values.size()) return "Nothing is missing.";
    return fmt::format("Whatever the missing would have been, the whole lies between {} and {}{}.",
                       number(of, worst->bounds.lower), number(of, worst->bounds.upper),
                       worst->interval ? fmt::format(" ({} with chance counted)", within(of, *worst->interval)) : "");
}

std::string said_of_coverage(const WithGaps& of) {
    std::vector<std::pair<double, std::string>> coverage;
    for (std::size_t g = 0; g < of.groups.size(); ++g) {
        const auto each = complete_of(of, g);
        coverage.emplace_back(static_cast<double>(each.n) / static_cast<double>(each.of), of.groups[g]);
    }
    const auto [least, most] = std::ranges::minmax(coverage);
    if (most.first - least.first < uneven_coverage) return {};
    return fmt::format(
        "Coverage runs from {:.0f}% ({}) to {:.0f}% ({}): a comparison of groups is also one of who is missing.",
        100 * least.first, least.second, 100 * most.first, most.second);
}

std::string said_of_level(const OneSided& of) {
    if (of.everybody)
        return fmt::format(
            "Everybody of {} ({}) has a value: each counts once in the weighted answer, and stands for nobody else.",
            of.name, basics::counted(static_cast<std::int64_t>(of.rows), "row", "rows"));
    return fmt::format("Nobody of {} ({}) has a value, so nobody can stand for them: the weighted and imputed answers "
                       "are of the others alone. The bounds are of all.",
                       of.name, basics::counted(static_cast<std::int64_t>(of.rows), "row", "rows"));
}

void say(std::vector<std::string>& to, const WithGaps& of, const ByCovariates& by, const std::string& named) {
    if (by.weighted.ok() && by.weighted.value().whole) {
        const auto& w = *by.weighted.value().whole;
        to.push_back(fmt::format("Weighted to stand for those like them by {}: {} ({}).", named, number(of, w.value),
                                 within(of, w.interval)));
        if (by.weighted.value().least_chance < least_chance || w.worth < static_cast<double>(complete_of(of, {}).n) / 2)
            to.push_back(fmt::format(
                "A few rows stand for many: the weights are worth {:.0f} rows, and the largest is {:.1f}% of all. "
                "Do not lean on that answer.",
                w.worth, 100 * w.largest_share));
    } else if (!by.weighted.ok()) to.push_back(fmt::format("No weighted answer: {}.", by.weighted.problem().message));
    if (by.imputed.ok())
        to.push_back(fmt::format("With the missing drawn from what {} tell of them: {} ({}).", named,
                                 number(of, by.imputed.value().whole.value),
                                 within(of, by.imputed.value().whole.interval)));
    else to.push_back(fmt::format("No imputed answer: {}.", by.imputed.problem().message));
    for (const auto& each : by.levels) to.push_back(said_of_level(each));
    if (by.without) to.push_back(fmt::format("{} rows without a covariate are in neither of these two.", by.without));
}

} // namespace

std::vector<std::string> said(const Question& asked, const WithGaps& of, const std::optional<ByCovariates>& by) {
    std::vector<std::string> out{said_of_complete(of), said_of_bounds(of)};
    if (auto coverage = said_of_coverage(of); !coverage.empty()) out.push_back(std::move(coverage));
    if (by) say(out, of, *by, fmt::format("{}", fmt::join(asked.list("covariates"), ", ")));
    if (of.left_out) out.push_back(fmt::format("{} rows without a group were left out.", of.left_out));
    return out;
}

charts::Plot picture(const WithGaps& of) {
    charts::Plot plot{.naming = {.id = "missing",
                                 .title = "Each group by those who have a value, and how far the rest could move it",
                                 .description =
                                     "Points with 95% intervals are of the values there are; the bar beside each is "
                                     "where the group could lie, whatever is missing."},
                      .up = of.yes_or_no ? "share" : "mean",
                      .places = of.groups};
    for (std::size_t g = 0; g < of.groups.size(); ++g) {
        const auto x = static_cast<double>(g);
        if (const auto complete = complete_of(of, g); complete.value) {
            plot.points.push_back({.x = x, .y = *complete.value, .interval = {}, .name = of.groups[g]});
            if (complete.interval)
                plot.points.back().interval = charts::Range{complete.interval->lower, complete.interval->upper};
        }
        if (const auto worst = worst_case_of(of, g))
            plot.curves.push_back({.x = {x + 0.15, x + 0.15},
                                   .y = {worst->bounds.lower, worst->bounds.upper},
                                   .words = g ? "" : "whatever is missing",
                                   .stroke = {.colour = charts::colour::turquoise, .width = 6}});
    }
    return plot;
}

} // namespace analysis
