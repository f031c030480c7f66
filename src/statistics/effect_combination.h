#pragma once
// Effects of cohorts at times, put together: all, by cohort, by time, by time since treatment.
#include "statistics/group_time.h"

namespace statistics {

struct Combined {
    double att;
    std::vector<double> influence; // as of a cell, with what is uncertain of the cohorts' shares
    std::vector<double> weights;   // of each cell
};

struct Event {
    std::ptrdiff_t time; // since treatment began
    Combined effect;
};

struct Combinations {
    Combined simple;           // all cells from treatment on, by their cohort's size
    Combined group;            // each cohort's mean, by size
    Combined calendar;         // the mean of each time's
    Combined dynamic;          // the mean of each time since treatment's
    std::vector<Event> events; // also before treatment
};

// Callaway and Sant'Anna 2021, section 3; the influence of shares as in their package did. cells: one from treatment on at least.
Combinations combinations(const StaggeredPanel&, const std::vector<GroupTime>& cells);

// One cell alone.
Combined alone(const std::vector<GroupTime>& cells, std::size_t cell);

// Σ factors·effects.
Combined sum_of(const std::vector<const Combined*>& parts, const std::vector<double>& factors);

} // namespace statistics
