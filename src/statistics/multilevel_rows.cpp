// From rows: one grouping by its sums, several by a sparse factor; the parts of the fit put together.
#include "statistics/multilevel_parts.h"
#include "statistics/multilevel_several.h"
#include "statistics/multilevel_shares.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace statistics {
namespace {

using basics::Result;
using Index = Eigen::Index;

Moments sums_of(const ModelRows& rows) {
    const std::vector<std::span<const double>> values(rows.values.begin(), rows.values.end());
    return moments_of(rows.columns, values, rows.groups[0].levels, rows.groups[0].of_row);
}

Result<void> fit_to_tell_apart(const ModelRows& rows, bool slope) {
    for (std::size_t i = 0; i < rows.groups.size(); ++i) {
        const Levels& group = rows.groups[i];
        TRY(enough_groups(group.name, group.levels.size(), group.of_row.size(), slope && i == 0 ? 2 : 1));
        for (std::size_t j = 0; j < i; ++j)
            if (arrangement(group, rows.groups[j]) == Arrangement::same)
                return basics::invalid(fmt::format("Groups {} and {} divide the rows alike; leave one of them out.",
                                                   rows.groups[j].name, group.name));
    }
    return {};
}

Result<Several> several(const ModelRows& rows, const std::optional<std::string>& slope_name, Likelihood likelihood) {
    const int slope = TRY(slope_column(rows.columns, slope_name));
    Standardised standard = TRY(standardised(sums_of(rows)));
    Crossed sums = crossed(rows, standard, slope);
    const Amount amount{.n = standard.n, .likelihood = likelihood};
    std::vector<std::vector<std::string>> terms(rows.groups.size(), {"(intercept)"});
    if (slope_name) terms[0].push_back(*slope_name);
    return Several{.rows = rows,
                   .slope = slope,
                   .terms = std::move(terms),
                   .standard = std::move(standard),
                   .sums = std::move(sums),
                   .amount = amount};
}

Estimated fit_of(SparseReducer& reducer, const Crossed& sums, Amount amount) {
    return estimate([&](const Vector& theta) { return reducer(theta); }, amount, sums.unknowns, diagonal(sums));
}

// From the best of another model; a variance of nought there is not left at nought, from where no slope leads away.
Estimated fit_near(SparseReducer& reducer, Amount amount, const Vector& best) {
    return estimate_from([&](const Vector& theta) { return reducer(theta); }, amount, best.cwiseAbs().cwiseMax(0.1));
}

// The mean over the rows of z'Dz, of one block: only its levels' own products count.
double mean_square(const Crossed& sums, const Block& block, const Matrix& relative) {
    const auto term = [&](int place) { return (place - block.first) % block.terms; };
    double sum = 0;
    for (const auto& [at, product] : sums.products)
        if (at.column >= block.first && at.row < block.first + block.levels * block.terms)
            sum += (at.row == at.column ? 1 : 2) * relative(term(at.row), term(at.column)) * product;
    return sum / sums.pooled(0, 0);
}

Spread spread_of(const Crossed& sums, const Estimated& best) {
    Spread spread{.groups = {}, .residual = best.variance};
    for (const Block& block : sums.blocks) {
        const Matrix factor = factor_of(block, best.theta);
        spread.groups.push_back(best.variance * mean_square(sums, block, factor * factor.transpose()));
    }
    return spread;
}

// θ of the intercepts alone.
Vector intercept_thetas(const Crossed& sums, const Vector& theta) {
    Vector out(std::ssize(sums.blocks));
    for (Index g = 0; g < out.size(); ++g) out[g] = theta[sums.blocks[static_cast<std::size_t>(g)].theta];
    return out;
}

Shares shares_of(SparseReducer& reducer, const Several& of, const Estimated& best) {
    std::vector<std::string> names;
    for (const Levels& group : of.rows.groups) names.push_back(group.name);
    const double explained = explained_variance(of.sums.pooled, best.solved.beta, of.amount.n);
    const Spread fitted = spread_of(of.sums, best);
    const std::vector<Index> bare{0, static_cast<Index>(of.rows.columns.size())};
    if (!of.slope) {
        SparseReducer without = reducer.only(bare);
        return shares_of(names, explained, fitted, spread_of(of.sums, fit_near(without, of.amount, best.theta)),
                         fitted);
    }
    const Crossed intercepts = crossed(of.rows, of.standard, 0);
    SparseReducer with{intercepts}, without = with.only(bare);
    const Estimated with_fixed = fit_near(with, of.amount, intercept_thetas(of.sums, best.theta));
    return shares_of(names, explained, fitted, spread_of(intercepts, fit_near(without, of.amount, with_fixed.theta)),
                     spread_of(intercepts, with_fixed));
}

std::vector<VarianceComponent> components_of(const Several& of, const Estimated& best) {
    std::vector<VarianceComponent> random;
    for (std::size_t g = 0; g < of.rows.groups.size(); ++g) {
        const Block& block = of.sums.blocks[g];
        const Matrix factor = turn_of(of, block) * factor_of(block, best.theta);
        std::ranges::move(components(best.variance * factor * factor.transpose(), of.rows.groups[g].name, of.terms[g]),
                          std::back_inserter(random));
    }
    return random;
}

MultilevelFit fit_several(const Several& of) {
    SparseReducer reducer{of.sums};
    const Estimated best = fit_of(reducer, of.sums, of.amount);
    const Reduce reduce_at = [&](const Vector& theta) { return reducer(theta); };
    const Matrix parameters = parameter_covariance(reduce_at, of.amount, best);
    const double scale = of.standard.scale[of.standard.scale.size() - 1];
    MultilevelFit fit{.fixed = fixed_effects(best, parameters, way_back(of.standard), fixed_names(of.rows.columns)),
                      .random = components_of(of, best),
                      .residual_variance = best.variance * scale * scale,
                      .minus_two_log_likelihood =
                          in_own_units(best.minus_two_log_likelihood, of.standard, of.amount.likelihood),
                      .n = of.rows.values.back().size(),
                      .groups = {},
                      .effects = shrunken_effects(reducer, of, best, parameters),
                      .singular = singular(best.theta, diagonal(of.sums)),
                      .shares = shares_of(reducer, of, best)};
    for (const Levels& group : of.rows.groups) fit.groups.push_back({group.name, group.levels.size()});
    return fit;
}

} // namespace

Result<MultilevelFit> fit_multilevel(const ModelRows& rows, const std::optional<std::string>& slope,
                                     Likelihood likelihood, Degrees degrees) {
    TRY(fit_to_tell_apart(rows, slope.has_value()));
    if (rows.groups.size() == 1)
        return fit_multilevel(
            sums_of(rows),
            {.group = rows.groups[0].name, .slope = slope, .likelihood = likelihood, .degrees = degrees});
    if (degrees == Degrees::kenward_roger)
        return basics::invalid("Kenward and Roger's degrees of freedom are worked out for one group; with several ask "
                               "for Satterthwaite's.");
    return fit_several(TRY(several(rows, slope, likelihood)));
}

} // namespace statistics
