#pragma once
// Invented attendance of academies' groups by week, in which nothing happens: the reference that alarms are measured on.
#include "statistics/alarms.h"
#include "testing/draw.h"

namespace testing {

// What may differ from the reference.
struct AttendanceChoices {
    std::size_t academies = 60;
    std::size_t history = 78; // weeks before the year that is watched
    double lag_1 = 0.25;      // of every part of a deviation with the same part a week later
    double t_df = 0;          // shocks by Student's t instead of normal; 0: normal
    double over =
        4; // how many times the binomial variance pupils' sessions have, as absences come in whole days and weeks
    double national =
        0; // sd in percentage points of a shock to all in one week of twelve, which `expected` does not know
    bool counts = false; // sessions attended of sessions possible, in place of percentages
    bool small = false;  // year groups of 15 pupils
};

struct DrawnAttendance {
    std::vector<statistics::WatchedSeries>
        series; // twelve an academy: all; five year groups; disadvantaged; others; girls; boys; SEN; EHC plan
    std::vector<double> at; // weeks, 0, 1, 2 …
    std::size_t history;
};
constexpr std::size_t series_an_academy = 12, weeks_a_year = 39;

// A group's deviation is the mean of its pupils' parts: one of the academy (sd 0.5), one of its year group (0.4), and one of
// each cell of year, disadvantage and sex, of the variance of its sessions. So groups of one academy overlap and move together.
DrawnAttendance drawn_attendance(Draw&, const AttendanceChoices& = {});

} // namespace testing
