// Logistic and proportional-odds models with a random intercept: the parts of the fit put together.
#include "statistics/multilevel_ordered_rows.h"
#include "statistics/multilevel_parts.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace statistics {
namespace {

using basics::Result;
using Index = Eigen::Index;

constexpr double logistic_variance = std::numbers::pi * std::numbers::pi / 3;
// A standardised covariate whose odds ratio is e^20 a standard deviation separates the categories: nothing bounds it.
constexpr double greatest_effect = 20;

// No effects, and thresholds at the log odds of all rows together.
Vector start(const OrderedRows& rows) {
    Vector unknowns = Vector::Zero(rows.categories + rows.covariates.rows());
    const auto n = static_cast<double>(rows.category.size());
    for (int k = 0; k + 1 < rows.categories; ++k) {
        const auto below = static_cast<double>(std::ranges::count_if(rows.category, [&](int it) { return it <= k; }));
        unknowns[k] = std::log(below / (n - below));
    }
    unknowns[unknowns.size() - 1] = 0.5;
    return unknowns;
}

// The fixed effects in the columns' own units from the unknowns; thresholds are αk + Σ βm/s, and the intercept of two
// categories is −α1.
Matrix way_back(const OrderedRows& rows, const Standardised& standard, Family family) {
    const Index thresholds = rows.categories - 1, covariates = rows.covariates.rows();
    Matrix back = Matrix::Zero(thresholds + covariates, thresholds + covariates + 1);
    for (Index i = 0; i < covariates; ++i) {
        back(thresholds + i, thresholds + i) = 1 / standard.scale[i];
        for (Index k = 0; k < thresholds; ++k) back(k, thresholds + i) = standard.centre[i] / standard.scale[i];
    }
    for (Index k = 0; k < thresholds; ++k) back(k, k) = 1;
    if (family == Family::binomial) back.row(0) *= -1;
    return back;
}

std::vector<std::string> names_of(const ModelRows& rows, Family family, const std::vector<double>& categories) {
    std::vector<std::string> names{"(intercept)"};
    if (family == Family::ordinal) {
        names.clear();
        for (std::size_t k = 1; k < categories.size(); ++k)
            names.push_back(fmt::format("{}|{}", categories[k - 1], categories[k]));
    }
    names.insert(names.end(), rows.columns.begin(), rows.columns.end() - 1);
    return names;
}

// û = θv̂. Its error is θτ if the unknowns were known; to that comes d'Σd, d the slopes of û along them (Kass and Steffey
// 1989, Journal of the American Statistical Association 84, 717-726).
std::vector<ShrunkenEffect> effects_of(const ModelRows& rows, const OrderedRows& ordered, const Vector& unknowns,
                                       const Matrix& covariance) {
    const double theta = std::abs(unknowns[unknowns.size() - 1]);
    std::vector<ShrunkenEffect> effects;
    const auto modes = ordered_modes(ordered, unknowns);
    for (std::size_t level = 0; level < modes.size(); ++level) {
        const Mode& mode = modes[level];
        const double signed_theta = unknowns[unknowns.size() - 1], known = theta * mode.spread;
        Vector slopes = signed_theta * mode.slopes;
        slopes[slopes.size() - 1] += mode.at;
        effects.push_back(
            shrunken(rows.groups[0].name, rows.groups[0].levels[level], "(intercept)", signed_theta * mode.at,
                     {.variance = known * known + slopes.dot(covariance * slopes), .conditional = known * known}));
    }
    return effects;
}

// On the scale of the log odds, whose own variance is π²/3 (Nakagawa and Schielzeth 2013).
Shares shares_of(const ModelRows& rows, const OrderedRows& ordered, const Vector& unknowns) {
    const Index covariates = ordered.covariates.rows();
    const Vector linear =
        ordered.covariates.transpose() * unknowns.segment(unknowns.size() - 1 - covariates, covariates);
    const double explained = (linear.array() - linear.mean()).square().sum() / (static_cast<double>(linear.size()) - 1);
    const double between = unknowns[unknowns.size() - 1] * unknowns[unknowns.size() - 1];
    const double whole = explained + between + logistic_variance;
    return {.icc = {{rows.groups[0].name, between / (between + logistic_variance)}},
            .reduction = {},
            .marginal = explained / whole,
            .conditional = (explained + between) / whole};
}

} // namespace

Result<MultilevelFit> fit_multilevel(const ModelRows& rows, Family family, int points) {
    const auto categories = categories_of(rows);
    TRY(enough_categories(rows, family, categories));
    if (points < 1 || points > 100)
        return basics::invalid(fmt::format("{} quadrature points: give from 1 (Laplace) to 100.", points));
    const std::vector<std::span<const double>> values(rows.values.begin(), rows.values.end());
    const Standardised standard =
        TRY(standardised(moments_of(rows.columns, values, rows.groups[0].levels, rows.groups[0].of_row)));
    const OrderedRows ordered = ordered_rows(rows, standard, categories);
    const auto quadrature = gauss_hermite(points);
    const Smooth f = [&](const Vector& unknowns) { return ordered_likelihood(ordered, quadrature, unknowns); };
    const Vector best = minimise(f, start(ordered));
    const Index covariates = ordered.covariates.rows();
    for (Index i = 0; i < covariates; ++i)
        if (!(std::abs(best[ordered.categories - 1 + i]) < greatest_effect))
            return basics::invalid(fmt::format("Column {} tells the categories of {} apart without error, so no number "
                                               "fits its effect; leave it out.",
                                               rows.columns[static_cast<std::size_t>(i)], rows.columns.back()));

    const Index last = best.size() - 1;
    const Matrix covariance = 2 * second_derivatives(f, best).ldlt().solve(Matrix::Identity(best.size(), best.size()));
    const Matrix back = way_back(ordered, standard, family);
    const Vector estimates = back * best;
    const Vector variances = (back * covariance * back.transpose()).diagonal();
    const auto names = names_of(rows, family, categories);
    MultilevelFit fit{.fixed = {},
                      .random = {{rows.groups[0].name, "(intercept)", best[last] * best[last]}},
                      .residual_variance = {},
                      .minus_two_log_likelihood = f(best).value,
                      .n = rows.values.back().size(),
                      .groups = {{rows.groups[0].name, rows.groups[0].levels.size()}},
                      .effects = effects_of(rows, ordered, best, covariance),
                      .singular = std::abs(best[last]) < 1e-4,
                      .shares = shares_of(rows, ordered, best)};
    for (std::size_t i = 0; i < names.size(); ++i)
        fit.fixed.push_back({.name = names[i],
                             .estimate = estimates[static_cast<Index>(i)],
                             .se = std::sqrt(variances[static_cast<Index>(i)])});
    return fit;
}

} // namespace statistics
