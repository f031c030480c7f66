#include "statistics/two_way.h"

#include "statistics/distributions.h"
#include "statistics/matrix.h"

#include <cmath>

namespace statistics {
namespace {

// Less its unit's mean and its time's, and the mean of all back.
void take_means_out(Matrix& units_by_times) {
    const Vector of_units = units_by_times.rowwise().mean();
    units_by_times.colwise() -= of_units;
    const Eigen::RowVectorXd of_times = units_by_times.colwise().mean();
    units_by_times.rowwise() -= of_times;
}

} // namespace

std::optional<TwoWay> two_way(const StaggeredPanel& panel) {
    const auto n = static_cast<Eigen::Index>(panel.outcome.size()),
               times = static_cast<Eigen::Index>(panel.outcome.front().size());
    Matrix outcome(n, times), treated(n, times);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index t = 0; t < times; ++t) {
            const auto unit = static_cast<std::size_t>(i), time = static_cast<std::size_t>(t);
            outcome(i, t) = panel.outcome[unit][time];
            treated(i, t) = panel.first[unit] <= time;
        }
    take_means_out(outcome), take_means_out(treated);
    const double squares = treated.squaredNorm();
    if (squares < 1e-9) return std::nullopt;
    const double att = treated.cwiseProduct(outcome).sum() / squares;
    const Vector scores = treated.cwiseProduct(outcome - att * treated).rowwise().sum();
    const auto units = static_cast<double>(n);
    const double error = std::sqrt(scores.squaredNorm() * units / (units - 1)) / squares;
    const double half = t_quantile(0.975, units - 1) * error;
    return TwoWay{.att = att, .standard_error = error, .interval = {.lower = att - half, .upper = att + half}};
}

} // namespace statistics
