#include "statistics/kappa.h"

#include "statistics/distributions.h"
#include "statistics/matrix.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

Matrix weights_of(std::span<const double> categories, KappaWeights kind) {
    const auto k = static_cast<Eigen::Index>(categories.size());
    if (kind == KappaWeights::none || k < 2) return Matrix::Identity(k, k);
    const auto [least, greatest] = std::ranges::minmax(categories);
    const Vector at = Eigen::Map<const Vector>(categories.data(), k) / (greatest - least);
    const Matrix apart = (at.replicate(1, k) - at.transpose().replicate(k, 1)).cwiseAbs();
    return (1 - (kind == KappaWeights::linear ? apart : apart.cwiseAbs2()).array()).matrix();
}

Matrix shares(std::span<const std::size_t> first, std::span<const std::size_t> second, std::size_t categories) {
    const auto k = static_cast<Eigen::Index>(categories);
    Matrix p = Matrix::Zero(k, k);
    for (std::size_t i = 0; i < first.size(); ++i)
        p(static_cast<Eigen::Index>(first[i]), static_cast<Eigen::Index>(second[i])) += 1;
    return p / static_cast<double>(first.size());
}

// tanh(atanh κ ± 1.96 se/(1 − κ²)).
Interval on_fishers_scale(double kappa, double error) {
    if (!(error > 0) || std::abs(kappa) >= 1) return {kappa, kappa};
    const double middle = std::atanh(kappa), half = z_95 * error / (1 - kappa * kappa);
    return {std::tanh(middle - half), std::tanh(middle + half)};
}

} // namespace

std::optional<Kappa> kappa(std::span<const std::size_t> first, std::span<const std::size_t> second,
                           std::span<const double> categories, KappaWeights kind) {
    if (first.empty()) return std::nullopt;
    const Matrix w = weights_of(categories, kind), p = shares(first, second, categories.size());
    const Vector rows = p.rowwise().sum(), columns = p.colwise().sum();
    const Matrix by_chance = rows * columns.transpose();
    const double po = p.cwiseProduct(w).sum(), pe = by_chance.cwiseProduct(w).sum();
    if (!(1 - pe > 1e-12)) return std::nullopt;

    // (w̄i. + w̄.j) of each cell: what a category is worth against all that the other rater gave.
    const auto k = w.rows();
    const Matrix worth = (w * columns).replicate(1, k) + (w.transpose() * rows).transpose().replicate(k, 1);
    const double n = static_cast<double>(first.size()), rest = 1 - pe;
    const double spread =
        p.cwiseProduct((w * rest - worth * (1 - po)).cwiseAbs2()).sum() - std::pow(po * pe - 2 * pe + po, 2);
    const double chance_spread = by_chance.cwiseProduct((w - worth).cwiseAbs2()).sum() - pe * pe;
    const double value = (po - pe) / rest;
    const double error = po == 1 ? 0 : std::sqrt(std::max(0.0, spread) / n) / (rest * rest);
    const double chance_error = std::sqrt(std::max(0.0, chance_spread) / n) / rest;
    return Kappa{.kappa = value,
                 .observed = po,
                 .expected = pe,
                 .standard_error = error,
                 .standard_error_if_chance = chance_error,
                 .interval = on_fishers_scale(value, error),
                 .p = two_sided(value / chance_error)};
}

} // namespace statistics
