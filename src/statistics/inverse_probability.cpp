#include "statistics/inverse_probability.h"

#include "statistics/covariates.h"
#include "statistics/logistic.h"

#include <cmath>

namespace statistics {
namespace {

constexpr Eigen::Index outside = -1; // of the model

struct Weighed {
    double value, weight;
    std::size_t group;
    Eigen::Index row;
};

struct Weighing {
    std::vector<Weighed> those; // who have a value
    const Matrix& x;
    const Vector& residuals; // r − p̂ of each row
    const Logistic& response;
};

// Σφ²·(Σw)² of the part about its mean.
double squares_of(const Weighing& of, const std::vector<Weighed>& part, double mean) {
    Vector own = Vector::Zero(of.x.rows()), by_response = Vector::Zero(of.x.cols()); // r(y − θ)/p̂, and B
    double squares = 0;
    for (const auto& each : part) {
        const double apart = each.weight * (each.value - mean);
        if (each.row == outside) {
            squares += apart * apart;
            continue;
        }
        own[each.row] = apart;
        by_response -= apart * (1 - of.response.chances[each.row]) * of.x.row(each.row).transpose();
    }
    const Vector turn = of.response.covariance * by_response;
    return squares + (own + of.residuals.cwiseProduct(of.x * turn)).squaredNorm();
}

// Of one group, or of all.
std::optional<WeightedMean> mean_of(const Weighing& of, std::optional<std::size_t> group) {
    std::vector<Weighed> part;
    for (const auto& each : of.those)
        if (!group || each.group == *group) part.push_back(each);
    if (part.empty()) return std::nullopt;
    double weights = 0, squares = 0, sum = 0, largest = 0;
    for (const auto& each : part) {
        weights += each.weight, squares += each.weight * each.weight, sum += each.weight * each.value;
        largest = std::max(largest, each.weight);
    }
    const double mean = sum / weights, error = std::sqrt(squares_of(of, part, mean)) / weights;
    return WeightedMean{.value = mean,
                        .standard_error = error,
                        .interval = {mean - z_95 * error, mean + z_95 * error},
                        .worth = weights * weights / squares,
                        .largest_share = largest / weights};
}

// Those of the model who have a value, and those outside it.
std::vector<Weighed> weighed(std::span<const double> values, std::span<const std::size_t> group, const Vector& chances,
                             std::span<const Certain> certain) {
    std::vector<Weighed> out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        if (!std::isnan(values[i])) out.push_back({values[i], 1 / chances[row], group[i], row});
    }
    for (const auto& each : certain) out.push_back({each.value, 1, each.group, outside});
    return out;
}

} // namespace

basics::Result<InverseProbability> inverse_probability(std::span<const double> values, const Covariates& covariates,
                                                       std::span<const std::size_t> group, std::size_t groups,
                                                       std::span<const Certain> certain) {
    const auto [x, spread] = TRY(covariate_rows(covariates, values.size()));
    Vector answered(x.rows());
    for (Eigen::Index i = 0; i < x.rows(); ++i) answered[i] = std::isnan(values[static_cast<std::size_t>(i)]) ? 0 : 1;
    if (values.empty())
        return basics::invalid("of each kind everybody or nobody has a value, so nobody stands for another");
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
    const Vector residuals = answered - response->chances;
    const Weighing of{.those = weighed(values, group, response->chances, certain),
                      .x = x,
                      .residuals = residuals,
                      .response = *response};
    out.whole = mean_of(of, {});
    for (std::size_t g = 0; g < groups; ++g) out.groups.push_back(mean_of(of, g));
    return out;
}

} // namespace statistics
