#include "statistics/multilevel_sparse.h"

#include "statistics/multilevel_grouped.h"

#include <algorithm>
#include <span>

namespace statistics {
namespace {

using Index = Eigen::Index;

std::size_t place(Index index) { return static_cast<std::size_t>(index); }

struct Outer {
    double times;
    const double *left, *right;
};

// Σ times · left' right over what `of` makes of the items. Of a width that the compiler knows the sum stays in registers.
template <int Width, class Items, class Of>
Matrix outer_sum_of(Index width, const Items& items, const Of& of) {
    using Across = Eigen::Map<const Eigen::Matrix<double, Width, 1>>;
    Eigen::Matrix<double, Width, Width> sum = Eigen::Matrix<double, Width, Width>::Zero(width, width);
    for (const auto& item : items) {
        const Outer each = of(item);
        for (Index column = 0; column < width; ++column)
            sum.col(column) += each.times * each.right[column] * Across{each.left, width};
    }
    return sum;
}

template <class Items, class Of>
Matrix outer_sum(Index width, const Items& items, const Of& of) {
    if (width == 2) return outer_sum_of<2>(width, items, of);
    if (width == 3) return outer_sum_of<3>(width, items, of);
    if (width == 4) return outer_sum_of<4>(width, items, of);
    return outer_sum_of<Eigen::Dynamic>(width, items, of);
}

} // namespace

void SparseReducer::factor(const Vector& theta) {
    auto& values = cholesky_.values();
    std::ranges::fill(values, 0.0);
    for (const int at : diagonal_) values[static_cast<std::size_t>(at)] = 1;
    for (const Part& part : parts_) {
        const double scale = theta[part.i] * theta[part.j];
        for (const Share& share : part.shares) values[static_cast<std::size_t>(share.place)] += scale * share.sum;
    }
    cholesky_.factor();
}

ByRow SparseReducer::solved(const Vector& theta) {
    factor(theta);
    ByRow right = ByRow::Zero(own_.rows(), own_.cols());
    for (const Load& load : loads_) right.row(cholesky_.at(load.column)) += theta[load.theta] * own_.row(load.row);
    cholesky_.solve({right.data(), static_cast<std::size_t>(right.size())}, right.cols());
    return right;
}

std::vector<Matrix> SparseReducer::through(const ByRow& solution) const {
    std::vector<Matrix> sums;
    for (auto first = loads_.begin(); first != loads_.end();) {
        const auto end =
            std::ranges::find_if(first, loads_.end(), [&](const Load& load) { return load.theta != first->theta; });
        sums.push_back(outer_sum(own_.cols(), std::span{first, end}, [&](const Load& load) {
            return Outer{1, own_.row(load.row).data(), solution.row(cholesky_.at(load.column)).data()};
        }));
        first = end;
    }
    return sums;
}

// With S = B⁻¹Λ'Z'(X y) and Gi = (X y)'Z ∂iΛ S: cross = (X y)'(X y) − Σ θi Gi, ∂icross = S' ∂iB S − Gi − Gi' and
// ∂ilog|H| = tr(B⁻¹ ∂iB), where ∂iB = Σj≠i θj Vij + 2 θi Vii.
Reduced SparseReducer::operator()(const Vector& theta) {
    const ByRow solution = solved(theta);
    Reduced reduced{.cross = pooled_,
                    .log_determinant = cholesky_.log_determinant(),
                    .cross_slopes = through(solution),
                    .log_determinant_slopes = Vector::Zero(theta.size())};
    for (Index i = 0; i < theta.size(); ++i) {
        Matrix& slope = reduced.cross_slopes[place(i)];
        reduced.cross -= theta[i] * slope;
        slope = -(slope + slope.transpose()).eval();
    }
    reduced.cross = (reduced.cross + reduced.cross.transpose()).eval() / 2;
    const auto inverse = cholesky_.inverse();
    for (const Part& part : parts_) {
        double trace = 0; // of B⁻¹Vij, half
        for (const Share& share : part.shares) trace += share.half * inverse[static_cast<std::size_t>(share.place)];
        const Matrix square = outer_sum(own_.cols(), part.shares, [&](const Share& share) { // S'Vij S, half
            return Outer{share.half, solution.row(share.row).data(), solution.row(share.column).data()};
        });
        const Matrix whole = square + square.transpose();
        for (const auto& [along, by] : {std::pair{part.i, part.j}, std::pair{part.j, part.i}}) {
            reduced.log_determinant_slopes[along] += 2 * trace * theta[by];
            reduced.cross_slopes[place(along)] += whole * theta[by];
        }
    }
    return reduced;
}

SparseReducer::Drawn SparseReducer::drawn(const Vector& theta) {
    const ByRow solution = solved(theta);
    Drawn out{.cross = pooled_, .effects = Matrix::Zero(own_.rows(), own_.cols())};
    const auto sums = through(solution);
    for (Index i = 0; i < theta.size(); ++i) out.cross -= theta[i] * (sums[place(i)] + sums[place(i)].transpose()) / 2;
    for (const Load& load : loads_)
        out.effects.row(load.row) += theta[load.theta] * solution.row(cholesky_.at(load.column));
    return out;
}

std::vector<Matrix> SparseReducer::known_errors(const Vector& theta) {
    factor(theta);
    const auto inverse = cholesky_.inverse();
    std::vector<Matrix> errors;
    for (const Block& block : blocks_) {
        const Matrix small = relative_factor(theta.segment(block.theta, block.terms * (block.terms + 1) / 2),
                                             static_cast<std::size_t>(block.terms));
        for (Index level = 0; level < block.levels; ++level) {
            Matrix own(block.terms, block.terms);
            const auto first = static_cast<int>(block.first + level * block.terms);
            for (int a = 0; a < block.terms; ++a)
                for (int b = 0; b < block.terms; ++b)
                    own(a, b) = inverse[static_cast<std::size_t>(cholesky_.place({first + a, first + b}))];
            errors.push_back(small * own * small.transpose());
        }
    }
    return errors;
}

} // namespace statistics
