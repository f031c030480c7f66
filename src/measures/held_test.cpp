#include "measures/held.h"

#include <doctest/doctest.h>

using basics::AcademicYear;
using basics::Figure;
using measures::Held;
using measures::Measure;

namespace {

Measure a_measure(std::string code, std::string unit) {
    return {.id = 1,
            .code = std::move(code),
            .name = "",
            .definition = "",
            .source = "",
            .unit = std::move(unit),
            .scale = 100,
            .topic = "attainment",
            .phases = "all"};
}

Held held(int year, double value, std::int64_t steps, std::optional<double> n = {}) {
    return {.measure = 1,
            .group = 1,
            .period = basics::whole(AcademicYear{year}),
            .figure = {.value = value, .n = n},
            .level = "school",
            .of = basics::Urn{990001},
            .whose = basics::Urn{steps == 0 ? 990001 : 980001},
            .steps = steps,
            .as_of = basics::parse_iso_date("2019-08-31").value()};
}

} // namespace

TEST_CASE("an interval is the published one where there is one") {
    const auto interval = measures::interval_of(a_measure("progress8", "points"),
                                                {.value = 0.3, .lower = 0.1, .upper = 0.5, .n = 30}, {});
    REQUIRE(interval);
    CHECK(interval->lower == 0.1);
    CHECK(interval->upper == 0.5);
}

TEST_CASE("Progress 8 without an interval gets DfE's: the national spread over the root of the pupils") {
    // domain.md 5.3: n = 100 at 1.41628 is ±0.278.
    const auto interval = measures::interval_of(a_measure("progress8", "points"), {.value = 0.0, .n = 100},
                                                measures::Spread{.sd = 1.41628, .multiplier = 1.96, .source = ""});
    REQUIRE(interval);
    CHECK(interval->upper == doctest::Approx(0.2776).epsilon(0.001));
}

TEST_CASE("a percentage of pupils gets Wilson's interval, whether it came as a count or as a percentage") {
    // domain.md 9.2: 18 of 30 is 0.423 to 0.754.
    const auto from_counts =
        measures::interval_of(a_measure("ks2_rwm_expected", "percent"), {.numerator = 18, .denominator = 30}, {});
    const auto from_percent =
        measures::interval_of(a_measure("ks2_rwm_expected", "percent"), {.value = 60, .n = 30}, {});
    REQUIRE(from_counts);
    REQUIRE(from_percent);
    CHECK(from_counts->lower == doctest::Approx(42.3).epsilon(0.001));
    CHECK(from_percent->upper == doctest::Approx(75.4).epsilon(0.001));
}

TEST_CASE("a figure that does not say how many pupils it rests on has no interval") {
    CHECK_FALSE(measures::interval_of(a_measure("ks2_rwm_expected", "percent"), {.value = 60}, {}));
    CHECK_FALSE(measures::interval_of(a_measure("absence_overall", "percent"), {.value = 4.2}, {}));
}

TEST_CASE("absence gets its interval from the roll and the persistently absent of the same year") {
    const auto interval = measures::interval_of(a_measure("absence_overall", "percent"), {.value = 4.7}, {},
                                                {.pupils = 400, .persistent = 10.9});
    REQUIRE(interval);
    CHECK(interval->lower > 3.5);
    CHECK(interval->lower < 4.7);
    CHECK(interval->upper < 6.0);
}

TEST_CASE("a school's own figure stands before its predecessor's, and borrows the pupils of the next edition") {
    const auto best = measures::best(
        {held(2018, 0.23, 0), held(2018, 0.24, 0, 250.0), held(2018, 0.5, 1, 99.0), held(2019, 0.1, 1, 80.0)});
    REQUIRE(best.size() == 2);
    CHECK(best[0].figure.value == 0.23);
    CHECK(best[0].figure.n == 250.0);
    CHECK(best[1].steps == 1);
}

TEST_CASE("a value that no measure of its kind can take gives way to the nearest that it can") {
    CHECK(measures::nearest_possible(a_measure("suspension_rate", "ratio"), -27.5) == 0);
    CHECK(measures::nearest_possible(a_measure("suspension_rate", "ratio"), 175) == 175);
    CHECK(measures::nearest_possible(a_measure("absence", "percent"), 104) == 100);
    CHECK(measures::nearest_possible(a_measure("absence", "percent"), 5.5) == 5.5);
    CHECK(measures::nearest_possible(a_measure("pupils", "count"), -3) == 0);
    CHECK(measures::nearest_possible(a_measure("progress8", "grades"), -0.8) == -0.8);
}

TEST_CASE("a figure is shown in its measure's way, and a missing one by its reason") {
    auto percent = a_measure("absence_overall", "percent");
    CHECK(measures::shown(percent, Figure{.numerator = 1, .denominator = 8}) == "12.5%");
    CHECK(measures::shown(percent, Figure{.reason = basics::Reason::suppressed})
          == "suppressed: too few pupils to publish");
    CHECK(measures::shown(percent, Figure{}) == "not held");
    auto points = a_measure("progress8", "points");
    points.places = 2;
    CHECK(measures::shown(points, -0.344) == "−0.34");
    auto money = a_measure("teacher_salary", "pounds");
    CHECK(measures::shown(money, 45884.0) == "£45,884");
}

TEST_CASE(
    "where every edition is kept, one that does not say its pupils borrows them from the next of the same school") {
    const auto edition = [](std::int64_t measure, int whose, std::optional<double> n) {
        return Held{.measure = measure,
                    .group = 1,
                    .period = basics::whole(AcademicYear{2018}),
                    .figure = {.value = 0.2, .n = n},
                    .whose = basics::Urn{whose},
                    .as_of = std::chrono::year{2019} / 8 / 31};
    };
    std::vector all{edition(1, 990001, {}), edition(1, 990001, 120), edition(1, 990002, {}), edition(2, 990001, {})};
    measures::lend_pupils(all);
    CHECK(all[0].figure.n == 120);
    CHECK_FALSE(all[2].figure.n);
    CHECK_FALSE(all[3].figure.n);
}
