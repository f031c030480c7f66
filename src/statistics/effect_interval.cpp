#include "statistics/effect_interval.h"

#include "statistics/distributions.h"
#include "statistics/placebo_draws.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace statistics {
namespace {

using Rows = std::vector<std::vector<double>>;

double standard_error(const Combined& of) {
    double squares = 0;
    for (const double each : of.influence) squares += each * each;
    return std::sqrt(squares) / static_cast<double>(of.influence.size());
}

Interval about(double centre, double half) { return {.lower = centre - half, .upper = centre + half}; }

EffectInterval by_welch(const StaggeredPanel& panel, const Combined& of, double confidence) {
    std::map<std::size_t, std::pair<double, double>> cohorts; // sum of squares, number
    for (std::size_t unit = 0; unit < panel.first.size(); ++unit) {
        if (of.influence[unit] == 0) continue;
        auto& [squares, number] = cohorts[panel.first[unit]];
        squares += of.influence[unit] * of.influence[unit], number += 1;
    }
    const auto n = static_cast<double>(panel.first.size());
    double variance = 0, below = 0;
    for (const auto& [cohort, sums] : cohorts) {
        const double free = std::max(1.0, sums.second - 1), own = sums.first / (n * n) * (free + 1) / free;
        variance += own, below += own * own / free;
    }
    const double t = below > 0 ? t_quantile((1 + confidence) / 2, variance * variance / below) : 0;
    return {
        .standard_error = standard_error(of), .interval = about(of.att, t * std::sqrt(variance)), .by_placebos = false};
}

double root_mean_square(const Rows& draws, std::size_t effect) {
    double squares = 0;
    for (const auto& row : draws) squares += row[effect] * row[effect];
    return std::sqrt(squares / static_cast<double>(draws.size()));
}

// That which so many of the values and one more to come do not pass: the ⌈share·(n + 1)⌉th in order.
double passed_by_few(std::vector<double> values, double share) {
    std::ranges::sort(values);
    const auto at = std::ceil(share * static_cast<double>(values.size() + 1) - 1e-9);
    return values[std::min(values.size(), static_cast<std::size_t>(at)) - 1];
}

std::optional<EffectInterval> by_placebos(const StaggeredPanel& panel, const GroupTimes& of, const Combined& effect,
                                          const Draws& draws, double confidence) {
    const auto nothing = placebo_draws(panel, of, {&effect}, draws);
    if (!nothing) return std::nullopt;
    std::vector<double> sizes;
    for (const auto& row : *nothing) sizes.push_back(std::abs(row.front()));
    return EffectInterval{.standard_error = root_mean_square(*nothing, 0),
                          .interval = about(effect.att, passed_by_few(std::move(sizes), confidence)),
                          .by_placebos = true};
}

bool few(const StaggeredPanel& panel, const GroupTimes& of, const Combined& effect) {
    return treated_in(panel, of, effect) < few_treated;
}

// Of all the effects' treated units.
bool few_in_all(const StaggeredPanel& panel, const GroupTimes& of, const std::vector<const Combined*>& effects) {
    Combined any{.att = 0, .influence = {}, .weights = std::vector<double>(of.cells.size())};
    for (const auto* each : effects)
        for (std::size_t i = 0; i < any.weights.size(); ++i) any.weights[i] += std::abs(each->weights[i]);
    return few(panel, of, any);
}

} // namespace

std::size_t treated_in(const StaggeredPanel& panel, const GroupTimes& of, const Combined& effect) {
    std::set<std::size_t> groups;
    for (std::size_t i = 0; i < of.cells.size(); ++i)
        if (effect.weights[i] != 0) groups.insert(of.cells[i].group);
    return static_cast<std::size_t>(
        std::ranges::count_if(panel.first, [&](std::size_t first) { return groups.contains(first); }));
}

std::optional<EffectInterval> effect_interval(const StaggeredPanel& panel, const GroupTimes& of, const Combined& effect,
                                              const Draws& draws, double confidence) {
    if (few(panel, of, effect)) return by_placebos(panel, of, effect, draws, confidence);
    return by_welch(panel, effect, confidence);
}

std::optional<Together> together(const StaggeredPanel& panel, const GroupTimes& of,
                                 const std::vector<const Combined*>& effects, const Draws& draws) {
    const bool any_few = few_in_all(panel, of, effects);
    const auto rows =
        any_few ? placebo_draws(panel, of, effects, draws) : std::optional{multiplier_draws(effects, draws)};
    if (!rows) return std::nullopt;
    Together out{.errors = {}, .critical = 0, .p = 0};
    for (std::size_t k = 0; k < effects.size(); ++k)
        out.errors.push_back(any_few ? root_mean_square(*rows, k) : standard_error(*effects[k]));
    double farthest = 0;
    for (std::size_t k = 0; k < effects.size(); ++k)
        if (out.errors[k] > 0) farthest = std::max(farthest, std::abs(effects[k]->att) / out.errors[k]);
    std::vector<double> greatest;
    for (const auto& row : *rows) {
        auto& most = greatest.emplace_back(0);
        for (std::size_t k = 0; k < row.size(); ++k)
            if (out.errors[k] > 0) most = std::max(most, std::abs(row[k]) / out.errors[k]);
    }
    const auto as_far = std::ranges::count_if(greatest, [&](double each) { return each >= farthest; });
    out.p = static_cast<double>(1 + as_far) / static_cast<double>(1 + greatest.size());
    out.critical = passed_by_few(std::move(greatest), 0.95);
    return out;
}

} // namespace statistics
