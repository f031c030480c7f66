#pragma once
// The marginal likelihood of a many-facet rating-scale model, and what is then believed of each item.
#include "statistics/minimise.h"
#include "statistics/quadrature.h"
#include "statistics/severity.h"

namespace statistics {

// The ratings of an item stand together: item i from ends[i − 1] to ends[i].
struct RatedItems {
    std::vector<std::uint32_t> rater;
    std::vector<int> category;
    std::vector<std::size_t> ends;
    RatingSizes sizes;
    std::vector<QuadraturePoint> points;
};
RatedItems rated_items(std::span<const Rating>, const RatingSizes&);

// Unknowns in one vector: τ1 … τm, the severities of all raters but the last (who takes what makes their sum 0), σ.
// −2 log L; its slopes by Fisher's identity, the mean of the slopes under what is believed of each item.
Slope severity_likelihood(const RatedItems&, const Vector& unknowns);

std::vector<ItemMeasure> item_measures(const RatedItems&, const Vector& unknowns);

// The chances of categories 0 … m where θ − severity = at.
Vector category_chances(const Vector& thresholds, double at);

} // namespace statistics
