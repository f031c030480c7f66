#include "testing/proof/judge.h"

#include "statistics/distributions.h"

namespace proof {

bool within_chance(const Measured& measured) {
    constexpr double tail = 0.5e-4;
    const double n = measured.answered, number = measured.share * n;
    return number >= statistics::binomial_quantile(tail, n, measured.claim->least)
           && number <= statistics::binomial_quantile(1 - tail, n, measured.claim->most);
}

bool as_claimed(const Measured& measured) {
    return measured.share >= measured.claim->least && measured.share <= measured.claim->most;
}

} // namespace proof
