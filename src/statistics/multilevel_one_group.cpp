// One grouping, from sums: the parts of the fit put together.
#include "statistics/multilevel_effects.h"
#include "statistics/multilevel_kenward_roger.h"
#include "statistics/multilevel_parts.h"
#include "statistics/multilevel_shares.h"

namespace statistics {

using Index = Eigen::Index;

basics::Result<MultilevelFit> fit_multilevel(const Moments& moments, const OneGroup& asked) {
    double rows = 0;
    for (std::size_t level = 0; level < moments.levels.size(); ++level) rows += moments.at(level, 0, 0);
    const std::size_t n = static_cast<std::size_t>(rows), levels = moments.levels.size();
    TRY(enough_groups(asked.group, levels, n, asked.slope ? 2 : 1));
    if (asked.degrees == Degrees::kenward_roger && asked.likelihood == Likelihood::ml)
        return basics::invalid("Kenward and Roger's degrees of freedom are those of REML; ask for reml, or for "
                               "Satterthwaite's.");
    const int slope = TRY(slope_column(moments.columns, asked.slope));
    const Standardised standard = TRY(standardised(moments));
    const Grouped sums = grouped(moments, standard, slope ? std::vector{0, slope} : std::vector{0});
    const Amount amount{.n = standard.n, .likelihood = asked.likelihood};
    const Reduce reduced_at = [&](const Vector& theta) { return reduce(sums, theta); };
    const auto diagonal = slope ? std::vector<Index>{0, 2} : std::vector<Index>{0};
    const Estimated best = estimate(reduced_at, amount, slope ? 3 : 1, diagonal);

    const auto names = fixed_names(moments.columns);
    std::vector<std::string> terms{"(intercept)"};
    if (asked.slope) terms.push_back(*asked.slope);
    const Matrix turn = random_turn(standard, slope), factor = turn * relative_factor(best.theta, terms.size());
    const double outcome = standard.scale[standard.scale.size() - 1];
    return MultilevelFit{
        .fixed = asked.degrees == Degrees::kenward_roger
                     ? kenward_roger(sums, best, way_back(standard), names)
                     : fixed_effects(best, parameter_covariance(reduced_at, amount, best), way_back(standard), names),
        .random = components(best.variance * factor * factor.transpose(), asked.group, terms),
        .residual_variance = best.variance * outcome * outcome,
        .minus_two_log_likelihood = in_own_units(best.minus_two_log_likelihood, standard, asked.likelihood),
        .n = n,
        .groups = {{asked.group, levels}},
        .effects = shrunken_effects(sums, best, turn, {asked.group, moments.levels, terms}),
        .singular = singular(best.theta, diagonal),
        .shares = shares(sums, best, amount, asked.group)};
}

} // namespace statistics
