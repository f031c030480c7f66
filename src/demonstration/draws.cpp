#include "demonstration/draws.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demonstration {
namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ull;

// SplitMix64 (Steele, Lea and Flood, 2014): the same bits on every machine, which std::normal_distribution does not promise.
std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

} // namespace

Draws::Draws(std::uint64_t seed, Subject subject, std::initializer_list<std::int64_t> of)
    : state_{mixed(seed + golden)} {
    state_ = mixed(state_ ^ static_cast<std::uint64_t>(subject));
    for (const auto each : of) state_ = mixed((state_ + golden) ^ static_cast<std::uint64_t>(each));
}

std::uint64_t Draws::next() { return mixed(state_ += golden); }

double Draws::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

// Box and Muller; the second number is let go, so that each call takes two.
double Draws::normal() {
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

std::int64_t Draws::between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(uniform() * static_cast<double>(most - least + 1));
}

std::int64_t Draws::binomial(std::int64_t n, double p) {
    std::int64_t found = 0;
    for (std::int64_t i = 0; i < n; ++i) found += chance(p) ? 1 : 0;
    return found;
}

std::int64_t Draws::poisson(double mean) {
    if (mean > 60) return std::max<std::int64_t>(0, std::llround(mean + std::sqrt(mean) * normal()));
    const double least = std::exp(-mean);
    std::int64_t found = -1;
    for (double product = 1; product > least; ++found) product *= uniform();
    return std::max<std::int64_t>(0, found);
}

double shifted(double chance, double by) {
    const double odds = chance / (1 - chance) * std::exp(by);
    return odds / (1 + odds);
}

} // namespace demonstration
