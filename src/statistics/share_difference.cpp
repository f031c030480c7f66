#include "statistics/share_difference.h"

#include <cmath>

namespace statistics {

std::optional<Interval> share_difference(Share a, Share b, double z) {
    const auto of_a = wilson(a.successes, a.n, z), of_b = wilson(b.successes, b.n, z);
    if (!of_a || !of_b) return std::nullopt;
    const double share_a = a.successes / a.n, share_b = b.successes / b.n;
    return Interval{.lower = share_a - share_b - std::hypot(share_a - of_a->lower, of_b->upper - share_b),
                    .upper = share_a - share_b + std::hypot(of_a->upper - share_a, share_b - of_b->lower)};
}

} // namespace statistics
