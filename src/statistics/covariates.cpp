#include "statistics/covariates.h"

#include "statistics/collinear.h"

#include <fmt/format.h>

namespace statistics {

basics::Result<CovariateRows> covariate_rows(const Covariates& of, std::size_t rows) {
    const auto columns = static_cast<Eigen::Index>(of.values.size());
    const auto n = static_cast<Eigen::Index>(rows);
    CovariateRows out{.rows = Matrix::Ones(n, columns + 1), .spread = Vector(columns)};
    for (Eigen::Index i = 0; i < columns; ++i) {
        const Vector column = Eigen::Map<const Vector>(of.values[static_cast<std::size_t>(i)].data(), n);
        const Vector about = column.array() - column.mean();
        out.spread[i] = std::sqrt(about.squaredNorm() / static_cast<double>(n));
        if (!(out.spread[i] > 1e-12 * column.cwiseAbs().maxCoeff()))
            return basics::invalid(fmt::format("Column {} is the same in every row; leave it out.",
                                               of.names[static_cast<std::size_t>(i)]));
        out.rows.col(i + 1) = about / out.spread[i];
    }
    // Where an outcome would stand: a column that none make up.
    Matrix products = Matrix::Zero(columns + 2, columns + 2);
    products.topLeftCorner(columns + 1, columns + 1) = out.rows.transpose() * out.rows;
    products(columns + 1, columns + 1) = 1;
    auto names = of.names;
    names.emplace_back();
    TRY(no_column_from_others(products, names));
    return out;
}

} // namespace statistics
