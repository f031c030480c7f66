#include "statistics/multilevel_sparse.h"

#include "statistics/multilevel_grouped.h"

#include <map>

namespace statistics {
namespace {

using Index = Eigen::Index;
using Entries = std::vector<Eigen::Triplet<double>>;

// The block-diagonal Λ of one choice of θ; zeros are kept, so that its pattern never changes.
Sparse block_diagonal(const Crossed& crossed, const Vector& theta) {
    Entries entries;
    for (const Block& block : crossed.blocks) {
        const Index count = block.terms * (block.terms + 1) / 2;
        const Matrix small = relative_factor(theta.segment(block.theta, count), static_cast<std::size_t>(block.terms));
        for (Index level = 0; level < block.levels; ++level)
            for (Index column = 0; column < block.terms; ++column)
                for (Index row = column; row < block.terms; ++row)
                    entries.emplace_back(block.first + level * block.terms + row,
                                         block.first + level * block.terms + column, small(row, column));
    }
    Sparse out(crossed.own.rows(), crossed.own.rows());
    out.setFromTriplets(entries.begin(), entries.end());
    return out;
}

// The values of a matrix at each place of a pattern that holds all of its entries.
Vector values_in(const Sparse& pattern, const Sparse& matrix) {
    Vector values(pattern.nonZeros());
    Index next = 0;
    for (Index column = 0; column < pattern.outerSize(); ++column)
        for (Sparse::InnerIterator entry{pattern, column}; entry; ++entry)
            values[next++] = matrix.coeff(entry.row(), entry.col());
    return values;
}

// Of the inverse, what stands at each place of the pattern.
Vector values_in(const Sparse& pattern, const SelectedInverse& inverse) {
    Vector values(pattern.nonZeros());
    Index next = 0;
    for (Index column = 0; column < pattern.outerSize(); ++column)
        for (Sparse::InnerIterator entry{pattern, column}; entry; ++entry)
            values[next++] = inverse.at(entry.row(), entry.col());
    return values;
}

} // namespace

std::vector<Index> diagonal(const Crossed& crossed) {
    std::vector<Index> places;
    for (const Block& block : crossed.blocks) {
        places.push_back(block.theta);
        if (block.terms == 2) places.push_back(block.theta + 2);
    }
    return places;
}

SparseReducer::SparseReducer(const Crossed& crossed) : crossed_{crossed} {
    Sparse one(crossed.own.rows(), crossed.own.rows());
    one.setIdentity();
    const Sparse whole = block_diagonal(crossed, Vector::Ones(crossed.unknowns));
    inner_ = Sparse{whole.transpose() * crossed.products * whole} + one;
    identity_ = values_in(inner_, one);
    for (Index i = 0; i < crossed.unknowns; ++i) {
        const Sparse unit = block_diagonal(crossed, Vector::Unit(crossed.unknowns, i));
        const Sparse half = unit.transpose() * crossed.products;
        own_.push_back(unit.transpose() * crossed.own);
        parts_.emplace_back();
        for (Index j = 0; j < crossed.unknowns; ++j)
            parts_.back().push_back(
                values_in(inner_, Sparse{half * block_diagonal(crossed, Vector::Unit(crossed.unknowns, j))}));
    }
    factor_.analyzePattern(inner_);
}

Matrix SparseReducer::times(const Vector& values, const Matrix& right) const {
    const Eigen::Map<const Sparse> matrix{inner_.rows(),          inner_.cols(),          inner_.nonZeros(),
                                          inner_.outerIndexPtr(), inner_.innerIndexPtr(), values.data()};
    return matrix * right;
}

Matrix SparseReducer::solved(const Vector& theta) {
    Eigen::Map<Vector> values{inner_.valuePtr(), inner_.nonZeros()};
    values = identity_;
    Matrix right = Matrix::Zero(crossed_.own.rows(), crossed_.own.cols());
    for (std::size_t i = 0; i < own_.size(); ++i) {
        const double scale = theta[static_cast<Index>(i)];
        right += scale * own_[i];
        for (std::size_t j = 0; j < own_.size(); ++j) values += scale * theta[static_cast<Index>(j)] * parts_[i][j];
    }
    factor_.factorize(inner_);
    return factor_.solve(right);
}

// With S = B⁻¹Λ'Z'(X y): cross = (X y)'(X y) − (X y)'ZΛ S, and as Ei'Z'H⁻¹(X y) = Ei'Z'(X y) − Σj θj Ei'Z'ZEj S =: Ci,
// ∂cross/∂θi = −(Ci'S + S'Ci); ∂log|H|/∂θi = tr(B⁻¹ ∂B) = 2 Σj θj tr(B⁻¹ Ei'Z'ZEj).
Reduced SparseReducer::operator()(const Vector& theta) {
    const Matrix solution = solved(theta);
    const SelectedInverse selected{factor_};
    const Vector inverse = values_in(inner_, selected);
    Reduced reduced{.cross = crossed_.pooled,
                    .log_determinant = selected.log_determinant(),
                    .cross_slopes = {},
                    .log_determinant_slopes = Vector(theta.size())};
    for (std::size_t i = 0; i < own_.size(); ++i) {
        const double scale = theta[static_cast<Index>(i)];
        reduced.cross -= scale * own_[i].transpose() * solution;
        Vector moved = Vector::Zero(inner_.nonZeros());
        for (std::size_t j = 0; j < own_.size(); ++j) moved += theta[static_cast<Index>(j)] * parts_[i][j];
        const Matrix half = (own_[i] - times(moved, solution)).transpose() * solution;
        reduced.cross_slopes.push_back(-(half + half.transpose()));
        reduced.log_determinant_slopes[static_cast<Index>(i)] = 2 * inverse.dot(moved);
    }
    reduced.cross = (reduced.cross + reduced.cross.transpose()).eval() / 2;
    return reduced;
}

Matrix SparseReducer::effects(const Vector& theta) { return block_diagonal(crossed_, theta) * solved(theta); }

std::vector<Matrix> SparseReducer::known_errors(const Vector& theta) {
    solved(theta);
    const SelectedInverse inverse{factor_};
    std::vector<Matrix> errors;
    for (const Block& block : crossed_.blocks) {
        const Matrix small = relative_factor(theta.segment(block.theta, block.terms * (block.terms + 1) / 2),
                                             static_cast<std::size_t>(block.terms));
        for (Index level = 0; level < block.levels; ++level) {
            Matrix own(block.terms, block.terms);
            const Index first = block.first + level * block.terms;
            for (Index a = 0; a < block.terms; ++a)
                for (Index b = 0; b < block.terms; ++b) own(a, b) = inverse.at(first + a, first + b);
            errors.push_back(small * own * small.transpose());
        }
    }
    return errors;
}

} // namespace statistics
