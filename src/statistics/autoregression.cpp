#include "statistics/autoregression.h"

#include "statistics/distributions.h"

#include <Eigen/Cholesky>
#include <Eigen/LU>
#include <cmath>
#include <functional>
#include <numbers>

namespace statistics {
namespace {

// What stands at one ρ: R⁻¹ = L'L, with rows (e_t − ρ^d e_{t−d})/√(1 − ρ^2d).
struct At {
    Vector beta;
    Matrix inverse; // (X'R⁻¹X)⁻¹
    double rss;     // e'R⁻¹e
    double logs;    // log|R| + log|X'R⁻¹X|
};

At at(const Regression& of, double z) {
    const double rho = std::tanh(z);
    Matrix x = of.x;
    Vector y = of.y;
    double log_r = 0;
    for (Eigen::Index i = x.rows() - 1; i > 0; --i) {
        const double carried = std::pow(rho, of.steps[static_cast<std::size_t>(i)]), left = 1 - carried * carried;
        x.row(i) = (x.row(i) - carried * of.x.row(i - 1)) / std::sqrt(left);
        y[i] = (y[i] - carried * of.y[i - 1]) / std::sqrt(left);
        log_r += std::log(left);
    }
    const Eigen::LLT<Matrix> products{x.transpose() * x};
    At out{.beta = products.solve(x.transpose() * y),
           .inverse = products.solve(Matrix::Identity(x.cols(), x.cols())),
           .rss = 0,
           .logs = log_r};
    out.rss = (y - x * out.beta).squaredNorm();
    for (Eigen::Index i = 0; i < x.cols(); ++i) out.logs += 2 * std::log(products.matrixLLT()(i, i));
    return out;
}

// The lowest place of a curve between two ends: a grid first, for it may have two valleys, then the golden section.
double lowest(const std::function<double(double)>& curve, double from, double to) {
    constexpr int steps = 60;
    const double step = (to - from) / steps;
    double best = from;
    for (int i = 1; i <= steps; ++i)
        if (curve(from + i * step) < curve(best)) best = from + i * step;
    double low = std::max(from, best - step), high = std::min(to, best + step);
    while (high - low > 1e-9) {
        const double third = (high - low) * (2 - std::numbers::phi);
        if (curve(low + third) < curve(high - third)) high -= third;
        else low += third;
    }
    return (low + high) / 2;
}

// Σ of (atanh ρ, log σ²): twice the inverse of the second derivatives of −2 log likelihood. Where that is flat along ρ,
// ρ counts as known.
Matrix parameter_covariance(const At& low, const At& here, const At& high, double h, double sigma2, double df) {
    const double cross = -(high.rss - low.rss) / (2 * h) / sigma2;
    const double bend = ((high.rss - 2 * here.rss + low.rss) / sigma2 + high.logs - 2 * here.logs + low.logs) / (h * h);
    const double determinant = bend * df - cross * cross;
    Matrix out = Matrix::Zero(2, 2);
    if (determinant <= 1e-8) {
        out(1, 1) = 2 / df;
        return out;
    }
    out << df, -cross, -cross, bend;
    return out * (2 / determinant);
}

} // namespace

Autoregression autoregression(const Regression& of) {
    constexpr double furthest = 2.6466524123622457, h = 1e-3; // atanh 0.99
    const double df = static_cast<double>(of.x.rows() - of.x.cols());
    const auto curve = [&](double z) {
        const auto there = at(of, z);
        return df * std::log(there.rss) + there.logs;
    };
    const double z = lowest(curve, -furthest, furthest);
    const auto here = at(of, z), low = at(of, z - h), high = at(of, z + h);
    const double sigma2 = here.rss / df;
    return {.beta = here.beta,
            .lag_1 = std::tanh(z),
            .sigma2 = sigma2,
            .minus_two_log_likelihood = df * (1 + std::log(2 * std::numbers::pi * sigma2)) + here.logs,
            .covariance = sigma2 * here.inverse,
            .slope_covariance = sigma2 * (high.inverse - low.inverse) / (2 * h),
            .parameters = parameter_covariance(low, here, high, h, sigma2, df)};
}

Change contrast(const Autoregression& fit, const Vector& c, double most_df) {
    const double variance = c.dot(fit.covariance * c);
    Vector slopes(2);
    slopes << c.dot(fit.slope_covariance * c), variance;
    const double df = std::min(most_df, 2 * variance * variance / slopes.dot(fit.parameters * slopes));
    const double estimate = c.dot(fit.beta), se = std::sqrt(variance), half = t_quantile(0.975, df) * se;
    return {.estimate = estimate, .se = se, .df = df, .lower = estimate - half, .upper = estimate + half};
}

NeweyWest newey_west(const Regression& of) {
    const auto n = of.x.rows();
    const Eigen::LLT<Matrix> products{of.x.transpose() * of.x};
    NeweyWest out{.beta = products.solve(of.x.transpose() * of.y), .covariance = {}, .lags = 0};
    out.lags = static_cast<std::size_t>(4 * std::pow(static_cast<double>(n) / 100, 2. / 9));
    const Matrix scores = of.x.array().colwise() * (of.y - of.x * out.beta).array();
    Matrix meat = scores.transpose() * scores;
    for (Eigen::Index lag = 1; lag <= static_cast<Eigen::Index>(out.lags) && lag < n; ++lag) {
        const Matrix with = scores.bottomRows(n - lag).transpose() * scores.topRows(n - lag);
        meat += (1 - static_cast<double>(lag) / static_cast<double>(out.lags + 1)) * (with + with.transpose());
    }
    const Matrix bread = products.solve(Matrix::Identity(of.x.cols(), of.x.cols()));
    out.covariance = bread * meat * bread * (static_cast<double>(n) / static_cast<double>(n - of.x.cols()));
    return out;
}

} // namespace statistics
