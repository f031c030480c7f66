#include "statistics/adjusted_trial.h"

#include "statistics/distributions.h"
#include "statistics/multilevel.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

ModelRows rows_of(std::span<const Pupil> pupils, std::span<const std::size_t> cluster) {
    ModelRows rows{.columns = {"before", "arm", "outcome"},
                   .values = {{}, {}, {}},
                   .groups = {{.name = "cluster", .levels = {}, .of_row = {}}},
                   .missing = 0,
                   .at_floor = 0,
                   .at_ceiling = 0};
    std::vector<std::size_t> levels{cluster.begin(), cluster.end()};
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    for (const auto level : levels) rows.groups[0].levels.push_back(std::to_string(level));
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        rows.values[0].push_back(pupils[i].before);
        rows.values[1].push_back(pupils[i].supported ? 1 : 0);
        rows.values[2].push_back(pupils[i].outcome);
        rows.groups[0].of_row.push_back(
            static_cast<std::uint32_t>(std::ranges::lower_bound(levels, cluster[i]) - levels.begin()));
    }
    return rows;
}

} // namespace

basics::Result<std::optional<EffectSize>> hedges_g_adjusted_clustered(std::span<const Pupil> pupils,
                                                                      std::span<const std::size_t> cluster) {
    std::vector<double> all, outcome[2];
    std::vector<bool> supported;
    for (const auto& each : pupils) {
        all.push_back(each.outcome), supported.push_back(each.supported);
        outcome[each.supported].push_back(each.outcome);
    }
    const auto plain = hedges_g(sample(outcome[1]), sample(outcome[0]));
    if (!plain || !cluster_design(all, cluster, supported)) return std::optional<EffectSize>{};
    const auto fit = TRY(fit_multilevel(rows_of(pupils, cluster), {}, Likelihood::reml));
    const auto& arm = *std::ranges::find(fit.fixed, "arm", &FixedEffect::name);
    const double d = arm.estimate / plain->sd, g = plain->correction * d;
    const double se = plain->correction * std::sqrt(std::pow(arm.se / plain->sd, 2) + d * d / (2 * plain->df));
    const double half = t_quantile(0.975, *arm.df) * se;
    return std::optional{EffectSize{.difference = arm.estimate,
                                    .sd = plain->sd,
                                    .d = d,
                                    .correction = plain->correction,
                                    .g = g,
                                    .standard_error = se,
                                    .interval = {.lower = g - half, .upper = g + half},
                                    .df = *arm.df}};
}

} // namespace statistics
