#include "statistics/survey_design.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

std::size_t clusters_of(std::span<const Respondent> those) {
    return std::ranges::max(those, {}, &Respondent::cluster).cluster + 1;
}

std::vector<double> answers_of_clusters(const Design& design) {
    std::vector<double> out(design.people.size());
    if (!out.empty())
        for (const auto& each : design.those) out[each.cluster] += 1;
    return out;
}

// What the people of each cluster drawn add who did not answer.
double within_clusters(const Design& design, const std::vector<double>& u) {
    if (design.people.empty()) return 0;
    const auto n = answers_of_clusters(design);
    std::vector<double> mean(n.size()), squares(n.size());
    for (std::size_t i = 0; i < u.size(); ++i) mean[design.those[i].cluster] += u[i] / n[design.those[i].cluster];
    for (std::size_t i = 0; i < u.size(); ++i)
        squares[design.those[i].cluster] += std::pow(u[i] - mean[design.those[i].cluster], 2);
    double out = 0;
    for (std::size_t c = 0; c < n.size(); ++c)
        if (n[c] > 1)
            out += (1 - design.kept[design.stratum_of_cluster[c]]) * (1 - n[c] / design.people[c]) * n[c] / (n[c] - 1)
                   * squares[c];
    return out;
}

} // namespace

bool within_groups(std::span<const Respondent> those) {
    constexpr auto none = ~std::size_t{0};
    std::vector<std::size_t> group(clusters_of(those), none);
    return std::ranges::all_of(those, [&](const Respondent& each) {
        auto& first = group[each.cluster];
        if (first == none) first = each.group;
        return first == each.group;
    });
}

std::size_t lone_answers(const Design& design) {
    const auto answers = answers_of_clusters(design);
    std::size_t out = 0;
    for (std::size_t c = 0; c < answers.size(); ++c)
        if (answers[c] == 1 && design.people[c] > 1) ++out;
    return out;
}

Design design_of(std::span<const Respondent> those, std::size_t groups, const Population& population) {
    Design out{.those = {those.begin(), those.end()},
               .stratum_of_cluster = std::vector<std::size_t>(clusters_of(those)),
               .kept = {},
               .clusters = {},
               .weighted_up = !population.of_groups.empty(),
               .people = population.clusters ? population.clusters->people : std::vector<double>{}};
    const auto answered = sums(those, groups, [](const auto&) { return 1.0; });
    double all = population.of_all;
    if (out.weighted_up) {
        const auto weight = sums(those, groups, [](const auto& each) { return each.weight; });
        all = 0;
        for (std::size_t g = 0; g < groups; ++g)
            if (answered[g] > 0) all += population.of_groups[g];
        for (auto& each : out.those) each.weight *= population.of_groups[each.group] / weight[each.group];
    }
    const bool stratified = out.weighted_up && within_groups(those);
    if (stratified)
        for (std::size_t g = 0; g < groups; ++g) out.kept.push_back(1 - answered[g] / population.of_groups[g]);
    else out.kept.push_back(1 - static_cast<double>(those.size()) / all);
    if (stratified)
        for (const auto& each : those) out.stratum_of_cluster[each.cluster] = each.group;
    out.clusters.resize(out.kept.size());
    for (const auto stratum : out.stratum_of_cluster) out.clusters[stratum] += 1;
    if (population.clusters)
        for (std::size_t h = 0; h < out.kept.size(); ++h)
            out.kept[h] = 1 - out.clusters[h] / population.clusters->of[h];
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
    Variance out{.value = within_clusters(design, u), .df = 0};
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
