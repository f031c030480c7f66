// Three levels: studies in groups. V of a group is diag(v + σ²₂) + σ²₁11′, so its inverse is that of a diagonal less
// one product (Sherman and Morrison 1950), and no matrix is ever made.
#include "statistics/meta.h"

#include "statistics/distributions.h"
#include "statistics/minimise.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

struct Part {                           // of one group, given σ²₁ and σ²₂
    double a = 0, aa = 0, b = 0, k = 0; // Σw, Σw², Σwy; σ²₁/(1 + σ²₁Σw)
    double log_v = 0;                   // log |V|
};

using Groups = std::vector<std::vector<Study>>;

Part part(const std::vector<Study>& group, double between, double within) {
    Part out;
    for (const auto& each : group) {
        const double w = 1 / (each.variance + within);
        out.a += w, out.aa += w * w, out.b += w * each.estimate, out.log_v -= std::log(w);
    }
    out.k = between / (1 + between * out.a);
    out.log_v += std::log1p(between * out.a);
    return out;
}

struct Sums {
    double information = 0, weighted = 0, log_v = 0; // 1′V⁻¹1, 1′V⁻¹y, log |V|
    double mean() const { return weighted / information; }
};

Sums sums(const Groups& groups, double between, double within) {
    Sums out;
    for (const auto& group : groups) {
        const auto p = part(group, between, within);
        out.information += p.a * (1 - p.k * p.a), out.weighted += p.b * (1 - p.k * p.a), out.log_v += p.log_v;
    }
    return out;
}

// −2 log restricted likelihood and its slope in (σ₁, σ₂): tr(P V′) − y′P V′ P y with V′ = 11′ and I in turn.
Slope deviance(const Groups& groups, const Vector& sd) {
    const double between = sd[0] * sd[0], within = sd[1] * sd[1];
    const auto all = sums(groups, between, within);
    double residual = 0, trace1 = 0, trace2 = 0, lost1 = 0, lost2 = 0, fit1 = 0, fit2 = 0;
    for (const auto& group : groups) {
        const auto p = part(group, between, within);
        const double s = p.a * (1 - p.k * p.a), wr = p.b - p.a * all.mean();
        trace1 += s, trace2 += p.a - p.k * p.aa;
        lost1 += s * s, lost2 += p.aa * std::pow(1 - p.k * p.a, 2);
        fit1 += std::pow(wr * (1 - p.k * p.a), 2);
        for (const auto& each : group) {
            const double w = 1 / (each.variance + within), r = each.estimate - all.mean(), q = w * (r - p.k * wr);
            fit2 += q * q, residual += r * q;
        }
    }
    Slope out{.value = all.log_v + std::log(all.information) + residual, .gradient = Vector(2)};
    out.gradient[0] = 2 * sd[0] * (trace1 - lost1 / all.information - fit1);
    out.gradient[1] = 2 * sd[1] * (trace2 - lost2 / all.information - fit2);
    return out;
}

Groups gathered(std::span<const Study> studies, std::span<const std::size_t> group) {
    Groups out(group.empty() ? 0 : *std::ranges::max_element(group) + 1);
    for (std::size_t i = 0; i < studies.size(); ++i) out[group[i]].push_back(studies[i]);
    return out;
}

// From several starts, as a variance of nothing is a place where the slope is nothing too.
Vector best(const Groups& groups, double scale) {
    Vector found = Vector::Zero(2);
    double lowest = deviance(groups, found).value;
    for (const double a : {1.0, 0.1})
        for (const double b : {1.0, 0.1}) {
            Vector start(2);
            start << a * scale, b * scale;
            const Vector end = minimise([&](const Vector& sd) { return deviance(groups, sd); }, start);
            if (const double value = deviance(groups, end).value; value < lowest) lowest = value, found = end;
        }
    return found;
}

} // namespace

std::optional<Meta> meta_of_groups(std::span<const Study> studies, std::span<const std::size_t> group,
                                   MetaInterval interval) {
    const auto groups = gathered(studies, group);
    if (groups.size() < 2) return std::nullopt;
    const auto plain = meta(studies, MetaMethod::dl, interval);
    const Vector sd = best(groups, std::sqrt(std::max(plain->tau2, studies[0].variance)));
    const double between = sd[0] * sd[0], within = sd[1] * sd[1], df = static_cast<double>(groups.size()) - 1;
    const auto all = sums(groups, between, within);
    const double se = std::sqrt(1 / all.information), t = interval == MetaInterval::hk ? t_quantile(0.975, df) : z_95;
    const double reach = t * std::sqrt(between + within + se * se);
    Meta out = *plain;
    out.estimate = all.mean(), out.standard_error = se;
    out.interval = {.lower = out.estimate - t * se, .upper = out.estimate + t * se};
    out.tau2 = between + within, out.sigma2 = {between, within};
    out.i2 = plain->tau2 > 0 ? 100 * out.tau2 / (out.tau2 + plain->tau2 * (100 / plain->i2 - 1)) : 0;
    out.prediction = Interval{.lower = out.estimate - reach, .upper = out.estimate + reach};
    return out;
}

} // namespace statistics
