#pragma once
// The drivers of a gap in words: the same sentences at a terminal and on a page.
#include "statistics/drivers.h"

#include <string>

namespace statistics {

// What the caller's dimensions and levels are called, those that lie within pupils last. "": the levels' names say enough.
struct DriverNames {
    std::vector<std::string> dimensions;
    std::vector<std::vector<std::string>> levels;
    std::string then, now;
    bool elsewhere = false; // then is another place, not another time
};

// Whether it is a weekday or a code, not pupils.
bool within_pupils(const Drivers&, const DriverPart&);

// "year 9 and disadvantaged no"; several levels pooled are parted by "or". What is left: "everybody else", or, where nothing named
// drives the gap, what it is that is left: "all but year 9", "sex girls" of two sexes.
std::string level_named(const DriverNames&, const DriverLevel&);
std::string part_named(const DriverNames&, const Drivers&, const DriverPart&);

std::string_view verdict_named(DriverVerdict);
std::vector<std::string> said(const DriverNames&, GapOf, const Drivers&, const DriverChoices&);

} // namespace statistics
