#include "statistics/normal_tails.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <boost/math/special_functions/owens_t.hpp>
#include <cmath>

namespace statistics {
namespace {

using Quick =
    boost::math::policies::policy<boost::math::policies::promote_double<false>>; // long doubles take thrice as long

} // namespace

double log_normal_above(double x) {
    if (x < 25) return std::log(normal_cumulative(-x));
    const double s = 1 / (x * x); // Abramowitz and Stegun 26.2.12
    return -x * x / 2 - std::log(x * 2.50662827463100050241576528481) + std::log1p(-s * (1 - 3 * s * (1 - 5 * s)));
}

double both_normal_above(double h, double k, double correlation) {
    const double apart = std::sqrt(std::max(1e-30, (1 - correlation) * (1 + correlation)));
    const auto own = [&](double x, double y) {
        return normal_cumulative(-x) / 2 - boost::math::owens_t(x, (y - correlation * x) / (x * apart), Quick{});
    };
    return std::max(0.0, own(h, k) + own(k, h));
}

} // namespace statistics
