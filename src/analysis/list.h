#pragma once
// Every method, each in a file of its name.
#include "analysis/method.h"

namespace analysis {

Method adjust();
Method agreement();
Method alarms();
Method detectability();
Method drivers();
Method effect();
Method effect_size();
Method forecast();
Method funnel();
Method interrupted_time_series();
Method meta();
Method missing();
Method multilevel();
Method regression_to_mean();
Method shrink();
Method similar_schools();
Method spc();
Method survey();
Method synthetic_control();
Method value_added();

std::vector<Method> methods(); // in the order of their names

} // namespace analysis
