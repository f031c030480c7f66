#include "statistics/collinear.h"

#include <Eigen/Cholesky>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace statistics {
namespace {

using Index = Eigen::Index;

// The share of a column's variance that must be its own. Sums of products know it to about 1e-14.
constexpr double least_own_share = 1e-11;

struct Explained {
    Vector by; // coefficients of the columns before
    double own_share;
};

Explained explained(const Matrix& products, Index column) {
    const Vector against = products.col(column).head(column);
    const Vector by = products.topLeftCorner(column, column).llt().solve(against);
    return {.by = by, .own_share = 1 - by.dot(against) / products(column, column)};
}

std::vector<std::string> named(const Vector& by, const std::vector<std::string>& names) {
    std::vector<std::string> makers;
    for (Index i = 1; i < by.size(); ++i)
        if (std::abs(by[i]) > 1e-6) makers.push_back(names[static_cast<std::size_t>(i - 1)]);
    return makers;
}

} // namespace

basics::Result<void> no_column_from_others(const Matrix& products, const std::vector<std::string>& names) {
    const Index outcome = products.rows() - 1;
    for (Index column = 1; column <= outcome; ++column) {
        const auto [by, own_share] = explained(products, column);
        if (own_share > least_own_share) continue;
        const std::string& name = names[static_cast<std::size_t>(column - 1)];
        const std::string makers = fmt::format("{}", fmt::join(named(by, names), ", "));
        if (column == outcome)
            return basics::invalid(
                fmt::format("Outcome {} is made up exactly by {}: nothing is left to describe.", name, makers));
        return basics::invalid(fmt::format("Column {} is a combination of {}; leave one of them out.", name, makers));
    }
    return {};
}

} // namespace statistics
