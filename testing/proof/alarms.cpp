// How often alarms ring for nothing, and how soon they notice, beside a control chart tuned to be as quiet.
#include "testing/proof/alarm_years.h"
#include "testing/proof/written.h"

#include "charts/plot.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <functional>
#include <limits>
#include <numeric>

namespace proof {
namespace {

const std::vector<AlarmCase> reference{{"reference", {}, 4}, {"reference", {}, 12}, {"reference", {}, 52}};
const std::vector<AlarmCase> others{{"lag-1 of 0", {.lag_1 = 0}, 12},
                                    {"lag-1 of 0.45", {.lag_1 = 0.45}, 12},
                                    {"t with 5 degrees of freedom", {.t_df = 5}, 12},
                                    {"counts, over-dispersed 4 times", {.counts = true}, 12},
                                    {"year groups of 15", {.counts = true, .small = true}, 12},
                                    {"20 weeks' history", {.history = 20}, 12},
                                    {"national shocks not expected", {.national = 1.5}, 12}};
const std::vector<Fall> falls{{"1.5 sd", 1.5, true}, {"2 sd", 2, true},      {"2.5 sd", 2.5, true},
                              {"1 point", 1, false}, {"2 points", 2, false}, {"3 points", 3, false},
                              {"5 points", 5, false}};
constexpr std::size_t no_runs = 1000;

double a_year(const std::vector<std::size_t>& counts) {
    return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::size_t{0}))
           / static_cast<double>(counts.size());
}

struct Years {
    std::vector<AlarmYear> years;
    std::vector<std::size_t> alarms; // of each
};

Years years_of(const AlarmCase& of, std::uint32_t number) {
    Years out{.years = std::vector<AlarmYear>(number), .alarms = std::vector<std::size_t>(number)};
    each_year(number, [&](std::uint32_t i) {
        out.years[i] = alarm_year(of, i);
        out.alarms[i] = out.years[i].found.alarms.size();
    });
    return out;
}

// The share of the set rate that came, within its bounds widened by `slack` standard errors of a count.
bool rate_line(Written& out, const AlarmCase& of, const Years& years, double least, double most, double slack) {
    const double rate = a_year(years.alarms), ratio = rate / of.set;
    const double expected = of.set * static_cast<double>(years.alarms.size()), error = 1 / std::sqrt(expected);
    const bool held = ratio >= least - slack * error * 1.3
                      && ratio <= most + slack * error * 1.3; // 1.3: years differ by more than Poisson
    out.text +=
        fmt::format("| {} | {} | {} | {:.2f} | {:.2f} | {:.2f} | {:g}–{:g}{} |\n", of.name, years.alarms.size(), of.set,
                    rate, ratio, 2 * error * std::max(1.0, std::sqrt(ratio)), least, most, held ? "" : " **missed**");
    return held;
}

// For each length of run the limits at which the chart rings as often as ours did.
std::vector<Xmr> tuned(const Years& of) {
    std::vector<Limits> limits;
    for (const auto& year : of.years) limits.push_back(limits_of(year.drawn));
    const auto rate = [&](Xmr with) {
        std::vector<std::size_t> counts(of.years.size());
        each_year(static_cast<std::uint32_t>(counts.size()),
                  [&](std::uint32_t i) { counts[i] = rings(of.years[i].drawn, limits[i], with).size(); });
        return a_year(counts);
    };
    std::vector<Xmr> out;
    for (const std::size_t runs : {std::size_t{9}, std::size_t{10}, std::size_t{11}, std::size_t{12}, std::size_t{13},
                                   std::size_t{14}, std::size_t{16}, no_runs}) {
        if (rate({.limits = 5, .runs = runs}) > a_year(of.alarms)) continue; // its runs alone ring too often
        double low = 0.8, high = 5;
        while (high - low > 0.01)
            (rate({.limits = (low + high) / 2, .runs = runs}) > a_year(of.alarms) ? low : high) = (low + high) / 2;
        out.push_back({.limits = high, .runs = runs});
    }
    return out;
}

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}
double share(const std::vector<bool>& yes) {
    return static_cast<double>(std::ranges::count(yes, true)) / static_cast<double>(yes.size());
}

void gather(Noticed& to, const Noticed& from) {
    to.delay.insert(to.delay.end(), from.delay.begin(), from.delay.end());
    to.found.insert(to.found.end(), from.found.begin(), from.found.end());
}

FallsNoticed noticed(const AlarmCase& of, const Years& years, const Fall& fall, const std::vector<Xmr>& peers) {
    std::vector<FallsNoticed> each(years.years.size());
    each_year(static_cast<std::uint32_t>(each.size()),
              [&](std::uint32_t i) { each[i] = falls_noticed(of, years.years[i], fall, peers, i); });
    FallsNoticed out{.ours = {}, .peers = std::vector<Noticed>(peers.size())};
    for (const auto& year : each) {
        gather(out.ours, year.ours);
        for (std::size_t i = 0; i < peers.size(); ++i) gather(out.peers[i], year.peers[i]);
    }
    return out;
}

