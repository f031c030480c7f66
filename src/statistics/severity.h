#pragma once
// How severe each rater is, told apart from how good the items were that came before them.
#include "statistics/interval.h"

#include <cstdint>
#include <span>
#include <vector>

namespace statistics {

struct Rating {
    std::uint32_t item;
    std::uint32_t rater;
    int category; // 0 … categories − 1, in rising order
};

struct RatingSizes {
    std::uint32_t items, raters;
    int categories;
};

struct RaterSeverity {
    double severity; // logits; above 0 is severer than the mean of these raters
    double standard_error;
    Interval interval; // 95%
};

struct ItemMeasure {
    double measure; // the mean of what is believed of the item after its ratings, logits; the mean item is 0
    double sd;      // of the same belief
};

struct Severities {
    std::vector<RaterSeverity> raters;
    std::vector<double> thresholds; // τ1 … τm: where a mean item and rater make categories k − 1 and k alike
    double item_sd;                 // between items, logits; 0 when they differ by no more than chance
    std::vector<ItemMeasure> items;
    double minus_two_log_likelihood;
    double equal_p; // of raters who are all equally severe (likelihood ratio, raters − 1)
};

// The many-facet rating-scale model (Linacre 1989; Andrich 1978), an item's measure θ drawn from N(0, σ²):
//     log P(k)/P(k − 1) = θ(item) − severity(rater) − τk,   Σ severity = 0
// by marginal maximum likelihood (Bock and Aitkin 1981, Psychometrika 46, 443-459), each item's integral by adaptive
// Gauss-Hermite quadrature with 31 points; standard errors from the observed information.
// Every rater and every category is in some rating; the design is connected (islands()) and nobody gave only the lowest or
// only the highest category: such a severity has no end. None where no best fit was found.
std::optional<Severities> severities(std::span<const Rating> ratings, const RatingSizes&);

// The mean category that a rater gives an item of this measure, 0 … categories − 1.
double expected_category(const Severities&, double measure, double severity);

} // namespace statistics
