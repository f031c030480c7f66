#include "statistics/synthetic_difference.h"

#include "statistics/nearest_point.h"
#include "statistics/unit_distances.h"

#include <cmath>
#include <limits>

namespace statistics {
namespace {

// Units by times: the donors', and the treated unit's.
struct Outcomes {
    Matrix donors;
    Vector treated;
};

Outcomes outcomes_of(const ControlPanel& panel, std::size_t treated, std::size_t left_out) {
    const auto& rows = panel.outcome;
    const auto times = static_cast<Eigen::Index>(rows.front().size());
    Outcomes out{.donors = Matrix{static_cast<Eigen::Index>(rows.size()), times},
                 .treated = Eigen::Map<const Vector>{rows[treated].data(), times}};
    Eigen::Index at = 0;
    for (std::size_t unit = 0; unit < rows.size(); ++unit)
        if (unit != treated && unit != left_out)
            out.donors.row(at++) = Eigen::Map<const Vector>{rows[unit].data(), times};
    out.donors.conservativeResize(at, times);
    return out;
}

double sd_of_steps(const Matrix& before) {
    const Matrix steps = before.rightCols(before.cols() - 1) - before.leftCols(before.cols() - 1);
    return std::sqrt((steps.array() - steps.mean()).square().sum() / static_cast<double>(steps.size() - 1));
}

// The nearest mixture with an intercept, taken out by centring, and a ridge: rows of their own.
Vector ridge_mixture(Matrix distances, double ridge) {
    const Eigen::RowVectorXd mean = distances.colwise().mean();
    distances.rowwise() -= mean;
    const Eigen::Index points = distances.cols(), rows = distances.rows();
    const double own = ridge * std::sqrt(static_cast<double>(rows));
    distances.conservativeResize(rows + points, points);
    distances.bottomRows(points) = own * Matrix::Identity(points, points);
    return nearest_mixture(distances);
}

struct Weighed {
    Vector units, times;
    double effect;
};

Weighed weighed(const Outcomes& of, Eigen::Index before) {
    const Eigen::Index after = of.donors.cols() - before;
    const Matrix donors = of.donors.leftCols(before);
    const double sd = sd_of_steps(donors);
    const Vector later = of.donors.rightCols(after).rowwise().mean();
    const double ridge = std::pow(static_cast<double>(after), 0.25) * sd;
    Weighed out{.units = ridge_mixture(donors.transpose().colwise() - of.treated.head(before), ridge),
                .times = ridge_mixture(donors.colwise() - later, 1e-6 * sd),
                .effect = 0};
    const double theirs = out.units.dot(later - donors * out.times);
    out.effect = of.treated.tail(after).mean() - of.treated.head(before).dot(out.times) - theirs;
    return out;
}

// The spread of what the others' own "effects" come to, without the treated unit (their algorithm 4, each unit once).
double placebo_error(const ControlPanel& panel, Eigen::Index before) {
    if (panel.outcome.size() < 3) return std::numeric_limits<double>::quiet_NaN();
    double n = 0, sum = 0, squares = 0;
    for (std::size_t unit = 0; unit < panel.outcome.size(); ++unit) {
        if (unit == panel.treated) continue;
        const double effect = weighed(outcomes_of(panel, unit, panel.treated), before).effect;
        n += 1, sum += effect, squares += effect * effect;
    }
    return std::sqrt(std::max(0.0, squares / n - sum * sum / (n * n)));
}

} // namespace

SyntheticDifference synthetic_difference(const ControlPanel& panel) {
    const auto before = static_cast<Eigen::Index>(panel.from);
    const auto found = weighed(outcomes_of(panel, panel.treated, panel.treated), before);
    SyntheticDifference out{.weights = {found.units.begin(), found.units.end()},
                            .times = {found.times.begin(), found.times.end()},
                            .effect = found.effect,
                            .standard_error = placebo_error(panel, before)};
    out.weights.insert(out.weights.begin() + static_cast<std::ptrdiff_t>(panel.treated), 0);
    return out;
}

} // namespace statistics
