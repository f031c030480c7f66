// How often alarms over invented registers ring for nothing, and how soon they notice a year group that is off oftener: from marks to
// alarms by the functions that a trust's own registers go through, beside a control chart tuned to be as quiet.
#include "testing/proof/registers.h"

#include "testing/proof/alarm_years.h"
#include "testing/proof/register_years.h"

#include "charts/plot.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace proof {
namespace over_registers {
namespace {

// For each length of run the limits at which the chart rings as often as the alarms did.
std::vector<Xmr> tuned(const std::vector<Year>& years, double alarms_a_year) {
    const auto rate = [&](const Xmr& with) {
        std::size_t all = 0;
        for (const auto& year : years) all += year.chart->rings(with.limits, with.runs).size();
        return static_cast<double>(all) / static_cast<double>(years.size());
    };
    std::vector<Xmr> out;
    for (const std::size_t runs : {std::size_t{8}, std::size_t{10}, std::size_t{12}, std::size_t{16}, no_runs}) {
        if (rate({.limits = 9, .runs = runs}) > alarms_a_year) continue; // its runs alone ring too often
        double low = 0.5, high = 9;
        while (high - low > 0.02)
            (rate({.limits = (low + high) / 2, .runs = runs}) > alarms_a_year ? low : high) = (low + high) / 2;
        out.push_back({.limits = high, .runs = runs});
    }
    return out;
}

constexpr const char* heading =
    "# Alarms over registers\n\n"
    "The invented trust of the demonstration: twelve academies, 9,000 pupils, three years of registers "
    "mark by mark, with a season, waves of illness over all schools and over one, year groups that "
    "differ, days off that follow one another, leavers and late comers, a new intake each September, and "
    "registers that were not taken. Marks are laid into the register in memory, counted by week for all "
    "pupils of a school, each year group, disadvantaged pupils and pupils with SEN, of the same pupils then "
    "and now, held against the other schools' pupils in the same week, and watched for a rise in absence "
    "over the third year, by the functions through which a trust's own registers go. Nothing is planted in "
    "the first table.\n\n"
    "| years | set a year | came a year | ratio | ± 2 se | wanted |\n|--:|--:|--:|--:|--:|--:|\n";
constexpr const char* rises_heading =
    "\n## How soon a rise is noticed\n\n"
    "At four academies a year one year group is off oftener from a drawn week on, to the end of the year. "
    "Weeks to the alarm of that very year group, those never noticed counted to the end of the year; the "
    "first week is 0. Beside it XmR on the rate less that of all schools in the week, same history, same "
    "rule of episodes: its limits times c and its runs made L, the pair that is best at this very rise of "
    "those that ring as often. Nothing is promised of it: what alarms are held to stands in alarms.md.\n\n"
    "| rise | weeks | found | XmR weeks | found | c, L | ratio |\n|---|--:|--:|--:|--:|--:|--:|\n";

charts::Plot an_empty_picture() {
    return {.naming = {.id = "registers",
                       .title = "Weeks until a rise in absence is noticed",
                       .description = "Mean weeks by the size of the rise in a year group's absence."},
            .across = "rise, percentage points",
            .up = "weeks, of those left in the year",
            .curves = {{.x = {}, .y = {}, .words = "alarms", .stroke = {.colour = charts::colour::blue, .width = 2}},
                       {.x = {},
                        .y = {},
                        .words = "XmR, tuned to ring as often",
                        .stroke = {.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"}}}};
}

bool rate_line(Written& out, std::size_t years, double a_year, double slack) {
    const double ratio = a_year / set_a_year, error = 1 / std::sqrt(set_a_year * static_cast<double>(years)),
                 chance = slack * error * 1.3; // years differ by more than Poisson
    const bool wanted = 0.8 - chance <= ratio && ratio <= 1.2 + chance;
    out.text += fmt::format("| {} | {} | {:.2f} | {:.2f} | {:.2f} | 0.8–1.2{} |\n", years, set_a_year, a_year, ratio,
                            2 * error, wanted ? "" : " **missed**");
    return wanted;
}

void rise_line(Written& out, charts::Plot& plot, std::size_t p, const std::vector<Noticed>& all,
               const std::vector<Xmr>& peers) {
    const auto best = std::min_element(all.begin() + 1, all.end(),
                                       [](const Noticed& a, const Noticed& b) { return a.weeks < b.weeks; });
    const auto& pair = peers[static_cast<std::size_t>(best - all.begin()) - 1];
    const auto& ours = all.front();
    plot.curves[0].x.push_back(points[p]), plot.curves[0].y.push_back(ours.delay());
    plot.curves[1].x.push_back(points[p]), plot.curves[1].y.push_back(best->delay());
    out.text += fmt::format("| {:g} | {:.2f} | {:.1f}% | {:.2f} | {:.1f}% | {:.2f}, {} | {:.2f} |\n", points[p],
                            ours.delay(), 100 * ours.share(), best->delay(), 100 * best->share(), pair.limits,
                            pair.runs == no_runs ? "none" : fmt::format("{}", pair.runs), ours.delay() / best->delay());
}

Written written(std::uint32_t number, double slack) {
    Written out{.text = heading, .picture = {}, .as_claimed = true};
    std::vector<Year> years(number);
    each_year(number, [&](std::uint32_t i) { years[i] = year_of(i); });
    double alarms = 0;
    for (const auto& year : years) alarms += static_cast<double>(year.alarms) / number;
    out.as_claimed = rate_line(out, years.size(), alarms, slack);
    const auto peers = tuned(years, alarms);
    std::vector<ByRise> by_year(number);
    each_year(number, [&](std::uint32_t i) { by_year[i] = noticed(years[i], peers); });
    out.text += rises_heading;
    auto plot = an_empty_picture();
    for (std::size_t p = 0; p < points.size(); ++p) {
        std::vector<Noticed> all(peers.size() + 1);
        for (const auto& year : by_year)
            for (std::size_t i = 0; i < all.size(); ++i) all[i].add(year[p][i]);
        rise_line(out, plot, p, all, peers);
    }
    double pupils_rising = 0, sd = 0, n = 0;
    for (const auto& year : years)
        for (const auto& each : year.rising) pupils_rising += each.pupils, sd += each.sd, n += 1;
    out.picture = charts::plot(plot).text;
    out.text += fmt::format(
        "\n![Weeks until a rise in absence is noticed, beside the tuned control chart](registers.svg)\n\n"
        "The year groups that rose have {:.0f} pupils on average, and a weekly rate of absence whose standard "
        "deviation over the two years before was {:.2f} points.\n",
        pupils_rising / n, sd / n);
    return out;
}

} // namespace
} // namespace over_registers

Written registers(std::uint32_t years, double slack) { return over_registers::written(years, slack); }

} // namespace proof
