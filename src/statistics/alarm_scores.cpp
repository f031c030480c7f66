#include "statistics/alarm_scores.h"

#include "statistics/distributions.h"
#include "statistics/quantiles.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

constexpr double apart = 0.1;
constexpr std::size_t least_pool = 200, beyond = 10;

// The slope of log|x| on log|q| over the outermost knots of a side, by least squares.
double power_of(const std::vector<double>& knots, double reach, bool above, double members) {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    const auto last = knots.size() - 1;
    for (std::size_t i = 0; i < std::min<std::size_t>(14, last / 3); ++i) {
        const double q = std::log(reach - static_cast<double>(i) * apart), size = std::abs(knots[above ? last - i : i]);
        if (!(size > 0)) continue;
        n += 1, x += q, y += std::log(size), xx += q * q, xy += q * std::log(size);
    }
    const double spread = xx - x * x / n, slope = n > 2 && spread > 0 ? (xy - x * y / n) / spread : 1;
    return 1 + (std::clamp(slope, 0.5, 3.0) - 1) * members / (members + 500);
}

} // namespace

NormalScores::NormalScores(std::vector<double> pool) {
    std::erase_if(pool, [](double each) { return std::isnan(each); });
    if (pool.size() < least_pool) return;
    std::ranges::sort(pool);
    const auto n = static_cast<double>(pool.size());
    reach_ = std::floor(-normal_quantile(beyond / n) / apart) * apart;
    const auto steps = static_cast<int>(std::lround(2 * reach_ / apart));
    for (int i = 0; i <= steps; ++i) {
        const double place = normal_cumulative(-reach_ + i * apart) * (n - 1);
        const auto at = static_cast<std::size_t>(place);
        const double between = place - static_cast<double>(at);
        knots_.push_back(pool[at] + (at + 1 < pool.size() ? between * (pool[at + 1] - pool[at]) : 0));
    }
    for (const bool above : {false, true}) power_[above] = power_of(knots_, reach_, above, n);
}

double NormalScores::operator()(double x) const {
    if (knots_.empty() || std::isnan(x)) return x;
    const auto tail = [&](double end, double power) { return reach_ * std::pow(x / end, 1 / power); };
    if (x < knots_.front()) return knots_.front() < 0 ? -tail(knots_.front(), power_[0]) : -reach_;
    if (x > knots_.back()) return knots_.back() > 0 ? tail(knots_.back(), power_[1]) : reach_;
    const auto above = std::ranges::upper_bound(knots_, x);
    if (above == knots_.end()) return reach_;
    const auto i = static_cast<std::size_t>(above - knots_.begin());
    const double span = knots_[i] - knots_[i - 1];
    return -reach_ + apart * (static_cast<double>(i - 1) + (span > 0 ? (x - knots_[i - 1]) / span : 0.5));
}

} // namespace statistics
