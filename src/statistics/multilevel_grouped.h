#pragma once
// One grouping: the random effects of a level are taken out of that level's sums, whatever the number of its rows.
#include "statistics/multilevel_likelihood.h"
#include "statistics/standardised.h"

namespace statistics {

// Of random intercepts, levels with as many rows differ only in their sums: all that the likelihood asks of them are
// these, whatever θ.
struct Sizes {
    Vector rows;     // a number a size
    Vector levels;   // how many have it
    Matrix products; // a column a size: the sum of their (X y)'Z Z'(X y), its columns one under another
};

// Columns of a square: 0 the intercept, 1 the first column … ; the outcome last. All in standardised units.
struct Grouped {
    std::vector<int> random; // the columns whose effects differ from level to level: {0} or {0, k}
    Matrix pooled;           // the squares of all levels together
    Matrix own;              // (X y)'Z, level by level, a column a random one
    Sizes sizes;             // with an intercept alone; else empty
};
Grouped grouped(const Moments&, const Standardised&, std::vector<int> random);
// With only some of the columns, and of the random terms the intercept alone.
Grouped intercepts(const Grouped&, const std::vector<Eigen::Index>& columns);

// θ is the lower triangle of Λ by columns: one number, or (intercept, their link, slope).
Matrix relative_factor(const Vector& theta, std::size_t terms);
// ∂(ΛΛ')/∂θi for each i.
std::vector<Matrix> relative_covariance_slopes(const Vector& theta, std::size_t terms);

Reduced reduce(const Grouped&, const Vector& theta);

} // namespace statistics
