#include "statistics/placebo_draws.h"

#include "statistics/matrix.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace statistics {
namespace {

constexpr std::size_t least_never_treated = 19;

// What every unit never treated would add to an effect in place of one of a cohort: its own, in its standard deviations, times that
// of the unit it stands for. Where sizes are not known both are 1.
struct Adds {
    std::vector<double> own;   // never treated
    std::vector<double> stead; // of the cohort
};

// Of each effect and each cohort in it.
struct StandIns {
    std::vector<std::size_t> units;                // never treated
    std::map<std::size_t, std::size_t> size;       // of a cohort
    std::vector<std::map<std::size_t, Adds>> adds; // effect -> cohort
    std::vector<double> reach;                     // an effect, by its cells' weights
};

// Variance a + b/size of what units never treated add, neither part below 0 (Ferman and Pinto 2019, Review of Economics and
// Statistics 101, 452-467); by least squares on the squares, each weighted by 1/variance², which is how surely a square tells it.
struct BySize {
    double a, b;
    double variance(double size) const { return a + b / size; }
};

BySize weighted_fit(const std::vector<double>& adds, const std::vector<double>& sizes, const BySize& before) {
    double n = 0, x = 0, xx = 0, y = 0, xy = 0;
    for (std::size_t i = 0; i < adds.size(); ++i) {
        const double inverse = 1 / sizes[i], square = adds[i] * adds[i],
                     weight = 1 / std::pow(before.variance(sizes[i]), 2);
        n += weight, x += weight * inverse, xx += weight * inverse * inverse;
        y += weight * square, xy += weight * inverse * square;
    }
    const double spread = xx - x * x / n, b = spread > 1e-12 * xx ? (xy - x * y / n) / spread : 0, a = (y - b * x) / n;
    if (b < 0) return {.a = y / n, .b = 0};
    if (a < 0) return {.a = 0, .b = xy / xx};
    return {.a = a, .b = b};
}

BySize variance_by_size(const std::vector<double>& adds, const std::vector<double>& sizes) {
    BySize out{.a = 1, .b = 0};
    for (int step = 0; step < 8 && out.a + out.b > 0; ++step) out = weighted_fit(adds, sizes, out);
    return out;
}

void scale_by_size(Adds& adds, const StaggeredPanel& panel, const std::vector<std::size_t>& never, std::size_t group) {
    adds.stead.assign(static_cast<std::size_t>(std::ranges::count(panel.first, group)), 1);
    if (panel.size.empty()) return;
    std::vector<double> sizes;
    for (const auto unit : never) sizes.push_back(panel.size[unit]);
    const auto variance = variance_by_size(adds.own, sizes);
    if (variance.a + variance.b <= 0) return; // nothing varies
    for (std::size_t i = 0; i < sizes.size(); ++i) adds.own[i] /= std::sqrt(variance.variance(sizes[i]));
    std::size_t at = 0;
    for (std::size_t unit = 0; unit < panel.first.size(); ++unit)
        if (panel.first[unit] == group) adds.stead[at++] = std::sqrt(variance.variance(panel.size[unit]));
}

StandIns stand_ins(const StaggeredPanel& panel, const GroupTimes& of, const std::vector<const Combined*>& effects) {
    StandIns out;
    for (std::size_t unit = 0; unit < panel.first.size(); ++unit)
        if (panel.first[unit] == StaggeredPanel::never) out.units.push_back(unit);
    for (const auto* effect : effects) {
        auto& adds = out.adds.emplace_back();
        double reach = 0, weight = 0;
        for (std::size_t i = 0; i < of.cells.size(); ++i) {
            const auto& cell = of.cells[i];
            if (effect->weights[i] == 0) continue;
            reach += std::abs(effect->weights[i]) * cell.reach, weight += std::abs(effect->weights[i]);
            out.size[cell.group] = static_cast<std::size_t>(std::ranges::count(panel.first, cell.group));
            auto& sums = adds[cell.group].own;
            sums.resize(out.units.size());
            for (std::size_t j = 0; j < out.units.size(); ++j)
                sums[j] += effect->weights[i] * cell.residual[out.units[j]];
        }
        for (auto& [group, of_group] : adds) scale_by_size(of_group, panel, out.units, group);
        out.reach.push_back(weight > 0 ? reach / weight : 1);
    }
    return out;
}

std::size_t all_of(const StandIns& of) {
    std::size_t out = 0;
    for (const auto& [group, size] : of.size) out += size;
    return out;
}

// The mean of those left is what an effect's stand-ins are to be compared with; covariates take their part of the spread; and what is
// expected of treated units far off in their covariates is the less sure.
std::vector<double> widening(const StandIns& of, std::size_t covariates) {
    const auto n = static_cast<double>(of.units.size()), free = n - 1 - static_cast<double>(covariates);
    std::vector<double> out;
    for (std::size_t k = 0; k < of.adds.size(); ++k) {
        double own = 0;
        for (const auto& [group, sums] : of.adds[k]) own += static_cast<double>(of.size.at(group));
        const double off = own > 0 ? (1 / own + of.reach[k] / n) / (1 / own + 1 / n) : 1;
        out.push_back(n / (n - own) * std::sqrt((n - 1) / free * off));
    }
    return out;
}

// What the effects come to when units order[0], order[1] … stand in for the cohorts in turn.
std::vector<double> drawn(const StandIns& of, const std::vector<std::size_t>& order,
                          const std::vector<double>& widened) {
    std::vector<double> out(of.adds.size());
    std::size_t begin = 0;
    for (const auto& [group, size] : of.size) {
        for (std::size_t k = 0; k < out.size(); ++k) {
            const auto adds = of.adds[k].find(group);
            if (adds == of.adds[k].end()) continue;
            double sum = 0;
            for (std::size_t i = begin; i < begin + size; ++i)
                sum += adds->second.own[order[i]] * adds->second.stead[i - begin];
            out[k] += widened[k] * sum / static_cast<double>(size);
        }
        begin += size;
    }
    return out;
}

void shuffle_front(std::vector<std::size_t>& order, std::size_t number, std::mt19937_64& bits) {
    for (std::size_t i = 0; i < number; ++i) {
        const auto left = static_cast<double>(order.size() - i);
        std::swap(order[i], order[i + static_cast<std::size_t>(uniform(bits) * left)]);
    }
}

// Random bits by counting: Steele, Lea and Flood 2014 (splitmix64), a few instructions each.
struct Bits {
    std::uint64_t state;
    std::uint64_t operator()() {
        std::uint64_t z = state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
};

// Fills a column a draw: (1 − √5)/2 with the chance (1 + √5)/(2√5) to five digits, else (1 + √5)/2, which have mean 0, variance 1 and
// third moment 1. Four weights are drawn from the quarters of one number, without a branch that nobody could foresee.
void mammen_weights(Matrix& out, Bits& bits) {
    const double root = std::sqrt(5.0), high = (1 + root) / 2;
    const auto below = static_cast<std::uint16_t>(std::lround(high / root * 65536));
    const auto weight = [&](std::uint64_t quarter) {
        return high - root * static_cast<int>(static_cast<std::uint16_t>(quarter) < below);
    };
    double* at = out.data();
    for (double* const end = at + out.size() / 4 * 4; at != end; at += 4) {
        const auto number = bits();
        at[0] = weight(number), at[1] = weight(number >> 16), at[2] = weight(number >> 32),
        at[3] = weight(number >> 48);
    }
    for (double* const end = out.data() + out.size(); at != end; ++at) *at = weight(bits());
}

} // namespace

std::optional<std::vector<std::vector<double>>> placebo_draws(const StaggeredPanel& panel, const GroupTimes& of,
                                                              const std::vector<const Combined*>& effects,
                                                              const Draws& draws) {
    const auto from = stand_ins(panel, of, effects);
    const std::size_t n = from.units.size(), number = all_of(from);
    if (n < std::max(least_never_treated, number + of.covariates + 2)) return std::nullopt;
    const auto widened = widening(from, of.covariates);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::vector<double>> out;
    std::mt19937_64 bits{draws.seed};
    for (std::size_t i = 0; i < (number == 1 ? n : draws.number); ++i) {
        if (number == 1) order.front() = i;
        else shuffle_front(order, number, bits);
        out.push_back(drawn(from, order, widened));
    }
    return out;
}

std::vector<std::vector<double>> multiplier_draws(const std::vector<const Combined*>& effects, const Draws& draws) {
    const auto units = static_cast<Eigen::Index>(effects.front()->influence.size()),
               number = static_cast<Eigen::Index>(draws.number);
    Matrix influence(units, static_cast<Eigen::Index>(effects.size()));
    for (Eigen::Index k = 0; k < influence.cols(); ++k)
        influence.col(k) = Eigen::Map<const Vector>{effects[static_cast<std::size_t>(k)]->influence.data(), units}
                           / static_cast<double>(units);
    std::vector<std::vector<double>> out;
    Bits bits{draws.seed};
    Matrix weights(units, std::min<Eigen::Index>(number, 32)); // so many that they stay at hand
    while (static_cast<Eigen::Index>(out.size()) < number) {
        mammen_weights(weights, bits);
        const Matrix found = weights.transpose().lazyProduct(influence); // long and narrow: a dot product each
        for (Eigen::Index i = 0; i < found.rows() && static_cast<Eigen::Index>(out.size()) < number; ++i)
            out.emplace_back(found.row(i).begin(), found.row(i).end());
    }
    return out;
}

} // namespace statistics
