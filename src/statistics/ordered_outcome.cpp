#include "statistics/ordered_outcome.h"

#include <cmath>
#include <limits>

namespace statistics {
namespace {

using Index = Eigen::Index;

// The logistic distribution function at a, and its first three derivatives.
struct Logistic {
    double F = 0, d1 = 0, d2 = 0, d3 = 0;
};
Logistic logistic(double a) {
    const double small = std::exp(-std::abs(a)), below = small / (1 + small), F = a < 0 ? below : 1 - below;
    const double d1 = below * (1 - below);
    return {.F = F, .d1 = d1, .d2 = d1 * (1 - 2 * F), .d3 = d1 * (1 - 6 * d1)};
}

// log P of one row and its derivatives along η = x'β + θv; along α above and below the category, and of those along η.
struct Row {
    double log = 0, d1 = 0, d2 = 0, d3 = 0;
    std::array<double, 3> above{}, below{}; // ∂α, ∂α∂η, ∂α∂η²
};

std::array<double, 3> threshold_slopes(const Logistic& at, double P, double p1, double p2) {
    const double r1 = p1 / P, r2 = p2 / P;
    return {at.d1 / P, -at.d2 / P - at.d1 / P * r1,
            at.d3 / P + 2 * at.d2 / P * r1 - at.d1 / P * r2 + 2 * at.d1 / P * r1 * r1};
}

// How much is wanted of a row: log P and its slopes along v; those along the unknowns too, once; all of them.
enum class Depth { along_v, first, all };

struct Unknowns {
    const Vector& all;
    Index thresholds;
    auto alpha(int k) const { return all[k]; }
    auto beta() const { return all.segment(thresholds, all.size() - thresholds - 1); }
    double theta() const { return all[all.size() - 1]; }
};

// P = F(a) − F(b) with a, b the thresholds less η. In the two tails F is one-sided, so that nothing cancels.
Row row_at(const Unknowns& unknowns, int category, int categories, double eta, Depth depth) {
    const bool first = category == 0, last = category == categories - 1;
    const Logistic a = last ? Logistic{.F = 1} : logistic(unknowns.alpha(category) - eta);
    const Logistic b = first ? Logistic{} : logistic(unknowns.alpha(category - 1) - eta);
    // 1 − F(b) = F(−b): the last category keeps its digits
    const double P = last && !first ? logistic(eta - unknowns.alpha(category - 1)).F : a.F - b.F;
    const double p1 = b.d1 - a.d1, p2 = a.d2 - b.d2, p3 = b.d3 - a.d3;
    Row row{.log = std::log(P), .d1 = p1 / P, .d2 = 0, .d3 = 0, .above = {}, .below = {}};
    if (depth == Depth::first) {
        row.above[0] = a.d1 / P;
        row.below[0] = -b.d1 / P;
        return row;
    }
    row.d2 = p2 / P - row.d1 * row.d1;
    row.d3 = p3 / P - 3 * (p2 / P) * row.d1 + 2 * row.d1 * row.d1 * row.d1;
    if (depth == Depth::along_v) return row;
    if (!last) row.above = threshold_slopes(a, P, p1, p2);
    if (!first) {
        row.below = threshold_slopes(b, P, p1, p2);
        for (double& slope : row.below) slope = -slope;
    }
    return row;
}

// h(v) = Σ log P − v²/2 of one group at one v, with its slopes along v and along the unknowns.
struct Group {
    double h = 0, v1 = 0, v2 = 0, v3 = 0;
    Vector u{}, uv{}, uvv{}; // along the unknowns; of those along v, and twice along v
};

class Groups {
public:
    Groups(const OrderedRows& rows, const Vector& all)
        : rows_{rows},
          unknowns_{.all = all, .thresholds = rows.categories - 1},
          linear_{rows.covariates.transpose() * unknowns_.beta()} {}

    Group at(std::size_t group, double v, Depth depth) const {
        const double theta = unknowns_.theta();
        const Index count = unknowns_.all.size();
        Group out;
        if (depth != Depth::along_v) out.u = out.uv = out.uvv = Vector::Zero(count);
        double s1 = 0, s2 = 0, s3 = 0;
        for (std::size_t i = group ? rows_.ends[group - 1] : 0; i < rows_.ends[group]; ++i) {
            const Row row = row_at(unknowns_, rows_.category[i], rows_.categories,
                                   linear_[static_cast<Index>(i)] + theta * v, depth);
            out.h += row.log;
            s1 += row.d1;
            s2 += row.d2;
            s3 += row.d3;
            if (depth != Depth::along_v) add_slopes(out, row, i, theta, depth);
        }
        out.h -= v * v / 2;
        out.v1 = theta * s1 - v;
        out.v2 = theta * theta * s2 - 1;
        out.v3 = theta * theta * theta * s3;
        if (depth != Depth::along_v) out.u[count - 1] = v * s1;
        if (depth == Depth::all) {
            out.uv[count - 1] = s1 + theta * v * s2;
            out.uvv[count - 1] = 2 * theta * s2 + theta * theta * v * s3;
        }
        return out;
    }

