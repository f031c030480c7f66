#include "basics/lifecycle.h"
#include "basics/working_days.h"

#include <doctest/doctest.h>

using namespace basics;
using namespace std::chrono;

TEST_CASE("bank holidays of England are those that the government lists") {
    // https://www.gov.uk/bank-holidays: 2026, and the substitute days of 2027 and 2028.
    for (const auto date :
         {2026y / January / 1, 2026y / April / 3, 2026y / April / 6, 2026y / May / 4, 2026y / May / 25,
          2026y / August / 31, 2026y / December / 25, 2026y / December / 28, 2027y / March / 26, 2027y / March / 29,
          2027y / December / 27, 2027y / December / 28, 2028y / January / 3})
        CHECK_MESSAGE(bank_holiday(date), iso(date));
    int in_2026 = 0;
    for (sys_days each = 2026y / January / 1; each < sys_days{2027y / January / 1}; each += days{1})
        in_2026 += bank_holiday(each);
    CHECK(in_2026 == 8);
}

TEST_CASE("what is due within working days waits over weekends and holidays") {
    const Due within_two{.what = "it is due", .within = 2, .days = Due::Days::working};
    CHECK(due_on(2026y / November / 26, within_two) == Date{2026y / November / 30});
    CHECK(due_on(2026y / December / 24, within_two) == Date{2026y / December / 30}); // the 26th is a Saturday
    CHECK(due_on(2027y / March / 25, within_two) == Date{2027y / March / 31});       // Easter
    CHECK(working_day_after(2026y / December / 24) == Date{2026y / December / 29});
    CHECK(working_day_before(2026y / December / 29) == Date{2026y / December / 24});
    CHECK(working_day_before(2026y / November / 30) == Date{2026y / November / 27});
}
