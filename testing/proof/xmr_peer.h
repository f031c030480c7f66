#pragma once
// The chart that alarms are measured against: XmR on value less expected, with its limits widened and its runs lengthened.
#include "testing/drawn_attendance.h"

namespace proof {

struct Xmr {
    double limits = 1;    // times the limits of 2.66 mean moving ranges
    std::size_t runs = 7; // so many in a row on one side of the mean
};

struct Rang {
    std::size_t series, period;
};

// Centre and half width of each series' limits, from its history, as statistics::spc() draws them.
struct Limits {
    std::vector<double> centre, half;
};
Limits limits_of(const testing::DrawnAttendance&);

// When they ring, by the same rule as alarms: once an episode, and once an event of an academy.
std::vector<Rang> rings(const testing::DrawnAttendance&, const Limits&, Xmr);

} // namespace proof
