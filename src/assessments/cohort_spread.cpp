#include "assessments/cohort_spread.h"

#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace assessments {
namespace {

constexpr std::array ratios{5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 320.0, 640.0};
// Some fifty results say little of the ratio, so that it is drawn towards what it is where the spread of cohorts is a sixth of that
// of pupils which a key point leaves open, on a logarithmic scale with this standard deviation.
constexpr double usual_ratio = 40, spread_of_logs = 1.2;

struct Sums {
    double weight{}, stood{}, came{};
};

// −2 log of likelihood times prior, but for what all ratios have in common.
double deviance(std::span<const SizedResult> results, double ratio) {
    const auto variance = [&](const SizedResult& each) { return 1 + ratio / static_cast<double>(each.pupils); };
    std::map<std::size_t, Sums> schools;
    for (const auto& each : results) {
        auto& sums = schools[each.school];
        const double weight = 1 / variance(each);
        sums.weight += weight, sums.stood += weight * each.stood, sums.came += weight * each.came_to;
    }
    double across = 0, both = 0, up = 0, logs = 0;
    for (const auto& each : results) {
        const auto& sums = schools.at(each.school);
        const double x = each.stood - sums.stood / sums.weight, y = each.came_to - sums.came / sums.weight;
        across += x * x / variance(each), both += x * y / variance(each), up += y * y / variance(each);
        logs += std::log(variance(each));
    }
    for (const auto& [school, sums] : schools) logs += std::log(sums.weight); // restricted to what schools leave
    const double left = across > 0 ? up - both * both / across : up;
    const auto free = static_cast<double>(results.size()) - static_cast<double>(schools.size()) - 1;
    if (free < 1 || left <= 0) return std::numeric_limits<double>::infinity();
    const double apart = std::log(ratio / usual_ratio) / spread_of_logs;
    return free * std::log(left) + logs + apart * apart;
}

} // namespace

double pupils_spread(std::span<const SizedResult> results) {
    double best = usual_ratio, least = std::numeric_limits<double>::infinity();
    for (const double ratio : ratios)
        if (const double found = deviance(results, ratio); found < least) best = ratio, least = found;
    return best;
}

} // namespace assessments
