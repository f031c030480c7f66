#include "charts/dot_strip.h"
#include "charts/line_chart.h"
#include "charts/map.h"
#include "charts/ranked_intervals.h"
#include "charts/timeline.h"
#include "testing/a_chart.h"

#include <cmath>
#include <doctest/doctest.h>
#include <set>

// Every school and place in these charts is invented.
using namespace charts;
using testing::check_chart, testing::holds;
using namespace std::chrono;

namespace {

YearValue value(double number, double half) {
    return {.value = number, .interval = Range{.low = number - half, .high = number + half}};
}
YearValue before(double number, double half) {
    auto each = value(number, half);
    each.predecessor = true;
    return each;
}
YearValue nothing(std::string reason) { return {.reason = std::move(reason)}; }

LineChart a_line_chart() {
    const std::string none = "2019/20 and 2020/21: tests cancelled in England",
                      unpublished = "2021/22: not published by school";
    return {.naming = {.id = "ks2",
                       .title = "Larkfield is catching up with England",
                       .description = "Pupils at the expected standard by year."},
            .years = {"2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24",
                      "2024/25"},
            .lines = {{.name = "Larkfield Primary Academy",
                       .role = LineRole::school,
                       .values = {before(38, 13),
                                  before(47, 13),
                                  value(49, 12),
                                  nothing("suppressed: too few pupils to publish"),
                                  {},
                                  {},
                                  {},
                                  value(51, 12.5),
                                  value(58, 12),
                                  value(63, 12)}},
                      {.name = "Northmoor",
                       .role = LineRole::local_authority,
                       .values = {{.value = 50},
                                  {.value = 58},
                                  {.value = 61},
                                  {.value = 62},
                                  {},
                                  {},
                                  {.value = 57},
                                  {.value = 58},
                                  {.value = 60},
                                  {.value = 61}}},
                      {.name = "England",
                       .role = LineRole::england,
                       .values = {{.value = 53},
                                  {.value = 61},
                                  {.value = 64},
                                  {.value = 65},
                                  {},
                                  {},
                                  {.value = 59},
                                  {.value = 60},
                                  {.value = 61},
                                  {.value = 62}}}},
            .gaps = {{.year = 4, .reason = none}, {.year = 5, .reason = none}, {.year = 6, .reason = unpublished}},
            .format = {.places = 0, .unit = "%"},
            .axis = "Pupils at the expected standard in reading, writing and maths",
            .predecessor_note = "Hollow marks: the school’s predecessor, URN 900001, until 31 August 2017"};
}

std::vector<double> bell(double mean, double sd) {
    std::vector<double> quantiles;
    for (int i = 0; i < 200; ++i) {
        const double p = (i + 0.5) / 200;
        quantiles.push_back(mean + sd * std::log(p / (1 - p)) / 1.7);
    }
    return quantiles;
}

const std::vector<std::pair<std::string, double>> academies{{"Ashby Lane Academy", -0.62},
                                                            {"Broomhill School", -0.31},
                                                            {"Coldwell Community Academy and Sports College", -0.05},
                                                            {"Dunmere High School", 0.02},
                                                            {"Elmet Park Academy", 0.04},
                                                            {"Fairhaven School", 0.11},
                                                            {"Greystones Academy", 0.34},
                                                            {"Hazel Bank School", 0.78}};

BesideEngland beside_of(double value) {
    return value > 0.3 ? BesideEngland::above : value < -0.3 ? BesideEngland::below : BesideEngland::about_the_same;
}

RankedIntervals a_ranking() {
    RankedIntervals chart{.naming = {.id = "p8",
                                     .title = "Two schools are clearly above England",
                                     .description = "Progress 8 with 95% intervals."},
                          .schools = {},
                          .england = -0.03,
                          .format = {.places = 2, .with_sign = true}};
    double n = 90;
    for (auto each = academies.rbegin(); each != academies.rend(); ++each) {
        const double half = 1.96 * 1.283 / std::sqrt(n);
        chart.schools.push_back({.name = each->first,
                                 .value = each->second,
                                 .interval = Range{.low = each->second - half, .high = each->second + half},
                                 .best = each->second * 0.9,
                                 .beside = beside_of(each->second),
                                 .n = n});
        n += 15;
    }
    for (const auto i : {2u, 3u, 4u, 5u}) chart.schools[i].same_as_above = true;
    chart.schools.push_back({.name = "Ivybridge Free School", .reason = "the school was too new"});
    return chart;
}

Timeline a_timeline() {
    return {.naming = {.id = "inspections",
                       .title = "From requires improvement to the expected standard",
                       .description = "Inspections by date."},
            .events =
                {{.at = 2011y / June / 9,
                  .words = "Satisfactory",
                  .detail = "inspected on 9 June 2011; predecessor, URN 900001",
                  .predecessor = true},
                 {.at = 2013y / October / 2,
                  .words = "Requires improvement",
                  .detail = "inspected on 2 October 2013; predecessor, URN 900001",
                  .predecessor = true},
                 {.at = 2019y / June / 26, .words = "Requires improvement", .detail = "inspected on 26 June 2019"},
                 {.at = 2022y / May / 10, .words = "Good", .detail = "inspected on 10 May 2022"},
                 {.at = 2022y / September / 20,
                  .words = "School remains Good",
                  .detail = "ungraded inspection on 20 September 2022",
                  .look = EventLook::other},
                 {.at = 2024y / April / 30,
                  .words = "Good",
                  .detail = "date not in the file; file of 30 April 2024",
                  .undated = true},
                 {.at = 2026y / March / 3,
                  .words =
                      "Expected standard in inclusion, achievement and early years, higher elsewhere; safeguarding met",
                  .detail = "report card, inspected on 3 March 2026",
                  .look = EventLook::report_card}},
            .opened = 2016y / September / 1,
            .opened_words = "Opened as an academy on 1 September 2016"};
}

Map a_map() {
    return {.naming = {.id = "map",
                       .title = "Where the trust’s schools are",
                       .description = "Twelve schools on the national grid."},
            .places = {{"Ashby Lane Academy", 443200, 391800, Mark::square, "secondary"},
                       {"Broomhill School", 444100, 391500, Mark::circle, "primary"},
                       {"Coldwell Community Academy", 448900, 386400, Mark::square, "secondary"},
                       {"Dunmere Primary School", 449300, 386300, Mark::circle, "primary"},
                       {"Elmet Park Academy", 449250, 386700, Mark::circle, "primary"},
                       {"Fairhaven School", 449100, 386000, Mark::circle, "primary"},
                       {"Greystones Academy", 440100, 396900, Mark::triangle, "all-through"},
                       {"Hazel Bank School", 452000, 398000, Mark::diamond, "special"}}};
}

} // namespace

