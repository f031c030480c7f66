#pragma once
// Every method, each in a file of its name.
#include "analysis/method.h"

namespace analysis {

Method adjust();
Method funnel();
Method multilevel();
Method spc();

std::vector<Method> methods(); // in the order of their names

} // namespace analysis
