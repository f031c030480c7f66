#pragma once
// Every page of studies. Not part of study.h: a new page is no reason to run the others again.
#include "testing/proof/study.h"
#include "testing/proof/written.h"

namespace proof {

// Each page in a file of its name.
Page agreement();
Page crossed();
Page effect();
Page effect_size();
Page forecast();
Page funnel();
Page interrupted_time_series();
Page meta();
Page meta_groups();
Page missing();
Page multilevel();
Page ordered_outcome();
Page outlook();
Page parallel_trends();
Page regression_to_mean();
Page shrink();
Page spc();
Page survey();
Page synthetic_control();
Page value_added();

// How often the part of a school that moved is found, and something is named where all moved alike; in full, or judged by what chance
// makes of fewer schools.
Written drivers(int data_sets, bool in_full);

} // namespace proof
