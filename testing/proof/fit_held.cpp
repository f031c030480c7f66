#include "testing/proof/fit_held.h"

#include "statistics/distributions.h"

#include <cmath>
#include <limits>

namespace proof {

double held_by_t(const statistics::FixedEffect& effect, double truth) {
    return std::abs(effect.estimate - truth) <= statistics::t_quantile(0.975, *effect.df) * effect.se ? 1 : 0;
}

double effects_held(const statistics::MultilevelFit& fit, std::string_view group, std::string_view term,
                    const std::vector<double>& truth) {
    double holds = 0, all = 0;
    for (const auto& each : fit.effects)
        if (each.group == group && each.term == term)
            all += 1, holds += held({each.lower, each.upper}, truth[std::stoul(each.level)]);
    return holds / all;
}

Held no_answer(std::size_t claims) { return Held(claims, std::numeric_limits<double>::quiet_NaN()); }

} // namespace proof
