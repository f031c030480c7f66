#pragma once
// Ordered outcomes with a random intercept: log odds P(y ≤ k) : P(y > k) = αk − x'β − θv, v ~ N(0, 1) a group
// (McCullagh 1980, Journal of the Royal Statistical Society B 42, 109-142). Two categories are logistic regression with
// the intercept −α1.
#include "statistics/minimise.h"
#include "statistics/quadrature.h"

#include <cstdint>
#include <vector>

namespace statistics {

struct OrderedRows {
    Matrix covariates;         // a column a row of the table: x, near unit spread
    std::vector<int> category; // 0 … categories − 1
    int categories;
    std::vector<std::size_t> ends; // the rows of a group stand together: group g from ends[g − 1] to ends[g]
};

// Unknowns in one vector: α1 … αK−1, β, θ.
// −2 log likelihood, each group's integral by adaptive quadrature (Pinheiro and Bates 1995, Journal of Computational and
// Graphical Statistics 4, 12-35) on the points given; one point is Laplace's approximation. With its exact gradient:
// the points' moving with the unknowns is counted. Infinite where the α are not in order.
Slope ordered_likelihood(const OrderedRows&, const std::vector<QuadraturePoint>&, const Vector& unknowns);

// A group's mode v̂, its spread τ, and how v̂ moves with the unknowns.
struct Mode {
    double at;
    double spread;
    Vector slopes;
};
std::vector<Mode> ordered_modes(const OrderedRows&, const Vector& unknowns);

} // namespace statistics
