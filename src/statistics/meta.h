#pragma once
// What several studies say together, and how much they differ among themselves.
#include "statistics/interval.h"

#include <span>
#include <vector>

namespace statistics {

struct Study {
    double estimate;
    double variance; // its squared standard error, above 0
};

enum class MetaMethod {
    reml,  // restricted maximum likelihood (Viechtbauer 2005)
    dl,    // DerSimonian and Laird 1986, by moments
    fixed, // one true effect: no variance between studies
};
enum class MetaInterval {
    hk, // Hartung and Knapp 2001, Sidik and Jonkman 2002: t on k − 1
    z,  // normal, too narrow for few studies
};

struct Meta {
    double estimate;
    double standard_error;
    Interval interval;          // 95%
    double tau2;                // variance between studies; of three levels their sum
    std::vector<double> sigma2; // of three levels: between groups, between studies of one group
    double q;                   // Cochran's Q = Σ (y − ȳ)²/v, on k − 1
    double q_p;                 // its p-value
    double i2;                  // share of the differences that is not chance, in percent (Higgins and Thompson 2002)
    std::optional<Interval> prediction; // where the effect in a new place would lie; none for one true effect
};

// None for no study. One study is itself: no variance between, no prediction.
// Both intervals use t on k − 1 with hk and the normal with z; the prediction is μ ± t·√(τ² + se²).
std::optional<Meta> meta(std::span<const Study> studies, MetaMethod method, MetaInterval interval);

// Studies in groups (schools in trusts): σ² between groups and σ² between the studies of a group, by REML. group[i] is
// the group of study i, 0 .. number − 1. t is on the number of groups − 1. (Konstantopoulos 2011, Research Synthesis
// Methods 2, 61-76.) None under two groups.
std::optional<Meta> meta_of_groups(std::span<const Study> studies, std::span<const std::size_t> group,
                                   MetaInterval interval);

struct MetaWithPrior {
    double estimate; // mean of the posterior
    double standard_error;
    Interval interval;   // 95%, equal tails
    double tau;          // median of the posterior
    Interval prediction; // 95%
};

// For few studies, where τ cannot be told from the data: a half-normal prior on τ with this scale, a flat one on μ
// (Röver and others 2021, Research Synthesis Methods 12, 448-474), by numerical integration over τ. None for no study.
std::optional<MetaWithPrior> meta_with_prior(std::span<const Study> studies, double scale);

} // namespace statistics
