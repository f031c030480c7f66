#include "basics/working_days.h"

namespace basics {
namespace {

using namespace std::chrono;

// Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8).
sys_days easter(int y) {
    const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return year{y} / (n / 31) / (n % 31 + 1);
}

bool weekend(sys_days day) { return weekday{day}.iso_encoding() > 5; }

// A fixed holiday that falls on a weekend is kept on the next weekday.
sys_days kept(sys_days day) {
    while (weekend(day)) day += days{1};
    return day;
}

Date next(Date from, days step) {
    auto day = sys_days{from} + step;
    while (!working_day(day)) day += step;
    return day;
}

} // namespace

bool bank_holiday(Date date) {
    const sys_days day{date};
    const auto y = date.year();
    const auto sunday = easter(static_cast<int>(y));
    const auto christmas = kept(y / December / 25);
    auto boxing = kept(y / December / 26);
    if (boxing == christmas) boxing = kept(christmas + days{1});
    return day == kept(y / January / 1) || day == sunday - days{2} || day == sunday + days{1}
           || day == sys_days{y / May / Monday[1]} || day == sys_days{y / May / Monday[last]}
           || day == sys_days{y / August / Monday[last]} || day == christmas || day == boxing;
}

bool working_day(Date date) { return !weekend(date) && !bank_holiday(date); }

Date working_day_before(Date day) { return next(day, days{-1}); }
Date working_day_after(Date day) { return next(day, days{1}); }

} // namespace basics
