// Whether the part of a school that moved is found, and nothing is named where all moved alike.
#include "testing/proof/driver_schools.h"
#include "testing/proof/judge.h"
#include "testing/proof/study.h"
#include "testing/proof/written.h"

#include "charts/plot.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace proof {
namespace {

using statistics::GapOf;

constexpr std::uint32_t seed = 24;
constexpr std::size_t judged_claims = 3;

const std::vector<DriverCase> cases{
    {.name = "150 to 300 pupils fall by 4 points", .least = 150, .most = 300, .points = -0.04},
    {.name = "the same fall by 5, all others by 1", .least = 150, .most = 300, .points = -0.05, .others = -0.01},
    {.name = "the same, three ways looked for", .least = 150, .most = 300, .points = -0.04, .ways = 3},
    {.name = "the same, weekdays and codes looked for too", .least = 150, .most = 300, .points = -0.04, .within = true},
    {.name = "the same, pupils vary more", .least = 150, .most = 300, .points = -0.04, .sd = 0.1},
    {.name = "about 100 pupils (90 to 110)", .least = 90, .most = 110, .points = -0.04},
    {.name = "150 to 300 of 1,000 others than then",
     .least = 150,
     .most = 300,
     .points = -0.04,
     .kind = GapOf::different_pupils},
    {.name = "all fall by 1 point", .least = 0, .most = 0, .points = -0.01, .within = true},
    {.name = "all fall by 2 points", .least = 0, .most = 0, .points = -0.02, .within = true},
    {.name = "all fall by 3 points", .least = 0, .most = 0, .points = -0.03, .within = true},
    {.name = "all fall by 2, pupils vary more", .least = 0, .most = 0, .points = -0.02, .within = true, .sd = 0.12},
    {.name = "all fall by 3, no weekdays or codes", .least = 0, .most = 0, .points = -0.03},
    {.name = "all fall by 3, three ways looked for", .least = 0, .most = 0, .points = -0.03, .ways = 3},
    {.name = "all fall by 3, others than then",
     .least = 0,
     .most = 0,
     .points = -0.03,
     .kind = GapOf::different_pupils,
     .within = true}};

bool judged(const DriverCase& of) {
    return of.least == 150 && of.ways == 2 && of.kind == GapOf::same_pupils && !of.within && of.others == 0
           && of.sd == 0.08;
}

Page page() {
    Page out{.name = "drivers", .title = {}, .setting = {}, .seed = seed, .studies = {}};
    for (const auto& of : cases)
        out.studies.push_back({.name = of.name,
                               .claims = {{.what = "named", .least = 0, .most = of.most ? 1 : 0.07},
                                          {.what = "found", .least = judged(of) ? 0.87 : 0, .most = 1},
                                          {.what = "sums", .least = 1, .most = 1},
                                          shown("found, a level", {}),
                                          shown("found, a crossing", {}),
                                          shown("sd", {}),
                                          shown("beyond", {})},
                               .once = [&of](Draw& draw) { return drawn_drivers(draw, of); }});
    return out;
}

const std::string_view heading = R"(# Drivers that are named where they are, and where none are

Schools of 1,000 invented pupils of five or seven year groups, with sex, disadvantage, SEN, EAL and prior attainment going together as they do; attendance
83% (disadvantaged, with an EHC plan) to 94% by group, each pupil's own logit-normal about that, a six-week period's beta about the pupil's own. A level or a crossing of two, any as
likely as any other of its size, moves by so many points on average (one change of the log odds for all in it); then drivers are asked for, two
ways, 199 draws. Found: the first part named, or all but it, shares four fifths of its pupils with the planted one (those in both of those in
either). Where all fall it is by one change of the log odds, which is more points where attendance is lower; weekdays and codes move in
proportion, and are looked for too where the table says so. `testing/drawn_pupils.h` and `drawn_sessions.h` have the rest.

)";

const std::string_view notes =
    R"(
sd: of a pupil's change, in points. a level, a crossing: found, of those in which one was planted. beyond: how many points beyond the others the first
part is said to have moved, where one is named: too many where parts are seldom found, since those are found that look large. parts sum:
to the gap, to 1e-12.

![Found where planted, silent where all moved alike](drivers.svg)
)";

std::string percent(double share) { return std::isnan(share) ? "" : fmt::format("{:.1f}%", 100 * share); }
std::string points(double value) { return std::isnan(value) ? "" : fmt::format("{:.1f}", value); }

std::string must_be(const DriverCase& of, const std::vector<Measured>& measured) {
    if (!of.most) return fmt::format("named at most {:g}%", 100 * measured[named].claim->most);
    return judged(of) ? fmt::format("found at least {:g}%", 100 * measured[found].claim->least) : "shown";
}

std::string row_of(const DriverCase& of, const std::vector<Measured>& measured, bool held) {
    const auto& main = measured[of.most ? found : named];
    return fmt::format("| {} | {} | {} | {} | {:.1f} | {} | {} | {} | {} | {}{} |\n", of.name,
                       points(measured[sd].share), percent(measured[named].share), of.most ? percent(main.share) : "",
                       200 * main.error, percent(measured[found_level].share), percent(measured[found_crossing].share),
                       points(measured[beyond].share), percent(measured[sums].share), must_be(of, measured),
                       held ? "" : " **missed**");
}

std::string picture_of(const std::vector<std::vector<Measured>>& all) {
    charts::Plot plot{.naming = {.id = "drivers-proof",
                                 .title = "Found where planted, silent where even",
                                 .description =
                                     "Points are the cases of the table in order with two standard errors: the first "
                                     "are shares found, the last shares named where nothing was planted."},
                      .across = "case",
                      .up = "share of schools"};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& measured = all[i][cases[i].most ? found : named];
        plot.points.push_back(
            {.x = static_cast<double>(i + 1),
             .y = measured.share,
             .interval = charts::Range{measured.share - 2 * measured.error, measured.share + 2 * measured.error},
             .stands_out = false,
             .name = cases[i].name});
    }
    const auto line = [&](double at, std::string words, std::string_view colour) {
        plot.curves.push_back({.x = {0.5, static_cast<double>(cases.size()) + 0.5},
                               .y = {at, at},
                               .words = std::move(words),
                               .stroke = {.colour = colour, .width = 2}});
    };
    line(0.87, "at least, first case", charts::colour::turquoise);
    line(0.07, "at most, where all fall", charts::colour::orange);
    return charts::plot(plot).text;
}

} // namespace

Written drivers(int data_sets, bool in_full) {
    const auto of = page();
    Written out{.text = std::string{heading}, .picture = {}, .as_claimed = true};
    out.text +=
        fmt::format("{} schools a case, seed {}.\n\n| case | sd | named | found | ± 2 se | a level | a crossing | "
                    "beyond | parts sum | must be |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|---|\n",
                    data_sets, seed);
    std::vector<std::vector<Measured>> all;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& measured = all.emplace_back(run(of, i, data_sets));
        const bool held =
            std::all_of(measured.begin(), measured.begin() + judged_claims, in_full ? as_claimed : within_chance);
        out.text += row_of(cases[i], measured, held);
        out.as_claimed = out.as_claimed && held;
    }
    out.picture = picture_of(all);
    return out.text += notes, out;
}

} // namespace proof
