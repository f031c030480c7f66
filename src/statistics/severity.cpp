#include "statistics/severity.h"

#include "statistics/distributions.h"
#include "statistics/severity_likelihood.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

// Thresholds from how often each category was given, raters alike, σ = 1.
Vector start(std::span<const Rating> ratings, const RatingSizes& sizes) {
    Vector out = Vector::Zero(sizes.categories - 1 + static_cast<Eigen::Index>(sizes.raters));
    std::vector<double> given(static_cast<std::size_t>(sizes.categories));
    for (const auto& each : ratings) given[static_cast<std::size_t>(each.category)] += 1;
    for (std::size_t k = 1; k < given.size(); ++k)
        out[static_cast<Eigen::Index>(k) - 1] = std::log(given[k - 1] / given[k]);
    out[out.size() - 1] = 1;
    return out;
}

struct Fit {
    Vector at;
    Slope slope;
    Matrix covariance; // of the unknowns
};

std::optional<Fit> fitted(std::span<const Rating> ratings, const RatedItems& of) {
    const Smooth f = [&](const Vector& unknowns) { return severity_likelihood(of, unknowns); };
    Fit out{.at = minimise(f, start(ratings, of.sizes)), .slope = {}, .covariance = {}};
    out.slope = f(out.at);
    if (!out.at.allFinite() || out.slope.gradient.cwiseAbs().maxCoeff() > 1e-4) return std::nullopt;
    // −2 log L has twice the observed information.
    const Eigen::LLT<Matrix> information{second_derivatives(f, out.at) / 2};
    if (information.info() != Eigen::Success) return std::nullopt;
    out.covariance = information.solve(Matrix::Identity(out.at.size(), out.at.size()));
    return out;
}

// The same model with all raters taken for one.
std::optional<double> deviance_if_equal(std::span<const Rating> ratings, const RatingSizes& sizes) {
    std::vector<Rating> alike{ratings.begin(), ratings.end()};
    for (auto& each : alike) each.rater = 0;
    const auto fit = fitted(alike, rated_items(alike, {sizes.items, 1, sizes.categories}));
    return fit ? std::optional{fit->slope.value} : std::nullopt;
}

// The last rater takes what makes the sum 0: minus the sum of the others, with the variance of that.
std::vector<RaterSeverity> raters_of(const Fit& fit, const RatingSizes& sizes) {
    const auto steps = sizes.categories - 1;
    const auto free = static_cast<Eigen::Index>(sizes.raters) - 1;
    const Matrix covariance = fit.covariance.block(steps, steps, free, free);
    std::vector<RaterSeverity> out;
    for (Eigen::Index i = 0; i <= free; ++i) {
        const double severity = i < free ? fit.at[steps + i] : -fit.at.segment(steps, free).sum();
        const double error = std::sqrt(i < free ? covariance(i, i) : covariance.sum());
        out.push_back({.severity = severity,
                       .standard_error = error,
                       .interval = {severity - z_95 * error, severity + z_95 * error}});
    }
    return out;
}

} // namespace

std::optional<Severities> severities(std::span<const Rating> ratings, const RatingSizes& sizes) {
    if (sizes.items < 2 || sizes.raters < 2 || sizes.categories < 2) return std::nullopt;
    const auto of = rated_items(ratings, sizes);
    const auto fit = fitted(ratings, of);
    const auto equal = deviance_if_equal(ratings, sizes);
    if (!fit || !equal) return std::nullopt;
    const auto steps = fit->at.head(sizes.categories - 1);
    return Severities{.raters = raters_of(*fit, sizes),
                      .thresholds = {steps.begin(), steps.end()},
                      .item_sd = std::abs(fit->at[fit->at.size() - 1]),
                      .items = item_measures(of, fit->at),
                      .minus_two_log_likelihood = fit->slope.value,
                      .equal_p = 1
                                 - chi_squared_cumulative(std::max(0.0, *equal - fit->slope.value),
                                                          static_cast<double>(sizes.raters) - 1)};
}

double expected_category(const Severities& of, double measure, double severity) {
    const Vector thresholds =
        Eigen::Map<const Vector>(of.thresholds.data(), static_cast<Eigen::Index>(of.thresholds.size()));
    const Vector chances = category_chances(thresholds, measure - severity);
    double mean = 0;
    for (Eigen::Index k = 0; k < chances.size(); ++k) mean += static_cast<double>(k) * chances[k];
    return mean;
}

} // namespace statistics
