#pragma once
// What is said and drawn of one unit beside its mixture of others.
#include "analysis/donors.h"
#include "statistics/augmented_control.h"
#include "statistics/synthetic_difference.h"

namespace analysis {

// All that is known of one treated unit.
struct Mixture {
    Donors of;
    statistics::SyntheticControl control;
    statistics::Placebos placebos;
    statistics::AugmentedControl augmented;
    statistics::SyntheticDifference difference;
    std::size_t earlier; // when the placebo in time begins
    statistics::SyntheticControl in_time;
    std::vector<statistics::WithoutOne> without;
};

// Why the effect has no interval, or none with two ends.
std::string_view why_no_interval(const Mixture&);
std::vector<std::string> said(const Mixture&);
charts::Plot picture(const Mixture&);

} // namespace analysis
