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

Sparse plus_identity(Sparse matrix) {
    Sparse one(matrix.rows(), matrix.cols());
    one.setIdentity();
    return matrix + one;
}

// Σ over entries of inverse ∘ matrix, where the inverse is symmetrical and known on the matrix's entries.
double dot(const SelectedInverse& inverse, const Sparse& matrix) {
    double sum = 0;
    for (Index column = 0; column < matrix.outerSize(); ++column)
        for (Sparse::InnerIterator entry{matrix, column}; entry; ++entry)
            sum += entry.value() * inverse.at(entry.row(), entry.col());
    return sum;
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
    const Sparse relative = factor_at(Vector::Ones(crossed.unknowns));
    factor_.analyzePattern(plus_identity(relative.transpose() * crossed.products * relative));
}

Sparse SparseReducer::factor_at(const Vector& theta) const { return block_diagonal(crossed_, theta); }

void SparseReducer::refactor(const Sparse& relative) {
    factor_.factorize(plus_identity(relative.transpose() * crossed_.products * relative));
}

Matrix SparseReducer::pull(const Sparse& relative) {
    return crossed_.own - crossed_.products * (relative * factor_.solve(relative.transpose() * crossed_.own));
}

// cross = (X y)'(X y) − (X y)'ZΛ (Λ'Z'ZΛ + I)⁻¹ Λ'Z'(X y);  ∂cross = −(Z'H⁻¹(X y))' ∂D Z'H⁻¹(X y);
// ∂log|H| = 2 tr((Λ'Z'ZΛ + I)⁻¹ Λ'Z'Z ∂Λ).
Reduced SparseReducer::operator()(const Vector& theta) {
    const Sparse relative = factor_at(theta);
    refactor(relative);
    const Matrix turned = relative.transpose() * crossed_.own;
    Reduced reduced{.cross = crossed_.pooled - turned.transpose() * factor_.solve(turned),
                    .log_determinant = 2 * Sparse{factor_.matrixL()}.diagonal().array().log().sum(),
                    .cross_slopes = {},
                    .log_determinant_slopes = Vector(theta.size())};
    reduced.cross = (reduced.cross + reduced.cross.transpose()).eval() / 2;
    const Matrix pulled = pull(relative), drawn = relative.transpose() * pulled;
    const SelectedInverse inverse{factor_};
    const Sparse through = relative.transpose() * crossed_.products;
    for (Index i = 0; i < theta.size(); ++i) {
        const Sparse along = factor_at(Vector::Unit(theta.size(), i));
        const Matrix half = (along.transpose() * pulled).transpose() * drawn;
        reduced.cross_slopes.push_back(-(half + half.transpose()));
        reduced.log_determinant_slopes[i] = 2 * dot(inverse, through * along);
    }
    return reduced;
}

Vector SparseReducer::effects(const Vector& theta, const Vector& beta) {
    const Sparse relative = factor_at(theta);
    refactor(relative);
    Vector residual(beta.size() + 1);
    residual << -beta, 1;
    return relative * (relative.transpose() * (pull(relative) * residual)).eval();
}

Matrix SparseReducer::through(const Vector& theta) {
    const Sparse relative = factor_at(theta);
    refactor(relative);
    return relative * (relative.transpose() * pull(relative).leftCols(crossed_.own.cols() - 1)).eval();
}

std::vector<Matrix> SparseReducer::known_errors(const Vector& theta) {
    refactor(factor_at(theta));
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
