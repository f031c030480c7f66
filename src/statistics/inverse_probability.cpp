#include "statistics/inverse_probability.h"

#include "statistics/covariates.h"
#include "statistics/logistic.h"

#include <cmath>

namespace statistics {
namespace {

struct Weighing {
    std::span<const double> values;
    const Matrix& x;
    const Logistic& response;
    double weight(Eigen::Index row) const {
        return std::isnan(values[static_cast<std::size_t>(row)]) ? 0 : 1 / response.chances[row];
    }
};

template <class Inside>
std::optional<WeightedMean> mean_of(const Weighing& of, Inside inside) {
    double weights = 0, squares = 0, sum = 0, largest = 0;
    for (Eigen::Index i = 0; i < of.x.rows(); ++i) {
        const double w = inside(i) ? of.weight(i) : 0;
        if (w == 0) continue;
        weights += w, squares += w * w, largest = std::max(largest, w);
        sum += w * of.values[static_cast<std::size_t>(i)];
    }
    if (weights == 0) return std::nullopt;
    const double mean = sum / weights;
    Vector own = Vector::Zero(of.x.rows()), by_response = Vector::Zero(of.x.cols()); // r(y − θ)/p̂, and B
    for (Eigen::Index i = 0; i < of.x.rows(); ++i) {
        const double w = inside(i) ? of.weight(i) : 0;
        if (w == 0) continue;
        own[i] = w * (of.values[static_cast<std::size_t>(i)] - mean);
        by_response -= own[i] * (1 - of.response.chances[i]) * of.x.row(i).transpose();
    }
    const Vector turn = of.response.covariance * by_response;
    double variance = 0;
    for (Eigen::Index i = 0; i < of.x.rows(); ++i) {
        const double residual = (of.weight(i) > 0 ? 1 : 0) - of.response.chances[i];
        variance += std::pow((own[i] + residual * of.x.row(i).dot(turn)) / weights, 2);
    }
    const double error = std::sqrt(variance);
    return WeightedMean{.value = mean,
                        .standard_error = error,
                        .interval = {mean - z_95 * error, mean + z_95 * error},
                        .worth = weights * weights / squares,
                        .largest_share = largest / weights};
}

} // namespace

basics::Result<InverseProbability> inverse_probability(std::span<const double> values, const Covariates& covariates,
                                                       std::span<const std::size_t> group, std::size_t groups) {
    const auto [x, spread] = TRY(covariate_rows(covariates));
    Vector answered(x.rows());
    for (Eigen::Index i = 0; i < x.rows(); ++i) answered[i] = std::isnan(values[static_cast<std::size_t>(i)]) ? 0 : 1;
    if (answered.minCoeff() == 1) return basics::invalid("nothing is missing, so there is nothing to weight");
    const auto response = logistic(x, answered);
    if (!response)
        return basics::invalid("among some whom the covariates describe everybody or nobody has a value, so no weights "
                               "exist; leave out such a column, or join its levels");
    InverseProbability out{.response = {}, .least_chance = 1, .whole = {}, .groups = {}};
    for (Eigen::Index i = 0; i < spread.size(); ++i)
        out.response.push_back({.name = covariates.names[static_cast<std::size_t>(i)],
                                .estimate = response->coefficients[i + 1] / spread[i],
                                .standard_error = std::sqrt(response->covariance(i + 1, i + 1)) / spread[i]});
    for (Eigen::Index i = 0; i < x.rows(); ++i)
        if (answered[i] > 0) out.least_chance = std::min(out.least_chance, response->chances[i]);
    const Weighing of{.values = values, .x = x, .response = *response};
    out.whole = mean_of(of, [](Eigen::Index) { return true; });
    for (std::size_t g = 0; g < groups; ++g)
        out.groups.push_back(mean_of(of, [&](Eigen::Index i) { return group[static_cast<std::size_t>(i)] == g; }));
    return out;
}

} // namespace statistics