TEST_CASE("each mark has a shape of its own, whatever its colour") {
    using enum Mark;
    std::set<std::string> shapes;
    for (const auto mark : {circle, square, diamond, triangle, triangle_down, cross, star, ring}) {
        Drawing drawing;
        drawing.mark(mark, 20, 20, 7, colour::ink);
        shapes.insert(
            std::move(drawing).take({.id = "m", .title = "A mark", .description = "One mark."}, "mark", 40).text);
    }
    CHECK(shapes.size() == 8);
}

TEST_CASE("a line chart marks gap years, a suppressed year and the predecessor's part") {
    const auto svg = line_chart(a_line_chart());
    CHECK(holds(svg, "tests cancelled in England"));
    CHECK(holds(svg, "suppressed: too few pupils"));
    check_chart("line_chart", svg);
}

TEST_CASE("no line crosses a year without a value") {
    auto chart = a_line_chart();
    chart.lines.erase(chart.lines.begin() + 1, chart.lines.end());
    const auto svg = line_chart(chart);
    // Three values, a gap, three values: two strokes, each begun by its own move.
    const auto at = svg.text.find("stroke-width=\"3.5\"");
    const auto from = svg.text.rfind("<path d=\"", at);
    const auto commands = svg.text.substr(from, at - from);
    CHECK(std::ranges::count(commands, 'M') == 2);
    CHECK(std::ranges::count(commands, 'L') == 4);
}

