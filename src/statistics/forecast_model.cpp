#include "statistics/forecast_model.h"

#include <Eigen/QR>
#include <algorithm>

namespace statistics {
namespace {

// The residuals of each group.
std::vector<std::vector<double>> by_group(const std::vector<PastResult>& past, const Vector& residuals,
                                          const std::vector<std::size_t>& rows, std::size_t groups) {
    std::vector<std::vector<double>> out(groups);
    for (std::size_t i = 0; i < rows.size(); ++i)
        out[past[rows[i]].group].push_back(residuals[static_cast<Eigen::Index>(i)]);
    return out;
}

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double each : values) sum += each;
    return sum / static_cast<double>(values.size());
}

struct Spread {
    double between, within; // variances
};

Spread spread_of(const std::vector<std::vector<double>>& groups) {
    double n = 0, number = 0, sizes = 0, among = 0, inside = 0;
    for (const auto& each : groups) {
        if (each.empty()) continue;
        const double own = mean(each), size = static_cast<double>(each.size());
        n += size, number += 1, sizes += size * size, among += size * own * own; // residuals have mean 0
        for (const double value : each) inside += (value - own) * (value - own);
    }
    if (number < 2 || n <= number) return {.between = 0, .within = 1};
    const double within = inside / (n - number), typical = (n - sizes / n) / (number - 1);
    return {.between = std::max(0.0, (among / (number - 1) - within) / typical), .within = within};
}

} // namespace

double ForecastModel::at(std::size_t group, const std::vector<double>& predictors) const {
    double out = coefficients[0] + (group < own.size() ? own[group] : 0);
    for (std::size_t k = 0; k < predictors.size(); ++k)
        out += coefficients[static_cast<Eigen::Index>(k + 1)] * predictors[k];
    return out;
}

basics::Result<ForecastModel> forecast_model(const std::vector<PastResult>& past, std::size_t without_cohort) {
    std::vector<std::size_t> rows;
    std::size_t groups = 0;
    for (std::size_t i = 0; i < past.size(); ++i) {
        groups = std::max(groups, past[i].group + 1);
        if (past[i].cohort != without_cohort) rows.push_back(i);
    }
    const auto n = static_cast<Eigen::Index>(rows.size()),
               terms = static_cast<Eigen::Index>(past.front().predictors.size()) + 1;
    if (n < terms + 2)
        return basics::invalid(
            "There are too few past results for so many predictors, once a cohort is set aside to try the "
            "forecast on; leave predictors out.");
    Matrix x = Matrix::Ones(n, terms);
    Vector y(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto& each = past[rows[static_cast<std::size_t>(i)]];
        y[i] = each.outcome;
        for (Eigen::Index k = 1; k < terms; ++k) x(i, k) = each.predictors[static_cast<std::size_t>(k - 1)];
    }
    Eigen::ColPivHouseholderQR<Matrix> solver;
    solver.setThreshold(1e-10);
    solver.compute(x);
    if (solver.rank() < terms)
        return basics::invalid("A predictor is the same for all past results, or others make it up; leave it out.");
    ForecastModel out{.coefficients = solver.solve(y), .own = {}};
    const auto of = by_group(past, y - x * out.coefficients, rows, groups);
    const auto spread = spread_of(of);
    for (const auto& each : of) {
        const double share = static_cast<double>(each.size()) * spread.between;
        out.own.push_back(each.empty() || share == 0 ? 0 : share / (share + spread.within) * mean(each));
    }
    return out;
}

} // namespace statistics
