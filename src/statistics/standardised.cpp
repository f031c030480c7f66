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
    const auto side = static_cast<Index>(moments.stride);
    Matrix total = Matrix::Zero(side, side);
    for (std::size_t level = 0; level < moments.levels.size(); ++level)
        total += Eigen::Map<const Matrix>{moments.square(level).data(), side, side};
    const auto width = static_cast<Index>(moments.columns.size() + 1);
    return total.topLeftCorner(width, width);
}

// Each square as T C T', where T takes (1, c − origin) to (1, (c − mean)/sd).
void turn_squares(Moments& moments, const Matrix& turn) {
    const auto side = static_cast<Index>(moments.stride), width = turn.rows();
    for (std::size_t level = 0; level < moments.levels.size(); ++level) {
        Eigen::Map<Matrix> square{moments.squares.data() + level * moments.stride * moments.stride, side, side};
        square.topLeftCorner(width, width) = (turn * square.topLeftCorner(width, width) * turn.transpose()).eval();
    }
}

} // namespace

basics::Result<Standardised> standardised(const Moments& moments) {
    const Matrix total = total_of(moments);
    const Index columns = total.rows() - 1;
    const double n = total(0, 0);
    const Vector away = total.col(0).tail(columns) / n; // mean − origin
    Standardised out{.moments = moments, .centre = away, .scale = Vector(columns), .n = n};
    Matrix turn = Matrix::Identity(columns + 1, columns + 1);
    for (Index i = 0; i < columns; ++i) {
        const double square = total(i + 1, i + 1) / n, variance = square - away[i] * away[i];
        if (!(variance > least_spread * square))
            return basics::invalid(fmt::format("Column {} has the same value in every row; leave it out.",
                                               moments.columns[static_cast<std::size_t>(i)]));
        out.scale[i] = std::sqrt(variance);
        out.centre[i] += moments.origins[static_cast<std::size_t>(i)];
        turn(i + 1, 0) = -away[i] / out.scale[i];
        turn(i + 1, i + 1) = 1 / out.scale[i];
    }
    TRY(no_column_from_others(turn * total * turn.transpose(), moments.columns));
    turn_squares(out.moments, turn);
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