    // Newton's way to the top of h, which has one top only: log P is concave in η.
    double mode(std::size_t group) const {
        double v = 0;
        for (int i = 0; i < 100; ++i) {
            const Group here = at(group, v, Depth::along_v);
            const double step = std::clamp(-here.v1 / here.v2, -2.0, 2.0);
            v += step;
            if (std::abs(step) < 1e-11) break;
        }
        return v;
    }

private:
    void add_slopes(Group& out, const Row& row, std::size_t i, double theta, Depth depth) const {
        const auto x = rows_.covariates.col(static_cast<Index>(i));
        const Index first = unknowns_.thresholds, count = x.size();
        const auto along_threshold = [&](Index place, const std::array<double, 3>& slopes) {
            out.u[place] += slopes[0];
            out.uv[place] += theta * slopes[1];
            out.uvv[place] += theta * theta * slopes[2];
        };
        if (rows_.category[i] < rows_.categories - 1) along_threshold(rows_.category[i], row.above);
        if (rows_.category[i] > 0) along_threshold(rows_.category[i] - 1, row.below);
        out.u.segment(first, count) += row.d1 * x;
        if (depth != Depth::all) return;
        out.uv.segment(first, count) += theta * row.d2 * x;
        out.uvv.segment(first, count) += theta * theta * row.d3 * x;
    }

    const OrderedRows& rows_;
    Unknowns unknowns_;
    Vector linear_;
};

Mode mode_of(const Group& top, double at) {
    return {.at = at, .spread = 1 / std::sqrt(-top.v2), .slopes = -top.uv / top.v2};
}

bool in_order(const OrderedRows& rows, const Vector& unknowns) {
    for (int k = 1; k < rows.categories - 1; ++k)
        if (!(unknowns[k - 1] < unknowns[k])) return false;
    return true;
}

// log of one group's integral, τ Σ weight exp(z²/2 + h(v̂ + τz)), and its slopes: v̂ moves by −h_vu / h_vv, and τ by
// ½τ³(h_vvu + h_vvv v̂').
Slope group_integral(const Groups& groups, std::size_t group, const std::vector<QuadraturePoint>& points) {
    const double at = groups.mode(group);
    const Group top = groups.at(group, at, Depth::all);
    const Mode mode = mode_of(top, at);
    const double tau = mode.spread;
    const Vector spread_slopes = tau * tau * tau / 2 * (top.uvv + top.v3 * mode.slopes);
    if (points.size() == 1) return {.value = std::log(tau) + top.h, .gradient = spread_slopes / tau + top.u};
    double sum = 0;
    Vector slopes = Vector::Zero(top.u.size());
    for (const auto& [z, weight] : points) {
        const Group here = groups.at(group, at + tau * z, Depth::first);
        const double share = weight * std::exp(z * z / 2 + here.h - top.h); // h is highest at the top: no overflow
        sum += share;
        slopes += share * (here.u + here.v1 * (mode.slopes + z * spread_slopes));
    }
    return {.value = std::log(tau) + top.h + std::log(sum), .gradient = spread_slopes / tau + slopes / sum};
}

} // namespace

Slope ordered_likelihood(const OrderedRows& rows, const std::vector<QuadraturePoint>& points, const Vector& unknowns) {
    if (!in_order(rows, unknowns))
        return {.value = std::numeric_limits<double>::infinity(), .gradient = Vector::Zero(unknowns.size())};
    const Groups groups{rows, unknowns};
    Slope total{.value = 0, .gradient = Vector::Zero(unknowns.size())};
    for (std::size_t group = 0; group < rows.ends.size(); ++group) {
        const Slope own = group_integral(groups, group, points);
        total.value -= 2 * own.value;
        total.gradient -= 2 * own.gradient;
    }
    return total;
}

std::vector<Mode> ordered_modes(const OrderedRows& rows, const Vector& unknowns) {
    const Groups groups{rows, unknowns};
    std::vector<Mode> modes;
    for (std::size_t group = 0; group < rows.ends.size(); ++group) {
        const double at = groups.mode(group);
        modes.push_back(mode_of(groups.at(group, at, Depth::all), at));
    }
    return modes;
}

} // namespace statistics
