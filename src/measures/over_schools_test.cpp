#include "measures/over_schools.h"

#include "testing/examples.h"

#include <doctest/doctest.h>

using basics::AcademicYear;
using basics::Figure;
using measures::Held;
using measures::Reading;

namespace {

struct Told {
    int year;
    Figure figure;
    std::optional<statistics::Interval> interval{};
};

measures::Measure a_measure(std::string code, std::string unit) {
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

std::optional<measures::OverSchools> newest(const measures::Measure& measure, const std::vector<Told>& all) {
    std::vector<Held> held;
    for (const auto& each : all)
        held.push_back({.measure = 1,
                        .group = 1,
                        .period = basics::whole(AcademicYear{each.year}),
                        .figure = each.figure,
                        .as_of = basics::parse_iso_date("2026-08-31").value()});
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < all.size(); ++i)
        readings.push_back({.measure = &measure,
                            .group = nullptr,
                            .held = &held[i],
                            .value = measures::value_of(measure, held[i].figure),
                            .interval = all[i].interval});
    return measures::newest_over_schools(measure, readings);
}

} // namespace

TEST_CASE("a rate over schools is the ratio of their sums, with the interval of so many pupils") {
    // 18 of 30 and 90 of 100: 108 of 130, whose Wilson interval is 0.757 to 0.885; the plain mean of 60 and 90 would be 75.
    const auto found =
        newest(a_measure("ks2_rwm_expected", "percent"),
               {{2024, {.numerator = 18, .denominator = 30}}, {2024, {.numerator = 90, .denominator = 100}}});
    REQUIRE(found);
    CHECK(found->value == doctest::Approx(83.077).epsilon(0.0001));
    CHECK(found->schools == 2);
    REQUIRE(found->interval);
    CHECK(found->interval->lower == doctest::Approx(75.71).epsilon(0.001));
    CHECK(found->interval->upper == doctest::Approx(88.55).epsilon(0.001));
}

TEST_CASE("a mean over schools is weighted by their pupils, and its variance is theirs by the weights squared") {
    // Weights 180 and 60, half widths 2 and 4: (180·2)² + (60·4)² = 432.7², over 240 pupils ±1.803.
    const std::vector<Told> all{{2024, {.value = 38.0, .n = 180}, statistics::Interval{36, 40}},
                                {2024, {.value = 46.0, .n = 60}, statistics::Interval{42, 50}}};
    const auto found = newest(a_measure("attainment8", "score"), all);
    REQUIRE(found);
    CHECK(found->value == doctest::Approx(40.0));
    REQUIRE(found->interval);
    CHECK(statistics::half_width(*found->interval) == doctest::Approx(1.8028).epsilon(0.0001));
}

TEST_CASE("who does not say on how many pupils a figure rests is left out; one without an interval leaves none") {
    const auto measure = a_measure("attainment8", "score");
    const auto found = newest(measure, {{2024, {.value = 38.0, .n = 180}, statistics::Interval{36, 40}},
                                        {2024, {.value = 99.0}},
                                        {2024, {.value = 44.0, .n = 20}}});
    REQUIRE(found);
    CHECK(found->schools == 2);
    CHECK(found->value == doctest::Approx(38.6));
    CHECK_FALSE(found->interval);
    CHECK_FALSE(newest(measure, {{2024, {.value = 99.0}}}));
    CHECK_FALSE(newest(measure, {{2024, {.reason = basics::Reason::suppressed}}}));
}

TEST_CASE("a figure over schools is as the examples have it") {
    const auto measure = a_measure("attainment8", "score");
    for (const auto& example : testing::examples("plans/over_schools.txt")) {
        INFO(example.name);
        std::vector<Told> all;
        for (const auto& row : example.rows("given"))
            all.push_back({.year = std::stoi(row.at("year")),
                           .figure = {.value = std::stod(row.at("figure")),
                                      .n = row.at("pupils").empty() ? std::nullopt
                                                                    : std::optional{std::stod(row.at("pupils"))}}});
        const auto found = newest(measure, all);
        const auto then = example.rows("then").front();
        REQUIRE(found);
        CHECK(found->value == doctest::Approx(std::stod(then.at("figure"))));
        CHECK(found->schools == std::stoll(then.at("schools")));
        CHECK(found->period.text() == then.at("year"));
    }
}
