#include "diagnosis/watch.h"
#include "testing/draw.h"

#include <doctest/doctest.h>

using namespace diagnosis;
using namespace std::chrono;
using Kind = PupilGroup::Kind;

namespace {

constexpr int weeks_of_history = 39, schools = 4;
const basics::Date first_monday = 2024y / September / 9, this_autumn = 2025y / September / 8;

SeriesKey key_of(int school, PupilGroup group) {
    return {.school = basics::Urn{990001 + school}, .measure = Measure::absence, .group = group};
}

// Weeks of four schools with four year groups each, about 200 pupils in each, of whom about 7% of sessions are missed; from a week on more
// in the year group that fell.
Weekly weeks_of(testing::Draw& draw, double points, int from_week = 8) {
    Weekly out{.mondays = {}, .values = {}, .pupils = {}, .followed = {}};
    for (int w = 0; w < weeks_of_history; ++w) out.mondays.push_back(sys_days{first_monday} + days{7 * w});
    for (int w = 0; w < 30; ++w) out.mondays.push_back(sys_days{this_autumn} + days{7 * w});
    for (int school = 0; school < schools; ++school) {
        std::vector<statistics::GapCount> all(out.mondays.size(), {0, 0});
        for (int year = 7; year < 11; ++year) {
            const auto key = key_of(school, {.kind = Kind::year_group, .year_group = year});
            for (std::size_t w = 0; w < out.mondays.size(); ++w) {
                const bool fell = school == 1 && year == 9 && static_cast<int>(w) >= weeks_of_history + from_week;
                const double sessions = 2000, rate = 0.07 + 0.008 * draw.normal() + (fell ? points : 0);
                out.values[key].push_back({std::round(sessions * std::clamp(rate, 0.0, 1.0)), sessions});
                all[w].numerator += out.values[key].back().numerator, all[w].denominator += sessions;
            }
            out.pupils[key] = 200;
        }
        const auto whole = key_of(school, {.kind = Kind::all});
        out.values[whole] = all, out.pupils[whole] = 800;
    }
    return out;
}

Watch a_watch(double false_alarms = 2) {
    return {.name = "trust",
            .measures = {Measure::absence},
            .kinds = {Kind::all, Kind::year_group},
            .false_alarms = false_alarms};
}

Findings found_in(const Weekly& weekly, const Watch& watch = a_watch()) {
    return findings(watched(weekly, watch, basics::AcademicYear{2025}), std::nullopt);
}

} // namespace

TEST_CASE("a year group whose absence rises rings, with its beginning and its size") {
    testing::Draw draw{7};
    const auto found = found_in(weeks_of(draw, 0.05), a_watch(0.2));
    CHECK(found.series == 20);
    CHECK(found.schools == 4);
    REQUIRE_FALSE(found.alarms.empty());
    const auto& alarm = found.alarms.front();
    CHECK(alarm.key == key_of(1, {.kind = Kind::year_group, .year_group = 9}));
    CHECK(alarm.size > 0.02);
    CHECK(alarm.size < 0.08);
    CHECK(alarm.usual == doctest::Approx(0.07).epsilon(0.2));
    CHECK(sys_days{alarm.began} >= sys_days{this_autumn} + days{7 * 7});
    CHECK(sys_days{alarm.noticed} <= sys_days{this_autumn} + days{7 * 12});
}

TEST_CASE("where nothing happens no more ring in drawn years than were accepted") {
    std::size_t rang = 0;
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        testing::Draw draw{seed};
        rang += found_in(weeks_of(draw, 0)).alarms.size();
    }
    CHECK(rang <= 14); // about six were set; Poisson's chance of more is one in a thousand
}

