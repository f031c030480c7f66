#include "diagnosis/measured_finding.h"

#include <doctest/doctest.h>

using namespace diagnosis;
using namespace std::chrono;

namespace {

const basics::Urn rowan{990002};
const basics::Date today = 2026y / March / 20;

measures::Measure measure(std::int64_t id, std::string code, measures::Better better, std::string topic) {
    return {.id = id,
            .code = std::move(code),
            .name = "Reading",
            .definition = {},
            .source = {},
            .unit = "percent",
            .better = better,
            .topic = std::move(topic),
            .phases = "all"};
}

struct Held {
    measures::Measure measure;
    measures::Group group{.id = 1, .code = "all", .name = "All pupils", .dimension = {}};
    measures::Held held;
    measures::Reading reading() const {
        return {.measure = &measure,
                .group = &group,
                .held = &held,
                .value = held.figure.value,
                .interval = statistics::Interval{*held.figure.lower, *held.figure.upper}};
    }
};

// 100 pupils, with an interval of ten points either way.
Held figure(measures::Measure of, int year, double value) {
    return {.measure = of,
            .held = {.measure = of.id,
                     .group = 1,
                     .period = basics::whole(basics::AcademicYear{year}),
                     .figure = {.value = value, .lower = value - 10, .upper = value + 10, .n = 100},
                     .of = rowan,
                     .whose = rowan,
                     .as_of = today}};
}

alike::Alike like(std::int64_t measure, int year, double mean) {
    alike::Alike out{.candidates = 900, .near = 50};
    out.results.emplace(std::pair{measure, basics::whole(basics::AcademicYear{year}).code()},
                        alike::Results{.schools = 50, .mean = mean, .sd = 8});
    return out;
}

std::vector<Finding> found(const Held& each, double mean) {
    const std::vector readings{each.reading()};
    return beside_like_schools(readings, like(each.measure.id, each.held.period.year.starts(), mean), rowan, today);
}

} // namespace

TEST_CASE("a result beyond chance below schools like it is a concern, with at least so many pupils behind it") {
    const auto reading = measure(7, "reading", measures::Better::higher, "attainment");
    const auto low = found(figure(reading, 2024, 40), 60);
    REQUIRE(low.size() == 1);
    CHECK(low[0].concern);
    CHECK(low[0].area == inspections::Theme::achievement);
    CHECK(low[0].key == "like:reading:2024/25");
    CHECK(low[0].words == "Reading, 2024/25: 40.0%, 20.0 points less than the 50 schools like it (60.0% in the mean)");
    CHECK(low[0].pupils == doctest::Approx(10)); // the interval ends at 50%, ten points of 100 pupils below
    const auto high = found(figure(reading, 2024, 80), 60);
    REQUIRE(high.size() == 1);
    CHECK_FALSE(high[0].concern);
    CHECK(found(figure(reading, 2024, 55), 60).empty()); // no more than chance
    CHECK(found(figure(reading, 2022, 40), 60).empty()); // more than two years behind
}

TEST_CASE("where less is better, more is a concern; what is neither good nor bad is none") {
    const auto absence = measure(8, "absence", measures::Better::lower, "attendance");
    REQUIRE(found(figure(absence, 2024, 80), 60).size() == 1);
    CHECK(found(figure(absence, 2024, 80), 60)[0].concern);
    CHECK(found(figure(absence, 2024, 80), 60)[0].area == inspections::Theme::attendance_and_behaviour);
    CHECK_FALSE(found(figure(absence, 2024, 40), 60)[0].concern);
    CHECK(found(figure(measure(9, "roll", measures::Better::neither, "context"), 2024, 80), 60).empty());
}
