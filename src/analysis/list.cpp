#include "analysis/list.h"

namespace analysis {

std::vector<Method> methods() { return {adjust(), funnel(), multilevel(), spc()}; }

} // namespace analysis
