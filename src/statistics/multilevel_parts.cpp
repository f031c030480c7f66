#include "statistics/multilevel_parts.h"

#include "statistics/interval.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace statistics {

using Index = Eigen::Index;

basics::Result<void> enough_groups(const std::string& group, std::size_t levels, std::size_t rows, std::size_t terms) {
    if (levels < 2)
        return basics::invalid(fmt::format("Column {} has {} group{}; a spread between groups needs two or more.",
                                           group, levels, levels == 1 ? "" : "s"));
    if (rows <= levels * terms)
        return basics::invalid(
            fmt::format("{} rows in {} groups of {} cannot tell groups from rows: there must be more "
                        "rows than random effects.",
                        rows, levels, group));
    return {};
}

basics::Result<int> slope_column(const std::vector<std::string>& columns, const std::optional<std::string>& slope) {
    if (!slope) return 0;
    const auto last = columns.end() - 1; // the outcome
    const auto found = std::find(columns.begin(), last, *slope);
    if (found == last)
        return basics::invalid(
            fmt::format("The slope {} is not among the fixed columns; add it there, as a number.", *slope));
    return static_cast<int>(found - columns.begin()) + 1;
}

Matrix random_turn(const Standardised& standard, int slope) {
    const double outcome = standard.scale[standard.scale.size() - 1];
    if (!slope) return Matrix::Constant(1, 1, outcome);
    Matrix turn = Matrix::Identity(2, 2) * outcome;
    turn(1, 1) = outcome / standard.scale[slope - 1];
    turn(0, 1) = -turn(1, 1) * standard.centre[slope - 1];
    return turn;
}

std::vector<VarianceComponent> components(const Matrix& covariance, const std::string& group,
                                          const std::vector<std::string>& terms) {
    std::vector<VarianceComponent> out;
    for (std::size_t i = 0; i < terms.size(); ++i)
        out.push_back({group, terms[i], covariance(static_cast<Index>(i), static_cast<Index>(i))});
    if (terms.size() == 2) out.push_back({group, terms[0] + "," + terms[1], covariance(1, 0)});
    return out;
}

double in_own_units(double value, const Standardised& standard, Likelihood likelihood) {
    const Index columns = standard.scale.size() - 1;
    const double outcome = std::log(standard.scale[columns]);
    if (likelihood == Likelihood::ml) return value + 2 * standard.n * outcome;
    return value + 2 * (standard.n - static_cast<double>(columns + 1)) * outcome
           + 2 * standard.scale.head(columns).array().log().sum();
}

std::vector<std::string> fixed_names(const std::vector<std::string>& columns) {
    std::vector<std::string> names{"(intercept)"};
    names.insert(names.end(), columns.begin(), columns.end() - 1);
    return names;
}

ShrunkenEffect shrunken(const std::string& group, const std::string& level, const std::string& term, double effect,
                        ErrorVariances errors) {
    const double se = std::sqrt(std::max(0.0, errors.variance));
    return {.group = group,
            .level = level,
            .term = term,
            .effect = effect,
            .se = se,
            .se_conditional = std::sqrt(std::max(0.0, errors.conditional)),
            .lower = effect - z_95 * se,
            .upper = effect + z_95 * se};
}

} // namespace statistics
