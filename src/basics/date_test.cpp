#include "basics/date.h"

#include <doctest/doctest.h>

using namespace basics;
using namespace std::chrono;

namespace {

std::optional<Date> official(std::string_view text) { return parse_official_date(text).value(); }
Instant instant(std::string_view text) { return parse_iso_instant(text).value(); }

} // namespace

TEST_CASE("official files write one day in many ways") {
    const Date day{2018y / September / 1};
    for (const auto* text : {"2018-09-01", "01-09-2018", "01/09/2018", "1/9/2018", "20180901", "1 Sep 2018",
                             "1 September 2018", "01 Sept 2018", " 2018-09-01 ", "2018-09-01T00:00:00"}) {
        CAPTURE(text);
        CHECK(official(text) == day);
    }
}

TEST_CASE("nothing, and their day for unknown, give no date") {
    CHECK_FALSE(official(""));
    CHECK_FALSE(official("  "));
    CHECK_FALSE(official("1900-01-01"));
    CHECK_FALSE(official("01-01-1900"));
}

TEST_CASE("a day that does not exist is refused with what was written") {
    for (const auto* text : {"2018-02-29", "31/06/2018", "00/01/2018", "2018-13-01", "1 Smarch 2018", "yesterday",
                             "2018", "1/9/18", "-1/-2/2018", "20181301", "2018-09"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_official_date(text).ok());
    }
    CHECK(parse_official_date("31/06/2018").problem().message.find("31/06/2018") != std::string::npos);
}

TEST_CASE("29 February stands in leap years only, and 2000 was one") {
    CHECK(official("29/02/2024"));
    CHECK(official("29/02/2000"));
    CHECK_FALSE(parse_official_date("29/02/2100").ok());
    CHECK_FALSE(parse_official_date("29/02/2023").ok());
}

TEST_CASE("only the full ISO form is an ISO date") {
    CHECK(parse_iso_date("2026-09-01").value() == Date{2026y / September / 1});
    for (const auto* text :
         {"2026-9-1", "01/09/2026", "2026-09-01T00:00:00", "", "2026/09/01", "+026-09-01", "-000-01-01"})
        CHECK_FALSE(parse_iso_date(text).ok());
}

TEST_CASE("dates are written for files and for people") {
    CHECK(iso(Date{2026y / September / 1}) == "2026-09-01");
    CHECK(spoken(Date{2026y / September / 1}) == "1 September 2026");
}

TEST_CASE("an instant survives being written and read") {
    for (const auto* text : {"2026-09-01T08:30:00.000Z", "1999-12-31T23:59:59.999Z"}) CHECK(iso(instant(text)) == text);
    for (const auto* text : {"2026-09-01T24:00:00.000Z", "2026-09-01T08:60:00.000Z", "2026-09-01T-1:00:00.000Z",
                             "2026-09-01 08:30:00.000Z", "2026-09-01T08:30:00Z"})
        CHECK_FALSE(parse_iso_instant(text).ok());
}

TEST_CASE("summer time begins and ends at 01:00 UTC on the last Sundays of March and October") {
    CHECK(spoken(instant("2026-03-29T00:59:59.000Z")) == "29 March 2026 at 00:59");
    CHECK(spoken(instant("2026-03-29T01:00:00.000Z")) == "29 March 2026 at 02:00");
    CHECK(spoken(instant("2026-10-25T00:59:59.000Z")) == "25 October 2026 at 01:59");
    CHECK(spoken(instant("2026-10-25T01:00:00.000Z")) == "25 October 2026 at 01:00");
    CHECK(spoken(instant("2024-03-31T01:00:00.000Z")) == "31 March 2024 at 02:00"); // the 31st is the Sunday itself
}

TEST_CASE("in summer the day in London begins an hour before that of UTC") {
    CHECK(london_date(instant("2026-06-30T23:30:00.000Z")) == Date{2026y / July / 1});
    CHECK(london_date(instant("2026-12-31T23:30:00.000Z")) == Date{2026y / December / 31});
    CHECK(london_date(instant("2026-08-31T23:00:00.000Z")) == Date{2026y / September / 1});
}

TEST_CASE("a year after 29 February is 28 February") {
    CHECK(years_after(2024y / February / 29, 1) == Date{2025y / February / 28});
    CHECK(years_after(2024y / February / 29, 4) == Date{2028y / February / 29});
    CHECK(years_after(2024y / May / 31, -1) == Date{2023y / May / 31});
}

TEST_CASE("whole years count on the day itself") {
    CHECK(whole_years_between(2020y / September / 1, 2023y / August / 31) == 2);
    CHECK(whole_years_between(2020y / September / 1, 2023y / September / 1) == 3);
    CHECK(whole_years_between(2020y / February / 29, 2021y / February / 28) == 1);
    CHECK(whole_years_between(2020y / May / 5, 2020y / May / 5) == 0);
}
