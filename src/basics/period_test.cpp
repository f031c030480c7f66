#include "basics/period.h"

#include <doctest/doctest.h>

using namespace basics;
using std::chrono::August, std::chrono::September;
using namespace std::chrono_literals;

namespace {

AcademicYear year(std::string_view text) { return parse_academic_year(text).value(); }
Period period(std::string_view time_period, std::string_view identifier) {
    return parse_period(time_period, identifier).value();
}

} // namespace

TEST_CASE("an academic year is written in many ways") {
    for (const auto* text :
         {"2018/19", "2018-19", "2018-2019", "2018/2019", "201819", "20182019", "2019", " 201819 "}) {
        CAPTURE(text);
        CHECK(year(text) == AcademicYear{2018});
    }
    CHECK(year("1999/00") == AcademicYear{1999});
    CHECK(year("2009/10").text() == "2009/10");
    CHECK(AcademicYear{1999}.text() == "1999/00");
}

TEST_CASE("what is no academic year is refused") {
    for (const auto* text : {"", "2018/20", "18/19", "2018/19/20", "twenty", "201818", "1850/51", "2018a19"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_academic_year(text).ok());
    }
}

TEST_CASE("the academic year turns on 1 September") {
    CHECK(academic_year_of(2026y / August / 31) == AcademicYear{2025});
    CHECK(academic_year_of(2026y / September / 1) == AcademicYear{2026});
}

TEST_CASE("DfE's pairs of columns name a year, a term or a week") {
    CHECK(period("202223", "Academic year") == whole(AcademicYear{2022}));
    CHECK(period("202223", "Autumn term").text() == "autumn 2022/23");
    CHECK(period("202223", "Autumn and spring term").part == Period::Part::autumn_spring);
    CHECK(period("2022", "Week 37").text() == "week 37 of 2022/23");
    CHECK(period("2023", "Week 3").text() == "week 3 of 2022/23");
    CHECK(period("202223", "Week 3").text() == "week 3 of 2022/23");
    CHECK_FALSE(parse_period("2022", "Week 54").ok());
    CHECK_FALSE(parse_period("2022", "Week").ok());
    CHECK_FALSE(parse_period("202223", "Lent").ok());
}

TEST_CASE("every period survives being stored as a number") {
    for (const int starts : {1980, 2018, 2100})
        for (const auto part : {Period::Part::year, Period::Part::autumn, Period::Part::spring, Period::Part::summer,
                                Period::Part::autumn_spring}) {
            const Period each{.year = AcademicYear{starts}, .part = part};
            CHECK(period_of_code(each.code()).value() == each);
        }
    for (int week = 1; week <= 53; ++week) {
        const Period each{.year = AcademicYear{2022}, .part = Period::Part::week, .week = week};
        CHECK(period_of_code(each.code()).value() == each);
    }
    CHECK(whole(AcademicYear{2018}).code() == 201800);
    for (const std::int64_t code : {0L, 201805L, 201840L, 201894L, 197900L}) CHECK_FALSE(period_of_code(code).ok());
}

TEST_CASE("weeks of one year are ordered by time: autumn before spring") {
    CHECK(period("2022", "Week 37") < period("2022", "Week 52"));
    CHECK(period("2022", "Week 52") < period("2023", "Week 1"));
    CHECK(period("2023", "Week 29") < period("2023", "Week 36"));
}
