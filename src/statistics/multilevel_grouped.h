#pragma once
// One grouping: the random effects of a level are taken out of that level's sums, whatever the number of its rows.
#include "statistics/moments.h"
#include "statistics/multilevel_likelihood.h"

namespace statistics {

// Columns of a square: 0 the intercept, 1 the first column … ; the outcome last.
struct Grouped {
    const Moments& moments;
    std::vector<int> random; // the columns whose effects differ from level to level: {0} or {0, k}
    Matrix pooled;           // the squares of all levels together
    Matrix own;              // (X y)'Z, level by level, a column a random one
};
Grouped grouped(const Moments&, std::vector<int> random);

// θ is the lower triangle of Λ by columns: one number, or (intercept, their link, slope).
Matrix relative_factor(const Vector& theta, std::size_t terms);
// ∂(ΛΛ')/∂θi for each i.
std::vector<Matrix> relative_covariance_slopes(const Vector& theta, std::size_t terms);

Reduced reduce(const Grouped&, const Vector& theta);

// As many rows and columns as there are random terms, 1 or 2; takes no memory from the heap.
using Small = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, 2, 2>;

// One level at given D: Z'Z, Z'H⁻¹Z, Z'H⁻¹(X y), and (I + D Z'Z)⁻¹.
struct Level {
    Small products;
    Small weight;
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, 2, Eigen::Dynamic> pull;
    Small shrink;
};
Level level_at(const Grouped&, std::size_t level, const Small& relative);

} // namespace statistics