// Beside the pair that is best at this very fall. Slack as a share of the delay.
bool delay_line(Written& out, charts::Plot& plot, const Fall& fall, const FallsNoticed& of,
                const std::vector<Xmr>& peers, double slack) {
    const auto best = std::ranges::min_element(of.peers, {}, [](const Noticed& each) { return mean(each.delay); });
    const auto& pair = peers[static_cast<std::size_t>(best - of.peers.begin())];
    const double ours = mean(of.ours.delay), theirs = mean(best->delay), bound = fall.in_sd ? 0.7 : 1.05;
    const auto place = static_cast<double>(plot.places.size());
    const double weeks[]{ours, theirs};
    for (const int curve : {0, 1}) {
        auto& line = plot.curves[static_cast<std::size_t>(curve)];
        if (!fall.in_sd && fall.size == 1) // sd and points are two scales, which no line joins
            line.x.push_back(place - 0.5), line.y.push_back(std::numeric_limits<double>::quiet_NaN());
        line.x.push_back(place), line.y.push_back(weeks[curve]);
    }
    plot.places.emplace_back(fall.name);
    const bool held =
        ours <= (bound + slack) * theirs && (fall.in_sd || share(of.ours.found) + slack >= share(best->found));
    out.text += fmt::format("| {} | {:.2f} | {:.1f}% | {:.2f} | {:.1f}% | {:.2f}, {} | {:.2f} | {:g}{} |\n", fall.name,
                            ours, 100 * share(of.ours.found), theirs, 100 * share(best->found), pair.limits,
                            pair.runs == no_runs ? "none" : fmt::format("{}", pair.runs), ours / theirs, bound,
                            held ? "" : " **missed**");
    return held;
}

charts::Plot an_empty_picture() {
    return {.naming = {.id = "noticed",
                       .title = "Weeks until a fall is noticed",
                       .description = "Mean weeks by the size of the fall: alarms lie below the tuned control chart."},
            .across = "fall",
            .up = "weeks, of those left in the year",
            .curves = {{.x = {}, .y = {}, .words = "alarms", .stroke = {.colour = charts::colour::blue, .width = 2}},
                       {.x = {},
                        .y = {},
                        .words = "XmR, tuned to ring as often",
                        .stroke = {.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"}}}};
}

constexpr const char* heading =
    "# False alarms of alarms, and how soon they notice\n\n"
    "Drawn attendance of 60 academies with 12 overlapping groups each, 39 weeks watched after two years' history; "
    "England's level by week is expected: "
    "autumn from the department's weekly file, spring and summer at the levels of its terms with an invented week "
    "effect. Every part of a deviation "
    "carries over to the next week by 0.25. Nothing else happens. An alarm is the first week of an episode, armed "
    "again after 4 quiet weeks; groups of one academy within two "
    "weeks are one. `testing/drawn_attendance.h` has the rest. No constant of the "
    "method was chosen by the cases below the reference.\n\n"
    "| case | years | set | came a year | ratio | ± 2 se | must be |\n|---|--:|--:|--:|--:|--:|--:|\n";

constexpr const char* falls_heading =
    "\n## How soon a fall is noticed\n\n"
    "In the reference at 12 false alarms a year, six academies a year have one group that falls in a drawn week and "
    "stays there. Weeks to the alarm, those never noticed counted to the "
    "end of the year; the first week is 0. Beside it XmR on value less expected, same history, two-sided: its limits "
    "times c and its runs made L, the pair that is "
    "best at this very fall of those that ring as often.\n\n"
    "| fall | weeks | found | XmR weeks | found | c, L | ratio | at most |\n|---|--:|--:|--:|--:|--:|--:|--:|\n";

} // namespace

Written alarms(std::uint32_t number, double slack) {
    Written out{.text = heading, .picture = {}, .as_claimed = true};
    const auto also = [&](bool held) { out.as_claimed = out.as_claimed && held; };
    Years kept;
    for (const auto& each : reference) {
        auto years = years_of(each, number);
        also(rate_line(out, each, years, 0.8, 1.2, slack));
        if (each.set == 12) kept = std::move(years);
    }
    for (const auto& each : others) also(rate_line(out, each, years_of(each, std::max(number / 4, 4U)), 0.5, 2, slack));
    const auto peers = tuned(kept);
    out.text += falls_heading;
    auto plot = an_empty_picture();
    for (const auto& fall : falls)
        also(delay_line(out, plot, fall, noticed(reference[1], kept, fall, peers), peers, slack / 10));
    out.picture = charts::plot(plot).text;
    std::vector<std::size_t> untuned;
    for (const auto& year : kept.years) untuned.push_back(rings(year.drawn, limits_of(year.drawn), {}).size());
    out.text +=
        fmt::format("\n![Weeks until a fall is noticed: alarms lie below the tuned control chart](alarms.svg)\n\n"
                    "XmR with its usual limits of 2.66 mean moving ranges and runs of 7, untuned, rings {:.0f} times a "
                    "year for nothing.\n",
                    a_year(untuned));
    return out;
}

} // namespace proof
