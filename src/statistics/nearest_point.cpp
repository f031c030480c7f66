#include "statistics/nearest_point.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <vector>

namespace statistics {
namespace {

constexpr double nothing = 1e-13; // a weight, or a gain in proportion, that is rounding
constexpr int most_steps = 10000;

using Chosen = std::vector<Eigen::Index>;

// The weights, of any sign, whose sum is 1 at which the chosen points' mixture is nearest: (P'P + s·11')u = 1, made to sum to 1.
Vector nearest_in_plane(const Matrix& points, const Chosen& chosen) {
    const Matrix those = points(Eigen::all, chosen);
    Matrix products = those.transpose() * those;
    products.array() += std::max(products.diagonal().maxCoeff(), 1e-300);
    const Vector weights = Eigen::LDLT<Matrix>{products}.solve(Vector::Ones(products.rows()));
    return weights / weights.sum();
}

// From weights that are all above 0 towards those of the plane, until one reaches 0; the points of weight 0 are dropped.
void towards(const Vector& plane, Chosen& chosen, Vector& weights) {
    double length = 1;
    for (Eigen::Index i = 0; i < plane.size(); ++i)
        if (plane[i] <= nothing) length = std::min(length, weights[i] / (weights[i] - plane[i]));
    const Vector moved = weights + length * (plane - weights);
    Chosen kept;
    std::vector<double> left;
    for (Eigen::Index i = 0; i < moved.size(); ++i)
        if (moved[i] > nothing) kept.push_back(chosen[static_cast<std::size_t>(i)]), left.push_back(moved[i]);
    chosen = std::move(kept);
    weights = Eigen::Map<const Vector>{left.data(), static_cast<Eigen::Index>(left.size())};
    weights /= weights.sum();
}

void settle(const Matrix& points, Chosen& chosen, Vector& weights) {
    while (true) {
        const Vector plane = nearest_in_plane(points, chosen);
        if (plane.minCoeff() > nothing) {
            weights = plane;
            return;
        }
        const auto before = chosen.size();
        towards(plane, chosen, weights);
        if (chosen.size() == before) return; // rounding alone is left
    }
}

} // namespace

Vector nearest_mixture(const Matrix& points) {
    const Vector lengths = points.colwise().squaredNorm();
    Eigen::Index entering = 0;
    lengths.minCoeff(&entering);
    Chosen chosen{entering};
    Vector weights = Vector::Ones(1);
    const double scale = std::max(lengths.maxCoeff(), 1e-300);
    for (int step = 0; step < most_steps; ++step) {
        const Vector here = points(Eigen::all, chosen) * weights;
        const double least = (points.transpose() * here).minCoeff(&entering);
        if (here.squaredNorm() - least <= nothing * scale || std::ranges::find(chosen, entering) != chosen.end()) break;
        chosen.push_back(entering);
        weights.conservativeResize(weights.size() + 1);
        weights[weights.size() - 1] = 0;
        settle(points, chosen, weights);
    }
    Vector out = Vector::Zero(points.cols());
    for (std::size_t i = 0; i < chosen.size(); ++i) out[chosen[i]] = weights[static_cast<Eigen::Index>(i)];
    return out;
}

} // namespace statistics
