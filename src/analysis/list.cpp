#include "analysis/list.h"

namespace analysis {

std::vector<Method> methods() {
    return {adjust(),
            agreement(),
            alarms(),
            detectability(),
            drivers(),
            effect(),
            effect_size(),
            forecast(),
            funnel(),
            interrupted_time_series(),
            meta(),
            missing(),
            multilevel(),
            regression_to_mean(),
            shrink(),
            similar_schools(),
            spc(),
            survey(),
            synthetic_control(),
            value_added()};
}

} // namespace analysis
