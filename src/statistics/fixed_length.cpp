#include "statistics/fixed_length.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

// On the way from one turn to the next.
struct Between {
    double price, bias, estimate, variance;
};

Between between(const Turn& from, const Turn& to, double share) {
    const double rest = 1 - share;
    return {.price = rest * from.price + share * to.price,
            .bias = rest * from.bias + share * to.bias,
            .estimate = rest * from.estimate + share * to.estimate,
            .variance = rest * rest * from.variance + 2 * rest * share * from.with_next + share * share * to.variance};
}

// Whether less bias for more spread would shorten the interval. With half-length H = s·cv(t), t = M·bias/s: cv' = tanh(cv·t), and on the
// path s·ds = −λ·dbias, so dH = (M·cv' − λ·(cv − t·cv')/s)·dbias.
bool bias_costs_more(const Between& at, double bend, double confidence) {
    const double s = std::sqrt(at.variance), t = bend * at.bias / s, quantile = folded_normal_quantile(confidence, t),
                 slope = std::tanh(quantile * t);
    return bend * slope * s > at.price * (quantile - t * slope);
}

} // namespace

double folded_normal_quantile(double share, double shift) {
    double q = std::max(normal_quantile((1 + share) / 2), shift + normal_quantile(share));
    for (int step = 0; step < 50; ++step) { // Newton, from below: the share within is concave there
        const double over = normal_cumulative(q - shift) - normal_cumulative(-q - shift) - share;
        const double move = over / (normal_density(q - shift) + normal_density(q + shift));
        q -= move;
        if (std::abs(move) < 1e-14 * q) break;
    }
    return q;
}

FixedLength fixed_length(const std::vector<Turn>& turns, double bend, double confidence) {
    const auto length = [&](const Between& at) {
        const double s = std::sqrt(at.variance);
        return FixedLength{.estimate = at.estimate,
                           .half_length = s * folded_normal_quantile(confidence, bend * at.bias / s)};
    };
    const auto corner = [](const Turn& at) { return between(at, at, 0); };
    std::size_t k = 0; // the last turn from which less spread is still worth its bias
    while (k + 1 < turns.size() && !bias_costs_more(corner(turns[k + 1]), bend, confidence)) ++k;
    if (k + 1 == turns.size() || bias_costs_more(corner(turns[k]), bend, confidence)) return length(corner(turns[k]));
    double low = 0, high = 1;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (bias_costs_more(between(turns[k], turns[k + 1], middle), bend, confidence) ? high : low) = middle;
    }
    return length(between(turns[k], turns[k + 1], low));
}

double smooth_breakdown(const std::vector<Turn>& turns) {
    const auto holds_0 = [&](double bend) {
        const auto found = fixed_length(turns, bend);
        return std::abs(found.estimate) <= found.half_length;
    };
    if (holds_0(0)) return 0;
    double low = 0, high = std::sqrt(turns.back().variance) / 64;
    while (!holds_0(high)) low = high, high *= 2;
    for (int step = 0; step < 50; ++step) {
        const double middle = (low + high) / 2;
        (holds_0(middle) ? high : low) = middle;
    }
    return high;
}

} // namespace statistics
