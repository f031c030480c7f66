#include "statistics/interrupted.h"

#include "statistics/autoregression.h"
#include "statistics/distributions.h"

#include <Eigen/QR>
#include <cmath>
#include <fmt/core.h>
#include <numbers>

namespace statistics {
namespace {

constexpr Eigen::Index level = 2, slope = 3, lines = 4; // columns: 1, t, step, new slope, then the season

Eigen::Index season_columns(const SeasonChoice& season) {
    if (season.form == Season::none) return 0;
    if (season.form == Season::dummies) return static_cast<Eigen::Index>(season.length) - 1;
    return 2 * season.pairs;
}

void add_season(Matrix& x, Eigen::Index row, double time, const SeasonChoice& season) {
    if (season.form == Season::dummies) {
        const double place = time - season.length * std::floor(time / season.length);
        if (place >= 1) x(row, lines + static_cast<Eigen::Index>(place) - 1) = 1;
    }
    if (season.form == Season::harmonics)
        for (int k = 1; k <= season.pairs; ++k) {
            const double angle = 2 * std::numbers::pi * k * time / season.length;
            x(row, lines + 2 * (k - 1)) = std::sin(angle), x(row, lines + 2 * (k - 1) + 1) = std::cos(angle);
        }
}

// Time is counted from the event, so that no column lies near another.
Regression regression_of(const InterruptedSeries& series, const SeasonChoice& season) {
    const auto n = static_cast<Eigen::Index>(series.times.size());
    Regression out{.x = Matrix::Zero(n, lines + season_columns(season)), .y = Vector(n), .steps = {}};
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double since = series.times[at] - series.from;
        out.x(i, 0) = 1, out.x(i, 1) = since;
        if (since >= 0) out.x(i, level) = 1, out.x(i, slope) = since;
        add_season(out.x, i, series.times[at], season);
        out.y[i] = series.values[at];
        out.steps.push_back(i ? series.times[at] - series.times[at - 1] : 1);
    }
    return out;
}

SeriesChange copied(const Change& c) {
    return {.estimate = c.estimate, .se = c.se, .df = c.df, .lower = c.lower, .upper = c.upper};
}

struct Fits {
    Autoregression reml;
    NeweyWest robust;
    double df;

    BySeveral of(const Vector& c) const {
        const double estimate = c.dot(robust.beta), se = std::sqrt(c.dot(robust.covariance * c)),
                     half = t_quantile(0.975, df) * se;
        return {.reml = copied(contrast(reml, c, df)),
                .newey_west = {
                    .estimate = estimate, .se = se, .df = df, .lower = estimate - half, .upper = estimate + half}};
    }
};

// The contrasts that the answer speaks of. What the event added to row i of X is its columns `level` and `slope`.
Interrupted answers(const Regression& of, const Fits& fits, std::size_t before) {
    const auto p = of.x.cols();
    const auto n = of.x.rows(), after = n - static_cast<Eigen::Index>(before);
    Vector mean = Vector::Zero(p), last = mean;
    mean.segment(level, 2) = of.x.middleCols(level, 2).colwise().sum() / static_cast<double>(after);
    last.segment(level, 2) = of.x.row(n - 1).segment(level, 2);
    const auto alone = [&](Eigen::Index column) { return fits.of(Vector::Unit(p, column)); };
    const Vector fitted = of.x * fits.reml.beta,
                 without = fitted - of.x.middleCols(level, 2) * fits.reml.beta.segment(level, 2);
    return {.level = alone(level),
            .slope = alone(slope),
            .slope_before = alone(1),
            .mean_effect = fits.of(mean),
            .last_effect = fits.of(last),
            .lag_1 = fits.reml.lag_1,
            .sd = std::sqrt(fits.reml.sigma2),
            .minus_two_log_likelihood = fits.reml.minus_two_log_likelihood,
            .before = before,
            .after = static_cast<std::size_t>(after),
            .lags = fits.robust.lags,
            .fitted = {fitted.begin(), fitted.end()},
            .without_event = {without.begin(), without.end()}};
}

} // namespace

basics::Result<Interrupted> interrupted(const InterruptedSeries& series, const SeasonChoice& season) {
    const auto n = series.times.size();
    const auto before =
        static_cast<std::size_t>(std::ranges::lower_bound(series.times, series.from) - series.times.begin());
    if (before < 3 || n - before < 3)
        return basics::invalid(fmt::format("Cannot tell: there are {} times before and {} from the event on; a line "
                                           "each side needs at least 3, and 8 to say much.",
                                           before, n - before));
    const auto of = regression_of(series, season);
    if (of.x.rows() < of.x.cols() + 2)
        return basics::invalid(fmt::format(
            "Cannot tell: {} times for {} unknowns. Choose a simpler season, or a longer series.", n, of.x.cols()));
    const Eigen::ColPivHouseholderQR<Matrix> pivots{of.x};
    if (pivots.rank() < of.x.cols())
        return basics::invalid(
            "Cannot tell: the times do not reach every season, so the season cannot be told from the rest.");
    const Vector left = of.y - of.x * pivots.solve(of.y);
    if (left.norm() <= 1e-10 * of.y.norm() || left.norm() == 0)
        return basics::invalid(
            "Cannot tell: the series lies on its lines exactly, so nothing says how sure a change would be.");
    return answers(
        of,
        {.reml = autoregression(of), .robust = newey_west(of), .df = static_cast<double>(of.x.rows() - of.x.cols())},
        before);
}

} // namespace statistics
