#include "statistics/synthetic_control.h"

#include "statistics/nearest_point.h"
#include "statistics/search.h"
#include "statistics/unit_distances.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

using Rows = std::vector<std::vector<double>>;

// Each predictor's row divided by its standard deviation over units, the treated one among them.
void in_standard_deviations(Matrix& predictors) {
    const auto n = static_cast<double>(predictors.cols() + 1); // the treated unit's own distance is 0
    for (auto row : predictors.rowwise()) {
        const double mean = row.sum() / n, squares = row.squaredNorm() - n * mean * mean;
        if (squares > 0) row /= std::sqrt(squares / (n - 1)); // without a unit the rest may be alike
    }
}

struct Search {
    const Matrix& predictors; // in standard deviations
    const Matrix& outcomes;   // of the times before
    // The first predictor's log importance is 0; beyond e^±14 nothing changes that a double shows.
    Vector importance(const Vector& logs) const {
        Vector v = Vector::Ones(predictors.rows());
        v.tail(logs.size()) = logs.array().max(-14).min(14).exp();
        return v / v.sum();
    }
    Vector weights(const Vector& logs) const {
        return nearest_mixture(importance(logs).cwiseSqrt().asDiagonal() * predictors);
    }
    double loss(const Vector& logs) const { return (outcomes * weights(logs)).squaredNorm(); }
};

// The digits of a whole number in a base, mirrored at the point: 0..1, spread evenly (Halton 1960).
double halton(unsigned number, unsigned base) {
    double out = 0, place = 1;
    for (; number; number /= base) place /= base, out += place * (number % base);
    return out;
}

unsigned next_prime(unsigned after) {
    for (unsigned each = after + 1;; ++each) {
        bool prime = true;
        for (unsigned by = 2; by * by <= each; ++by) prime = prime && each % by != 0;
        if (prime) return each;
    }
}

// Equal importance, and 400 spread evenly over e^±5 times the first's: the same ones always.
std::vector<Vector> starts(Eigen::Index unknowns) {
    std::vector<Vector> out{Vector::Zero(unknowns)};
    if (unknowns == 0) return out;
    for (unsigned i = 1; i <= 400; ++i) {
        Vector logs(unknowns);
        unsigned base = 1;
        for (auto& each : logs) base = next_prime(base), each = 10 * halton(i, base) - 5;
        out.push_back(logs);
    }
    return out;
}

void keep_lowest(std::vector<Lowest>& found, std::size_t number) {
    std::ranges::stable_sort(found, {}, &Lowest::value);
    found.resize(std::min(found.size(), number));
}

// The loss has many low places: a short search from the eight lowest starts, a long one from the best two.
Vector best_logs(const Search& of) {
    const auto f = [&](const Vector& logs) { return of.loss(logs); };
    std::vector<Lowest> found;
    for (const auto& start : starts(of.predictors.rows() - 1)) found.push_back({.at = start, .value = f(start)});
    keep_lowest(found, 8);
    for (auto& each : found) each = search(f, each.at, 1, 150);
    keep_lowest(found, 2);
    for (auto& each : found) each = search(f, each.at, 1, 400);
    keep_lowest(found, 1);
    return found.front().at;
}

double root_mean_square(const std::vector<double>& values, std::size_t begin, std::size_t end) {
    double squares = 0;
    for (std::size_t i = begin; i < end; ++i) squares += values[i] * values[i];
    return std::sqrt(squares / static_cast<double>(end - begin));
}

SyntheticControl as_answered(const ControlPanel& panel, const Vector& donors, std::vector<double> importance) {
    SyntheticControl out{.weights = std::vector<double>(panel.outcome.size()),
                         .importance = std::move(importance),
                         .gaps = panel.outcome[panel.treated],
                         .before = 0,
                         .after = 0,
                         .effect = 0};
    Eigen::Index at = 0;
    for (std::size_t unit = 0; unit < panel.outcome.size(); ++unit) {
        if (unit == panel.treated) continue;
        out.weights[unit] = donors[at++];
        for (std::size_t t = 0; t < out.gaps.size(); ++t) out.gaps[t] -= out.weights[unit] * panel.outcome[unit][t];
    }
    out.before = root_mean_square(out.gaps, 0, panel.from);
    out.after = root_mean_square(out.gaps, panel.from, out.gaps.size());
    for (std::size_t t = panel.from; t < out.gaps.size(); ++t)
        out.effect += out.gaps[t] / static_cast<double>(out.gaps.size() - panel.from);
    return out;
}

void take_out(ControlPanel& panel, std::size_t unit) {
    const auto at = static_cast<std::ptrdiff_t>(unit);
    panel.outcome.erase(panel.outcome.begin() + at);
    if (!panel.predictors.empty()) panel.predictors.erase(panel.predictors.begin() + at);
    if (unit < panel.treated) --panel.treated;
}

} // namespace

SyntheticControl synthetic_control(const ControlPanel& panel) {
    const Matrix outcomes = unit_distances(panel.outcome, panel.treated, 0, panel.from);
    if (panel.predictors.empty()) return as_answered(panel, nearest_mixture(outcomes), {});
    Matrix predictors = unit_distances(panel.predictors, panel.treated, 0, panel.predictors.front().size());
    in_standard_deviations(predictors);
    const Search of{.predictors = predictors, .outcomes = outcomes};
    const Vector logs = best_logs(of), importance = of.importance(logs);
    return as_answered(panel, of.weights(logs), {importance.begin(), importance.end()});
}

SyntheticControl placebo_in_time(ControlPanel panel, std::size_t earlier, Rows predictors) {
    for (auto& each : panel.outcome) each.resize(panel.from);
    panel.predictors = std::move(predictors);
    panel.from = earlier;
    return synthetic_control(panel);
}

std::vector<WithoutOne> leave_one_out(const ControlPanel& panel, const SyntheticControl& all) {
    std::vector<WithoutOne> out;
    for (std::size_t unit = 0; unit < panel.outcome.size(); ++unit) {
        if (all.weights[unit] <= 0.001 || panel.outcome.size() < 3) continue;
        auto without = panel;
        take_out(without, unit);
        out.push_back({.unit = unit, .effect = synthetic_control(without).effect});
    }
    return out;
}

} // namespace statistics
