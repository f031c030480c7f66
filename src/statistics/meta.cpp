#include "statistics/meta.h"

#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

// Sums over the studies with weights 1/(v + τ²).
struct Pooled {
    double weights = 0, squares = 0, mean = 0; // Σw, Σw², Σwy/Σw
    double q = 0;                              // Σ w(y − mean)²
    double log_variances = 0;                  // Σ log(v + τ²)
};

Pooled pooled(std::span<const Study> studies, double tau2) {
    Pooled out;
    for (const auto& each : studies) {
        const double w = 1 / (each.variance + tau2);
        out.weights += w, out.squares += w * w, out.mean += w * each.estimate;
        out.log_variances -= std::log(w);
    }
    out.mean /= out.weights;
    for (const auto& each : studies) out.q += std::pow(each.estimate - out.mean, 2) / (each.variance + tau2);
    return out;
}

double moments(std::span<const Study> studies) {
    const auto at = pooled(studies, 0);
    const double room = at.weights - at.squares / at.weights;
    return room > 0 ? std::max(0.0, (at.q - static_cast<double>(studies.size() - 1)) / room) : 0;
}

// −2 log restricted likelihood: Σ log(v + τ²) + log Σw + Σ w(y − μ)².
double deviance(std::span<const Study> studies, double tau2) {
    const auto at = pooled(studies, tau2);
    return at.log_variances + std::log(at.weights) + at.q;
}

// The slope of that in τ²: Σw − Σw²/Σw − Σ w²(y − μ)²; at the root τ² is REML's.
double slope(std::span<const Study> studies, double tau2) {
    const auto at = pooled(studies, tau2);
    double sum = at.weights - at.squares / at.weights;
    for (const auto& each : studies) sum -= std::pow((each.estimate - at.mean) / (each.variance + tau2), 2);
    return sum;
}

// The slope may have several roots: the interval with the lowest deviance of a wide grid holds the one that is wanted.
double restricted(std::span<const Study> studies) {
    constexpr int steps = 400;
    double most = moments(studies);
    for (const auto& each : studies)
        most = std::max({most, each.variance, std::pow(each.estimate - studies[0].estimate, 2)});
    const auto at = [&](int i) { return 10 * most * std::pow(static_cast<double>(i) / steps, 3); };
    int best = 0;
    for (int i = 1; i <= steps; ++i)
        if (deviance(studies, at(i)) < deviance(studies, at(best))) best = i;
    double low = at(std::max(0, best - 1)), high = at(std::min(steps, best + 1));
    if (slope(studies, low) >= 0) return low;
    for (int i = 0; i < 200 && high - low > 0; ++i) {
        const double middle = (low + high) / 2;
        if (middle == low || middle == high) break;
        (slope(studies, middle) < 0 ? low : high) = middle;
    }
    return (low + high) / 2;
}

double between(std::span<const Study> studies, MetaMethod method) {
    if (studies.size() < 2 || method == MetaMethod::fixed) return 0;
    return method == MetaMethod::dl ? moments(studies) : restricted(studies);
}

// τ²/(τ² + s²), s² = (k − 1)Σw/((Σw)² − Σw²), the variance of a usual study.
double share_between(std::span<const Study> studies, double tau2, double q, MetaMethod method) {
    const auto k = static_cast<double>(studies.size());
    if (studies.size() < 2) return 0;
    if (method == MetaMethod::fixed) return q > 0 ? std::max(0.0, 100 * (q - (k - 1)) / q) : 0;
    const auto at = pooled(studies, 0);
    const double usual = (k - 1) * at.weights / (at.weights * at.weights - at.squares);
    return 100 * tau2 / (tau2 + usual);
}

Interval around(double middle, double half) { return {.lower = middle - half, .upper = middle + half}; }

} // namespace

std::optional<Meta> meta(std::span<const Study> studies, MetaMethod method, MetaInterval interval) {
    if (studies.empty()) return std::nullopt;
    const double df = static_cast<double>(studies.size()) - 1, tau2 = between(studies, method),
                 q = pooled(studies, 0).q;
    const bool knapp = interval == MetaInterval::hk && df > 0 && method != MetaMethod::fixed;
    const auto at = pooled(studies, tau2);
    const double se = std::sqrt((knapp ? at.q / df : 1) / at.weights);
    const double t = knapp ? t_quantile(0.975, df) : z_95;
    Meta out{.estimate = at.mean,
             .standard_error = se,
             .interval = around(at.mean, t * se),
             .tau2 = tau2,
             .sigma2 = {tau2},
             .q = q,
             .q_p = df > 0 ? 1 - chi_squared_cumulative(q, df) : std::numeric_limits<double>::quiet_NaN(),
             .i2 = share_between(studies, tau2, q, method),
             .prediction = {}};
    if (df > 0 && method != MetaMethod::fixed) out.prediction = around(at.mean, t * std::sqrt(tau2 + se * se));
    return out;
}

} // namespace statistics