TEST_CASE("a line chart of scores around nought carries signs") {
    LineChart chart{.naming = {.id = "p8", .title = "Progress 8", .description = "Three years."},
                    .years = {"2016/17", "2017/18", "2018/19"},
                    .lines = {{.name = "Dunmere High School",
                               .role = LineRole::school,
                               .values = {value(-0.31, 0.2), value(-0.04, 0.2), value(0.12, 0.2)}},
                              {.name = "England",
                               .role = LineRole::england,
                               .values = {{.value = -0.03}, {.value = -0.02}, {.value = -0.03}}},
                              {.name = "Northmoor",
                               .role = LineRole::local_authority,
                               .values = {{.value = -0.09}, {.value = -0.05}, {.value = -0.01}}}},
                    .format = {.places = 2, .with_sign = true},
                    .axis = "Progress 8"};
    const auto svg = line_chart(chart);
    CHECK(holds(svg, "−0.31"));
    CHECK(holds(svg, "+0.12"));
    check_chart("line_chart_signed", svg);
}

TEST_CASE("a line chart without a single value still stands") {
    auto chart = a_line_chart();
    chart.lines = {{.name = "Larkfield", .role = LineRole::school, .values = std::vector<YearValue>(10)}};
    check_chart("line_chart_empty", line_chart(chart));
}

TEST_CASE("a dot strip puts every academy under its place in England") {
    DotStrip chart{.naming = {.id = "strip",
                              .title = "Most academies are in the middle half",
                              .description = "Progress 8 of all schools."},
                   .quantiles = bell(-0.03, 0.45),
                   .schools = {},
                   .format = {.places = 2, .with_sign = true}};
    for (const auto& [name, score] : academies) chart.schools.push_back({.name = name, .value = score});
    check_chart("dot_strip", dot_strip(chart));
}

TEST_CASE("a dot strip without the national distribution says so") {
    CHECK(holds(dot_strip({.naming = {.id = "s", .title = "t", .description = "d"}, .quantiles = {}, .schools = {}}),
                "not held"));
}

TEST_CASE("ranked intervals name every school, its figures and what cannot be told apart") {
    const auto svg = ranked_intervals(a_ranking());
    CHECK(holds(svg, "the school was too new"));
    CHECK(holds(svg, "cannot be told apart"));
    CHECK(holds(svg, "best estimate"));
    check_chart("ranked_intervals", svg);
}

TEST_CASE("a timeline draws the two frameworks differently") {
    const auto svg = timeline(a_timeline());
    CHECK(holds(svg, "Report cards begin"));
    check_chart("timeline", svg);
    CHECK(holds(timeline({.naming = {.id = "t", .title = "t", .description = "d"}, .events = {}}), "No inspection"));
}

TEST_CASE("a map names every school, by number where names would collide") {
    const auto svg = map(a_map());
    for (const auto& place : a_map().places) CHECK(holds(svg, place.name));
    CHECK(holds(svg, " km<"));
    check_chart("map", svg);
    CHECK(holds(map({.naming = {.id = "m", .title = "t", .description = "d"}, .places = {}}), "No school"));
    check_chart("map_one", map({.naming = {.id = "one", .title = "One school", .description = "Alone."},
                                .places = {{"Ashby Lane Academy", 443200, 391800}}}));
}

TEST_CASE("names are escaped wherever they stand") {
    const std::string bad = "</title><script>alert(\"1\")</script>&'";
    auto ranking = a_ranking();
    ranking.schools.front().name = bad, ranking.naming.title = bad, ranking.naming.id = bad;
    auto places = a_map();
    places.places.front().name = bad, places.places.front().kind = bad;
    auto events = a_timeline();
    events.events.front().words = bad, events.events.front().detail = bad;
    auto lines = a_line_chart();
    lines.lines.front().name = bad, lines.gaps.front().reason = bad, lines.predecessor_note = bad, lines.axis = bad;
    for (const auto& svg : {ranked_intervals(ranking), map(places), timeline(events), line_chart(lines)})
        CHECK_FALSE(holds(svg, "<script"));
}
