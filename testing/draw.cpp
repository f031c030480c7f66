#include "testing/draw.h"

#include <cmath>
#include <numbers>

namespace testing {
namespace {

std::mt19937_64 seeded(std::uint32_t seed, std::uint32_t study, std::uint32_t data_set) {
    std::seed_seq words{seed, study, data_set};
    return std::mt19937_64{words};
}

} // namespace

Draw::Draw(std::uint32_t seed, std::uint32_t study, std::uint32_t data_set) : bits_{seeded(seed, study, data_set)} {}

double Draw::uniform() { return (static_cast<double>(bits_() >> 11) + 0.5) / 9007199254740992.0; }

double Draw::normal() {
    const double length = std::sqrt(-2 * std::log(uniform())); // in a line of its own: the order of draws is fixed
    return length * std::cos(2 * std::numbers::pi * uniform());
}

double Draw::logistic() {
    const double u = uniform();
    return std::log(u / (1 - u));
}

double Draw::gamma(double shape) {
    if (shape < 1) {
        const double more = gamma(shape + 1);
        return more * std::pow(uniform(), 1 / shape);
    }
    const double d = shape - 1. / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal(), v = std::pow(1 + c * x, 3), u = uniform();
        if (v > 0 && std::log(u) < x * x / 2 + d - d * v + d * std::log(v)) return d * v;
    }
}

double Draw::beta(double a, double b) {
    const double x = gamma(a), y = gamma(b);
    return x / (x + y);
}

double Draw::poisson(double mean) {
    double events = 0, chance = std::exp(-mean), left = uniform();
    while (left > chance && chance > 0) left -= chance, events += 1, chance *= mean / events;
    return events;
}

double Draw::binomial(int n, double chance) {
    double hits = 0;
    for (int i = 0; i < n; ++i) hits += uniform() < chance ? 1 : 0;
    return hits;
}

int Draw::between(int least, int most) { return least + static_cast<int>((most - least + 1) * uniform()); }

} // namespace testing