TEST_CASE("a kept threshold serves until the history is another") {
    testing::Draw draw{3};
    auto weekly = weeks_of(draw, 0);
    const auto first = found_in(weekly);
    REQUIRE(first.kept.has_value());
    auto kept = *first.kept;
    kept.threshold.strength = 1e9; // so that it is known again
    const auto of = [&] { return watched(weekly, a_watch(), basics::AcademicYear{2025}); };
    CHECK(findings(of(), kept).kept->threshold.strength == 1e9);
    weekly.values.begin()->second.back().numerator += 5; // this year's marks move no threshold
    CHECK(findings(of(), kept).kept->threshold.strength == 1e9);
    weekly.values.begin()->second.front().numerator += 5;
    CHECK(findings(of(), kept).kept->threshold.strength < 1e9);
}

TEST_CASE("only what was chosen is watched, and no group of fewer than ten pupils") {
    testing::Draw draw{3};
    auto weekly = weeks_of(draw, 0);
    weekly.pupils[key_of(2, {.kind = Kind::year_group, .year_group = 7})] = 9;
    auto watch = a_watch();
    watch.left_out = {basics::Urn{990001}};
    const auto of = watched(weekly, watch, basics::AcademicYear{2025});
    CHECK(of.schools == 3);
    CHECK(of.keys.size() == 14);
    CHECK(of.choices.watch_from == weeks_of_history);
    watch.kinds = {Kind::all};
    watch.measures = {Measure::lateness};
    CHECK(watched(weekly, watch, basics::AcademicYear{2025}).keys.empty());
    CHECK(findings(watched(weekly, watch, basics::AcademicYear{2025}), std::nullopt).series == 0);
}

TEST_CASE("what the pupils of all other schools did in the week is expected, also where one school alone is watched") {
    testing::Draw draw{3};
    auto weekly = weeks_of(draw, 0);
    auto watch = a_watch();
    for (int school = 1; school < schools; ++school) watch.left_out.push_back(key_of(school, {}).school);
    const auto of = watched(weekly, watch, basics::AcademicYear{2025});
    REQUIRE(of.schools == 1);
    statistics::GapCount others{0, 0};
    for (int school = 1; school < schools; ++school) {
        const auto& first = weekly.values.at(key_of(school, {.kind = Kind::all})).front();
        others.numerator += first.numerator, others.denominator += first.denominator;
    }
    for (const auto& series : of.series) CHECK(series.expected.front() == doctest::Approx(others.rate()));
    std::erase_if(weekly.values, [](const auto& each) { return each.first.school != key_of(0, {}).school; });
    CHECK(watched(weekly, watch, basics::AcademicYear{2025}).series.front().expected.empty());
}

TEST_CASE("a winter in all schools rings nowhere") {
    testing::Draw draw{11};
    auto weekly = weeks_of(draw, 0);
    for (auto& [key, values] : weekly.values)
        for (std::size_t w = weeks_of_history + 8; w < weeks_of_history + 20; ++w)
            values[w].numerator += std::round(0.05 * values[w].denominator);
    CHECK(found_in(weekly, a_watch(0.2)).alarms.empty());
}

TEST_CASE("a first year is watched once thirteen weeks say what is usual, and nothing before") {
    testing::Draw draw{3};
    auto weekly = weeks_of(draw, 0);
    CHECK(watched(weekly, a_watch(), basics::AcademicYear{2024}).choices.watch_from == 13);
    weekly.mondays.resize(10);
    for (auto& [key, values] : weekly.values) values.resize(10);
    const auto found = findings(watched(weekly, a_watch(), basics::AcademicYear{2024}), std::nullopt);
    CHECK(found.series == 0);
    CHECK(found.unwatched == 20);
    CHECK_FALSE(found.kept.has_value());
}

TEST_CASE("a choice is read as it is written") {
    CHECK(measures_of(stored(a_watch().measures)) == a_watch().measures);
    CHECK(kinds_of(stored(a_watch().kinds)) == a_watch().kinds);
    CHECK(urns_of("990001 990002") == std::vector{basics::Urn{990001}, basics::Urn{990002}});
    CHECK(urns_of("").empty());
}
