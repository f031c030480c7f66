// One grouping, from sums: the parts of the fit put together.
#include "statistics/multilevel_effects.h"
#include "statistics/multilevel_shares.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace statistics {
namespace {

using Index = Eigen::Index;

basics::Result<void> enough(const Moments& moments, const OneGroup& asked) {
    const std::size_t levels = moments.levels.size(), terms = asked.slope ? 2 : 1;
    double rows = 0;
    for (std::size_t level = 0; level < levels; ++level) rows += moments.square(level).front();
    if (levels < 2)
        return basics::invalid(fmt::format("Column {} has {} group{}; a spread between groups needs two or more.",
                                           asked.group, levels, levels == 1 ? "" : "s"));
    if (rows <= static_cast<double>(levels * terms))
        return basics::invalid(
            fmt::format("{} rows in {} groups of {} cannot tell groups from rows: there must be more "
                        "rows than random effects.",
                        rows, levels, asked.group));
    return {};
}

// The place in a square of the column whose slope differs.
basics::Result<std::vector<int>> random_columns(const Moments& moments, const std::optional<std::string>& slope) {
    if (!slope) return std::vector{0};
    const auto last = moments.columns.end() - 1; // the outcome
    const auto found = std::find(moments.columns.begin(), last, *slope);
    if (found == last)
        return basics::invalid(
            fmt::format("The slope {} is not among the fixed columns; add it there, as a number.", *slope));
    return std::vector{0, static_cast<int>(found - moments.columns.begin()) + 1};
}

// Effects of (1, (x − m)/s), with the outcome in units of its own spread, as effects of (1, x).
Matrix random_turn(const Standardised& standard, const std::vector<int>& random) {
    const double outcome = standard.scale[standard.scale.size() - 1];
    const auto terms = static_cast<Index>(random.size());
    Matrix turn = Matrix::Identity(terms, terms) * outcome;
    if (terms == 2) {
        const Index column = random[1] - 1;
        turn(1, 1) = outcome / standard.scale[column];
        turn(0, 1) = -turn(1, 1) * standard.centre[column];
    }
    return turn;
}

std::vector<VarianceComponent> components(const Matrix& covariance, const std::string& group,
                                          const std::vector<std::string>& terms) {
    std::vector<VarianceComponent> out;
    for (std::size_t i = 0; i < terms.size(); ++i)
        out.push_back({group, terms[i], covariance(static_cast<Index>(i), static_cast<Index>(i))});
    if (terms.size() == 2) out.push_back({group, terms[0] + "," + terms[1], covariance(1, 0)});
    return out;
}

// −2 log likelihood of the outcome and columns in their own units: each row's density is divided by the outcome's
// scale, and REML's |X'V⁻¹X| is that of the columns as they are.
double in_own_units(double value, const Standardised& standard, Likelihood likelihood) {
    const Index columns = standard.scale.size() - 1;
    const double outcome = std::log(standard.scale[columns]);
    if (likelihood == Likelihood::ml) return value + 2 * standard.n * outcome;
    return value + 2 * (standard.n - static_cast<double>(columns + 1)) * outcome
           + 2 * standard.scale.head(columns).array().log().sum();
}

} // namespace

basics::Result<MultilevelFit> fit_multilevel(const Moments& moments, const OneGroup& asked) {
    TRY(enough(moments, asked));
    const std::vector<int> random = TRY(random_columns(moments, asked.slope));
    const Standardised standard = TRY(standardised(moments));
    const Grouped sums = grouped(standard.moments, random);
    const Amount amount{.n = standard.n, .likelihood = asked.likelihood};
    const Reduce reduced_at = [&](const Vector& theta) { return reduce(sums, theta); };
    const std::vector<Index> diagonal = random.size() == 1 ? std::vector<Index>{0} : std::vector<Index>{0, 2};
    const Estimated best = estimate(reduced_at, amount, random.size() == 1 ? 1 : 3, diagonal);

    std::vector<std::string> terms{"(intercept)"}, names{"(intercept)"};
    if (asked.slope) terms.push_back(*asked.slope);
    names.insert(names.end(), moments.columns.begin(), moments.columns.end() - 1);
    const Matrix turn = random_turn(standard, random), factor = turn * relative_factor(best.theta, random.size());
    const double outcome = standard.scale[standard.scale.size() - 1];
    MultilevelFit fit{.fixed = fixed_effects(reduced_at(best.theta), best,
                                             parameter_covariance(reduced_at, amount, best), way_back(standard), names),
                      .random = components(best.variance * factor * factor.transpose(), asked.group, terms),
                      .residual_variance = best.variance * outcome * outcome,
                      .minus_two_log_likelihood =
                          in_own_units(best.minus_two_log_likelihood, standard, asked.likelihood),
                      .n = static_cast<std::size_t>(standard.n),
                      .groups = {{asked.group, moments.levels.size()}},
                      .effects = shrunken_effects(sums, best, turn, asked.group, terms),
                      .singular = singular(best.theta, diagonal),
                      .shares = shares(sums, best, amount, asked.group)};
    return fit;
}

} // namespace statistics
