#pragma once
// Several groupings, nested or crossed: the random effects of all are taken out together by a sparse Cholesky factor
// (Bates, Mächler, Bolker and Walker 2015, section 5.1).
#include "statistics/model_rows.h"
#include "statistics/multilevel_likelihood.h"
#include "statistics/selected_inverse.h"
#include "statistics/standardised.h"

#include <memory>

namespace statistics {

// The random effects of one grouping within u: level by level, its terms side by side.
struct Block {
    Eigen::Index first, levels, terms; // terms: 1, or 2 with a slope
    Eigen::Index theta;                // where its unknowns begin
};

struct Crossed {
    std::vector<Block> blocks;
    Sparse products; // Z'Z
    Matrix own;      // Z'(1 x y)
    Matrix pooled;   // (1 x y)'(1 x y)
    Eigen::Index unknowns;
};

// From rows in the units of `standard`; the slope (0: none), a column as in a square, is the first grouping's.
Crossed crossed(const ModelRows&, const Standardised&, int slope);
// The same with only those of the columns (1 x y).
Crossed only(const Crossed&, const std::vector<Eigen::Index>& columns);

std::vector<Eigen::Index> diagonal(const Crossed&); // places of θ on the diagonals of Λ

// Works out a Crossed at any θ. Λ = Σ θi Ei with Ei of 0 and 1, so that Λ'Z'ZΛ = Σ θiθj Ei'Z'ZEj: the parts, and the
// pattern of the factor, are made once.
class SparseReducer {
public:
    explicit SparseReducer(const Crossed&);
    Reduced operator()(const Vector& theta);

    Matrix effects(const Vector& theta);                   // DZ'H⁻¹(X y): times (−β, 1) they are û
    std::vector<Matrix> known_errors(const Vector& theta); // a level's Λ(Λ'Z'ZΛ + I)⁻¹Λ', all levels in order

private:
    // B = Λ'Z'ZΛ + I is factored; the answer is B⁻¹Λ'Z'(X y), which is Λ'Z'H⁻¹(X y) too.
    Matrix solved(const Vector& theta);
    Matrix times(const Vector& values,
                 const Matrix&) const; // a matrix of B's pattern, by its values

    const Crossed& crossed_;
    Sparse inner_;                           // B
    std::vector<std::vector<Vector>> parts_; // Ei'Z'ZEj, as values of B's pattern
    std::vector<Matrix> own_;                // Ei'Z'(X y)
    Vector identity_;                        // as values of B's pattern
    Factor factor_;
};

} // namespace statistics
