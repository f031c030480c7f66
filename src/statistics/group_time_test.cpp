#include "statistics/effect_interval.h"
#include "statistics/two_way.h"

#include "testing/draw.h"
#include "testing/shared_data.h"

#include <doctest/doctest.h>
#include <map>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr auto mpdta =
    "statistics/mpdta.csv"; // Callaway and Sant'Anna 2021: employment of teenagers, 500 counties, 2003-2007

StaggeredPanel counties(bool with_population) {
    std::map<std::string, std::size_t> place;
    StaggeredPanel out{.outcome = {}, .first = {}};
    if (with_population) out.covariates.push_back({.name = "lpop", .values = {}});
    for (const auto& row : testing::shared_rows(mpdta)) {
        const auto [at, fresh] = place.try_emplace(row.at("countyreal"), place.size());
        const auto number = [&](std::string_view column) { return *testing::number_in(row, column); };
        if (fresh) {
            out.outcome.emplace_back(5);
            out.first.push_back(number("first.treat") == 0 ? StaggeredPanel::never
                                                           : static_cast<std::size_t>(number("first.treat") - 2003));
            if (with_population) out.covariates[0].values.emplace_back(5);
        }
        const auto year = static_cast<std::size_t>(number("year") - 2003);
        out.outcome[at->second][year] = number("lemp");
        if (with_population) out.covariates[0].values[at->second][year] = number("lpop");
    }
    return out;
}

const GroupTime& cell(const GroupTimes& of, std::size_t group, std::size_t time) {
    for (const auto& each : of.cells)
        if (each.group == group - 2003 && each.time == time - 2003) return each;
    FAIL("no such cell");
    return of.cells.front();
}

double error(const StaggeredPanel& panel, const GroupTimes& of, const Combined& effect) {
    return effect_interval(panel, of, effect, {})->standard_error;
}

} // namespace

// The package did 2.1 prints these of its own data.
TEST_CASE(
    "the minimum wage and teenagers' employment: each effect and error as published, never-treated counties compared") {
    if (!testing::have_shared_data(mpdta)) return;
    const auto panel = counties(false);
    const auto of = group_times(panel, {}).value();
    CHECK(of.cells.size() == 12);
    const double published[]{-0.01050, -0.07042, -0.13726, -0.10081}, errors[]{0.02325, 0.03098, 0.03644, 0.03436};
    for (std::size_t year = 2004; year <= 2007; ++year) {
        const auto& each = cell(of, 2004, year);
        CHECK(each.att == Approx(published[year - 2004]).epsilon(1e-3));
        const auto index = static_cast<std::size_t>(&each - of.cells.data());
        CHECK(error(panel, of, alone(of.cells, index)) == Approx(errors[year - 2004]).epsilon(0.03));
    }
    const auto all = combinations(panel, of.cells);
    CHECK(all.simple.att == Approx(-0.03995).epsilon(1e-3));
    CHECK(error(panel, of, all.simple) == Approx(0.01203).epsilon(0.03));
    CHECK(all.group.att == Approx(-0.03102).epsilon(1e-3));
    CHECK(all.calendar.att == Approx(-0.04170).epsilon(1e-3));
    CHECK(all.dynamic.att == Approx(-0.07724).epsilon(1e-3));
    CHECK(error(panel, of, all.dynamic) == Approx(0.01996).epsilon(0.03));
    const double events[]{-0.01993, -0.05096, -0.13726, -0.10081};
    for (const auto& each : all.events)
        if (each.time >= 0) CHECK(each.effect.att == Approx(events[each.time]).epsilon(1e-3));
    CHECK(two_way(panel)->att == Approx(-0.03655).epsilon(1e-3));
}

TEST_CASE("the same against counties not yet treated, as published") {
    if (!testing::have_shared_data(mpdta)) return;
    const auto of = group_times(counties(false), {.comparison = Comparison::not_yet_treated}).value();
    CHECK(cell(of, 2004, 2004).att == Approx(-0.01937).epsilon(1e-3));
    CHECK(cell(of, 2006, 2006).att == Approx(0.00466).epsilon(1e-2));
}

// The package's vignette prints -0.0145, -0.0764, -0.1404, -0.1069 of cohort 2004 with log population as covariate.
TEST_CASE("doubly robust with population: as the package's vignette has it") {
    if (!testing::have_shared_data(mpdta)) return;
    const auto of = group_times(counties(true), {}).value();
    const double published[]{-0.0145, -0.0764, -0.1404, -0.1069};
    for (std::size_t year = 2004; year <= 2007; ++year) {
        CHECK(cell(of, 2004, year).att == Approx(published[year - 2004]).epsilon(5e-3));
        CHECK(cell(of, 2004, year).doubly_robust);
    }
}

TEST_CASE("a universal base is the year before treatment, at which the effect is 0") {
    if (!testing::have_shared_data(mpdta)) return;
    const auto of = group_times(counties(false), {.base = BaseTime::universal}).value();
    CHECK(cell(of, 2006, 2005).att == 0);
    CHECK(cell(of, 2006, 2005).base == 2);
    CHECK(cell(of, 2006, 2006).att == Approx(cell(group_times(counties(false), {}).value(), 2006, 2006).att));
}

namespace {

StaggeredPanel drawn(testing::Draw& draw, std::size_t treated, std::size_t units, double effect) {
    StaggeredPanel out{.outcome = {}, .first = {}};
    for (std::size_t unit = 0; unit < units; ++unit) {
        out.first.push_back(unit < treated ? 3 : StaggeredPanel::never);
        const double level = draw.normal();
        auto& row = out.outcome.emplace_back();
        for (std::size_t t = 0; t < 5; ++t)
            row.push_back(level + draw.normal() + (unit < treated && t >= 3 ? effect : 0));
    }
    return out;
}

} // namespace

TEST_CASE("under twenty treated the others' spread is the measure; with 18 others nothing can be told") {
    testing::Draw draw{81};
    const auto enough = drawn(draw, 1, 60, 20), few = drawn(draw, 1, 19, 20);
    const auto of = group_times(enough, {}).value();
    const auto all = combinations(enough, of.cells);
    const auto found = effect_interval(enough, of, all.simple, {});
    REQUIRE(found);
    CHECK(found->by_placebos);
    CHECK(contains(found->interval, 20));
    CHECK_FALSE(contains(found->interval, 0));
    const auto of_few = group_times(few, {}).value();
    CHECK_FALSE(effect_interval(few, of_few, combinations(few, of_few.cells).simple, {}));
}

TEST_CASE("a band around all times is wider than an interval around one, and the same by seed") {
    testing::Draw draw{82};
    const auto panel = drawn(draw, 30, 90, 1);
    const auto of = group_times(panel, {}).value();
    const auto all = combinations(panel, of.cells);
    std::vector<const Combined*> events;
    for (const auto& each : all.events) events.push_back(&each.effect);
    const auto once = together(panel, of, events, {}), again = together(panel, of, events, {});
    CHECK(once->critical > 2);
    CHECK(once->critical < 3.2);
    CHECK(once->critical == again->critical);
    CHECK(once->critical != together(panel, of, events, {.number = 1000, .seed = 2})->critical);
}

TEST_CASE("the time of selection is no base, and nobody to compare with is refused") {
    testing::Draw draw{83};
    auto panel = drawn(draw, 30, 90, 1);
    const auto of = group_times(panel, {.selected_on = 2}).value();
    for (const auto& each : of.cells) {
        CHECK(each.base != 2);
        CHECK(each.time != 2);
    }
    panel.first.assign(panel.first.size(), 3);
    CHECK_FALSE(group_times(panel, {}).ok());
}
