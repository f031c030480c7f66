#pragma once
// How a survey was drawn: its answers with their weights, in clusters and strata, and the variance that comes of that.
#include "statistics/survey.h"

namespace statistics {

// The answers with their weights, in strata: the groups, or all as one.
struct Design {
    std::vector<Respondent> those;
    std::vector<std::size_t> stratum_of_cluster;
    std::vector<double> kept;     // 1 − f of each stratum: of people, or of clusters where those were drawn
    std::vector<double> clusters; // in each stratum
    bool weighted_up;             // to the groups' populations
    std::vector<double> people;   // in each cluster, where clusters were drawn; empty else
};

// Whether each cluster is of one group.
bool within_groups(std::span<const Respondent>);

// Weights brought up to the groups' populations where those are known; the groups are strata where no cluster holds two.
Design design_of(std::span<const Respondent>, std::size_t groups, const Population&);

// Of clusters drawn: those of several people of whom one answered.
std::size_t lone_answers(const Design&);

struct Variance {
    std::optional<double> value;
    double df;
};

// Σ (1 − f) n/(n − 1) Σ (z − z̄)² over the strata, z the sums of u in each cluster. A stratum with one cluster has no spread
// to show, unless all of it answered. Where clusters were drawn, of each Σ f (1 − n/N) n/(n − 1) Σ (u − ū)² is added, n of its
// N people having answered. `inside`: which rows are of the part that the mean is of.
Variance variance(const Design&, const std::vector<double>& u, const std::vector<bool>& inside);

// Of each group the sum of something of its answers.
template <class Of>
std::vector<double> sums(std::span<const Respondent> those, std::size_t groups, Of of) {
    std::vector<double> out(groups);
    for (const auto& each : those) out[each.group] += of(each);
    return out;
}

} // namespace statistics
