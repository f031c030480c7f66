#pragma once
// Days, instants and the clock on the wall in England.
#include "basics/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace basics {

using Date = std::chrono::year_month_day;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>; // always UTC

std::string iso(Date);       // 2026-09-01
std::string spoken(Date);    // 1 September 2026
std::string iso(Instant);    // 2026-09-01T08:30:00.000Z
std::string spoken(Instant); // 1 September 2026 at 09:30, London time
Date london_date(Instant);   // the day it is in London

// Only YYYY-MM-DD, and only days that exist.
Result<Date> parse_iso_date(std::string_view);
Result<Instant> parse_iso_instant(std::string_view);

// The forms met in official files: 2018-09-01, 01-09-2018, 01/09/2018, 20180901, 1 Sep 2018. 1900-01-01 is their
// "unknown" and gives no date. What is none of these is a Problem.
Result<std::optional<Date>> parse_official_date(std::string_view);

Date years_after(Date, int years); // 29 February becomes 28 in a year that has none
int whole_years_between(Date from, Date to);

} // namespace basics
