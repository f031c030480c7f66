#pragma once
// What is expected of pupils of each kind, then and now, when all kinds move alike.
#include "statistics/gap_pupils.h"

namespace statistics {

struct DriverBase {
    std::vector<double> then, now; // an expected rate a pupil, whether there was one or not
    double log_odds_ratio;         // now over then
};

// log odds = level of each dimension + now, by quasi-likelihood with every pupil's sessions as weight (Newton's steps). A ridge of a
// thousandth of a pupil's information keeps a level finite in which everything possible was done.
DriverBase driver_base(const GapPupils&);

} // namespace statistics
