#include "analysis/list.h"

namespace analysis {

std::vector<Method> methods() {
    return {adjust(),     agreement(), detectability(),   effect_size(), funnel(), meta(),       missing(),
            multilevel(), shrink(),    similar_schools(), spc(),         survey(), value_added()};
}

} // namespace analysis
