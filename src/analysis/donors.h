#pragma once
// A file as a synthetic control needs it: the treated unit, those to mix from, and what they are to be alike in.
#include "analysis/panel.h"
#include "statistics/synthetic_control.h"

namespace analysis {

struct Predictor {
    std::string name;                        // as it was written
    std::size_t first, last;                 // times, both included
    std::vector<std::vector<double>> values; // a row a unit, a number a time
};

struct Donors {
    std::vector<std::string> units, times;
    std::size_t left_out; // units with a missing outcome or without a predictor
    statistics::ControlPanel panel;
    std::vector<Predictor> predictors;
};

// By --unit, --time, --outcome, --treated, --from and --predictor name[@from-to], the mean over those times, or over all before.
// Refuses a treated unit that is not there or lacks something, under three times before, under two units to mix from, and a predictor
// that reaches --from or is alike everywhere.
basics::Result<Donors> donors_of(const Question&);

// Each predictor's mean over its times before a time, a row a unit; those that begin later are left out.
std::vector<std::vector<double>> predictors_before(const Donors&, std::size_t time);

} // namespace analysis
