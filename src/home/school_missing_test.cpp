#include "home/school_missing.h"

#include <doctest/doctest.h>

using basics::AcademicYear;
using measures::GapYear;

namespace {

measures::Measure a_measure(std::string name) {
    return {.id = 1,
            .code = "m",
            .name = std::move(name),
            .definition = "",
            .source = "",
            .unit = "score",
            .topic = "",
            .phases = ""};
}

} // namespace

TEST_CASE("what is missing for one reason stands in one row") {
    const auto first = a_measure("Progress 8"), second = a_measure("Attainment 8");
    const auto cancelled = [](int year) {
        return GapYear{.year = AcademicYear{year}, .effect = GapYear::Effect::none, .words = "Tests were cancelled."};
    };
    const std::vector<home::MeasureYears> all{
        {.measure = &first, .england = {}, .authority = {}, .gaps = {cancelled(2019), cancelled(2020)}},
        {.measure = &second, .england = {}, .authority = {}, .gaps = {cancelled(2019), cancelled(2020)}}};
    const auto rows = home::missing_rows(all);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].what == "Progress 8; Attainment 8");
    CHECK(rows[0].years == "2019/20 and 2020/21");
    CHECK(rows[0].why == "Tests were cancelled.");
}
