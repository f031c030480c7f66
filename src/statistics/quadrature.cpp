#include "statistics/quadrature.h"

#include "statistics/matrix.h"

#include <Eigen/Eigenvalues>
#include <cmath>

namespace statistics {

std::vector<QuadraturePoint> gauss_hermite(int n) {
    Vector beside(n - 1);
    for (int i = 1; i < n; ++i) beside[i - 1] = std::sqrt(i);
    Eigen::SelfAdjointEigenSolver<Matrix> parts;
    parts.computeFromTridiagonal(Vector::Zero(n), beside);
    std::vector<QuadraturePoint> points;
    for (int i = 0; i < n; ++i) {
        const double first = parts.eigenvectors()(0, i);
        points.push_back({.z = parts.eigenvalues()[i], .weight = first * first});
    }
    return points;
}

} // namespace statistics
