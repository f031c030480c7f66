#include "statistics/ordered_outcome.h"

#include "statistics/ordered_group.h"

#include <cmath>
#include <limits>

namespace statistics {
namespace {

Mode mode_of(const Top& top, double at) {
    return {.at = at, .spread = 1 / std::sqrt(-top.v2), .slopes = -top.uv / top.v2};
}

bool in_order(const OrderedRows& rows, const Vector& unknowns) {
    for (int k = 1; k < rows.categories - 1; ++k)
        if (!(unknowns[k - 1] < unknowns[k])) return false;
    return true;
}

// log of one group's integral, τ Σ weight exp(z²/2 + h(v̂ + τz)), and its slopes: v̂ moves by −h_vu / h_vv, and τ by
// ½τ³(h_vvu + h_vvv v̂').
Slope group_integral(OrderedGroups& groups, std::size_t group, const std::vector<QuadraturePoint>& points) {
    const double at = groups.mode(group);
    const Top top = groups.top(group, at);
    const Mode mode = mode_of(top, at);
    const double tau = mode.spread;
    const Vector spread_slopes = tau * tau * tau / 2 * (top.uvv + top.v3 * mode.slopes);
    if (points.size() == 1) return {.value = std::log(tau) + top.h, .gradient = spread_slopes / tau + top.u};
    double sum = 0, along_mode = 0, along_spread = 0;
    groups.begin_slopes(group);
    for (const auto& [z, weight] : points) {
        const auto here = groups.height(group, at + tau * z);
        const double share = weight * std::exp(z * z / 2 + here.h - top.h); // h is highest at the top: no overflow
        groups.add_slopes(share);
        sum += share;
        along_mode += share * here.v1;
        along_spread += share * here.v1 * z;
    }
    const Vector slopes = groups.slopes() + along_mode * mode.slopes + along_spread * spread_slopes;
    return {.value = std::log(tau) + top.h + std::log(sum), .gradient = spread_slopes / tau + slopes / sum};
}

} // namespace

Slope ordered_likelihood(const OrderedRows& rows, const std::vector<QuadraturePoint>& points, const Vector& unknowns) {
    if (!in_order(rows, unknowns))
        return {.value = std::numeric_limits<double>::infinity(), .gradient = Vector::Zero(unknowns.size())};
    OrderedGroups groups{rows, unknowns};
    Slope total{.value = 0, .gradient = Vector::Zero(unknowns.size())};
    for (std::size_t group = 0; group < rows.ends.size(); ++group) {
        const Slope own = group_integral(groups, group, points);
        total.value -= 2 * own.value;
        total.gradient -= 2 * own.gradient;
    }
    return total;
}

std::vector<Mode> ordered_modes(const OrderedRows& rows, const Vector& unknowns) {
    const OrderedGroups groups{rows, unknowns};
    std::vector<Mode> modes;
    for (std::size_t group = 0; group < rows.ends.size(); ++group) {
        const double at = groups.mode(group);
        modes.push_back(mode_of(groups.top(group, at), at));
    }
    return modes;
}

} // namespace statistics
