#pragma once
// Gauss-Hermite quadrature for the standard normal distribution.
#include <vector>

namespace statistics {

struct QuadraturePoint {
    double z;
    double weight; // the weights add up to 1
};

// Σ weight f(z) is the mean of f under N(0, 1), exact for polynomials of degree 2n − 1. n from 1.
// Golub and Welsch 1969, Mathematics of Computation 23, 221-230: the points are the eigenvalues of the tridiagonal
// matrix with √1, √2 … beside its diagonal, the weights the squares of the eigenvectors' first entries.
std::vector<QuadraturePoint> gauss_hermite(int n);

} // namespace statistics
