#pragma once
// Whether a multilevel fit's intervals hold the truths that its data were drawn from.
#include "statistics/multilevel.h"
#include "testing/proof/study.h"

namespace proof {

// Whether the fixed effect ± its t holds the truth. For families with a t.
double held_by_t(const statistics::FixedEffect&, double truth);

// The share of the effects of that grouping and term whose interval holds the truth; a level's name is its place in it.
double effects_held(const statistics::MultilevelFit&, std::string_view group, std::string_view term,
                    const std::vector<double>& truth);

// Of a data set that was not fitted.
Held no_answer(std::size_t claims);

} // namespace proof
