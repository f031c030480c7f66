#include "statistics/standardised.h"

#include "statistics/collinear.h"

#include <cmath>
#include <fmt/format.h>

namespace statistics {
namespace {

using Index = Eigen::Index;

// Of a column whose spread is this small beside its distance from the origin, rounding is all that is left.
constexpr double least_spread = 1e-13;

Matrix total_of(const Moments& moments) {
    const std::size_t half = half_size(moments.side), width = moments.columns.size() + 1;
    Vector sum = Vector::Zero(static_cast<Index>(half));
    for (std::size_t level = 0; level < moments.levels.size(); ++level)
        sum += Eigen::Map<const Vector>{moments.halves.data() + level * half, sum.size()};
    Matrix total(width, width);
    for (std::size_t row = 0; row < width; ++row)
        for (std::size_t column = 0; column < width; ++column)
            total(static_cast<Index>(row), static_cast<Index>(column)) =
                sum[static_cast<Index>(half_place(moments.side, row, column))];
    return total;
}

} // namespace

basics::Result<Standardised> standardised(const Moments& moments) {
    const Matrix total = total_of(moments);
    const Index columns = total.rows() - 1;
    const double n = total(0, 0);
    const Vector away = total.col(0).tail(columns) / n; // mean − origin
    Standardised out{.pooled = {},
                     .turn = Matrix::Identity(columns + 1, columns + 1),
                     .centre = away,
                     .scale = Vector(columns),
                     .n = n};
    for (Index i = 0; i < columns; ++i) {
        const double square = total(i + 1, i + 1) / n, variance = square - away[i] * away[i];
        if (!(variance > least_spread * square))
            return basics::invalid(fmt::format("Column {} has the same value in every row; leave it out.",
                                               moments.columns[static_cast<std::size_t>(i)]));
        out.scale[i] = std::sqrt(variance);
        out.centre[i] += moments.origins[static_cast<std::size_t>(i)];
        out.turn(i + 1, 0) = -away[i] / out.scale[i];
        out.turn(i + 1, i + 1) = 1 / out.scale[i];
    }
    out.pooled = out.turn * total * out.turn.transpose();
    TRY(no_column_from_others(out.pooled, moments.columns));
    return out;
}

WayBack way_back(const Standardised& standard) {
    const Index fixed = standard.scale.size(); // the intercept and all columns but the outcome
    const double outcome = standard.scale[fixed - 1];
    WayBack back{.turn = Matrix::Identity(fixed, fixed) * outcome, .shift = Vector::Zero(fixed)};
    for (Index i = 1; i < fixed; ++i) {
        back.turn(i, i) = outcome / standard.scale[i - 1];
        back.turn(0, i) = -back.turn(i, i) * standard.centre[i - 1];
    }
    back.shift[0] = standard.centre[fixed - 1];
    return back;
}

} // namespace statistics
