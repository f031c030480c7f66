#include "statistics/survey_design.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

bool nested(std::span<const Respondent> those, std::size_t clusters) {
    constexpr auto none = ~std::size_t{0};
    std::vector<std::size_t> group(clusters, none);
    return std::ranges::all_of(those, [&](const Respondent& each) {
        auto& first = group[each.cluster];
        if (first == none) first = each.group;
        return first == each.group;
    });
}

} // namespace

Design design_of(std::span<const Respondent> those, std::size_t groups, const Population& population) {
    const auto clusters = std::ranges::max(those, {}, &Respondent::cluster).cluster + 1;
    Design out{.those = {those.begin(), those.end()},
               .stratum_of_cluster = std::vector<std::size_t>(clusters),
               .kept = {},
               .clusters = {},
               .weighted_up = !population.of_groups.empty()};
    const auto answered = sums(those, groups, [](const auto&) { return 1.0; });
    double all = population.of_all;
    if (out.weighted_up) {
        const auto weight = sums(those, groups, [](const auto& each) { return each.weight; });
        all = 0;
        for (std::size_t g = 0; g < groups; ++g)
            if (answered[g] > 0) all += population.of_groups[g];
        for (auto& each : out.those) each.weight *= population.of_groups[each.group] / weight[each.group];
    }
    const bool stratified = out.weighted_up && nested(those, clusters);
    if (stratified)
        for (std::size_t g = 0; g < groups; ++g) out.kept.push_back(1 - answered[g] / population.of_groups[g]);
    else out.kept.push_back(1 - static_cast<double>(those.size()) / all);
    if (stratified)
        for (const auto& each : those) out.stratum_of_cluster[each.cluster] = each.group;
    out.clusters.resize(out.kept.size());
    for (const auto stratum : out.stratum_of_cluster) out.clusters[stratum] += 1;
    return out;
}

Variance variance(const Design& design, const std::vector<double>& u, const std::vector<bool>& inside) {
    const auto strata = design.kept.size();
    std::vector<double> total(design.stratum_of_cluster.size()), sum(strata), squares(strata), touched(strata);
    std::vector<bool> holds(total.size());
    for (std::size_t i = 0; i < u.size(); ++i) {
        const auto cluster = design.those[i].cluster;
        total[cluster] += u[i];
        if (inside[i] && !holds[cluster]) holds[cluster] = true, touched[design.stratum_of_cluster[cluster]] += 1;
    }
    for (std::size_t c = 0; c < total.size(); ++c) sum[design.stratum_of_cluster[c]] += total[c];
    for (std::size_t c = 0; c < total.size(); ++c) {
        const auto h = design.stratum_of_cluster[c];
        squares[h] += std::pow(total[c] - sum[h] / design.clusters[h], 2);
    }
    Variance out{.value = 0, .df = 0};
    for (std::size_t h = 0; h < strata; ++h) {
        if (touched[h] == 0) continue;
        out.df += touched[h] - 1;
        if (design.kept[h] <= 0) continue;
        if (touched[h] < 2) return {.value = {}, .df = 0};
        *out.value += design.kept[h] * design.clusters[h] / (design.clusters[h] - 1) * squares[h];
    }
    return out;
}

} // namespace statistics
