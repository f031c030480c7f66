#include "statistics/least_favourable.h"

#include "statistics/distributions.h"
#include "statistics/normal_tails.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double size = 0.05, first_stage = size / 10, second_stage = (size - first_stage) / (1 - first_stage);
constexpr double infinity = std::numeric_limits<double>::infinity();

double covariance(const Plane& of, Vertex a, Vertex b) {
    return a.x * b.x * of.xx + (a.x * b.y + a.y * b.x) * of.xy + a.y * b.y * of.yy;
}

double deviation(const Plane& of, Vertex each) { return std::sqrt(std::max(0.0, covariance(of, each, each))); }

// Where a falling function is 0, between a point where it is above and one where it is below: false position, halving the end that
// stays (Illinois).
template <class Function>
double root(Function function, double low, double high) {
    double above = function(low), below = function(high), middle = high;
    int stays = 0;
    for (int step = 0; step < 100 && high - low > 1e-13 * high; ++step) {
        middle = (low * below - high * above) / (below - above);
        const double here = function(middle);
        if (here == 0 || std::abs(here) < 1e-13) break;
        if (here > 0) {
            low = middle, above = here;
            if (stays > 0) below /= 2;
            stays = 1;
        } else {
            high = middle, below = here;
            if (stays < 0) above /= 2;
            stays = -1;
        }
    }
    return middle;
}

// P(X > z given low < X < high) of a standard normal X, low <= z <= high.
double above_within(double z, double low, double high) {
    const double at = log_normal_above(z), from = std::isinf(low) ? 0 : log_normal_above(low),
                 to = log_normal_above(high);
    return std::exp(at - from) * std::expm1(to - at) / std::expm1(to - from);
}

// Of the truncation: where the greatest vertex would no longer be the greatest, all else as it is.
struct Cut {
    double low = -infinity, high;
    void by(double value,
            double share) { // another vertex: its value, its covariance with the greatest over that one's variance
        const double rest = 1 - share;
        if (rest > 1e-12) low = std::max(low, value / rest);
        if (rest < -1e-12) high = std::min(high, value / rest);
    }
};

} // namespace

double least_favourable(const Moments& of) {
    const double least = of.pairs.empty() ? 0 : *std::ranges::min_element(of.pairs);
    const Vertex pair{.x = 0, .y = least};
    const double over = deviation(of.plane, of.over), under = deviation(of.plane, of.under),
                 lowest = deviation(of.plane, pair);
    const auto beside = [&](Vertex each, double own) { // passed by it and not by the pair
        const double both = lowest > 0 ? covariance(of.plane, each, pair) / (own * lowest) : 0;
        return [own, both, lowest](double critical) {
            const double alone = normal_cumulative(-critical / own);
            return lowest > 0 ? alone - both_normal_above(critical / own, critical / lowest, both) : alone;
        };
    };
    const auto by_over = beside(of.over, over), by_under = beside(of.under, under);
    const auto passed = [&](double critical) {
        return by_over(critical) + by_under(critical) + normal_cumulative(-critical / lowest);
    };
    const double high = std::max({over, under, lowest}) * normal_quantile(1 - first_stage / 3);
    return root([&](double critical) { return std::log(passed(critical) / first_stage); }, high / 4, high);
}

bool rejects(const Moments& of, double critical, double distance, double bound) {
    const auto value = [&](Vertex each) { return each.x * distance + each.y * bound; };
    const auto of_pair = [](double y) { return Vertex{.x = 0, .y = y}; };
    Vertex greatest = value(of.over) > value(of.under) ? of.over : of.under;
    for (const double each : of.pairs)
        if (value(of_pair(each)) > value(greatest)) greatest = of_pair(each);
    const double most = value(greatest), variance = covariance(of.plane, greatest, greatest);
    if (most > critical) return true;
    if (most <= 0) return false;
    const double own = std::sqrt(variance);
    if (own < 1e-10) return true;
    Cut cut{.high = critical};
    const auto beside = [&](Vertex each) {
        const double share = covariance(of.plane, each, greatest) / variance;
        cut.by(value(each) - share * most, share);
    };
    beside(of.over), beside(of.under);
    for (const double each : of.pairs) beside(of_pair(each));
    const double low = std::min(cut.low, most), high = std::max(cut.high, most);
    return above_within(most / own, low / own, high / own) < second_stage;
}

} // namespace statistics
