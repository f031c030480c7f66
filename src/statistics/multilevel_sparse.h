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

// Works out a Crossed at any θ; the pattern of the factor is found once.
class SparseReducer {
public:
    explicit SparseReducer(const Crossed&);
    Reduced operator()(const Vector& theta);

    Vector effects(const Vector& theta, const Vector& beta); // û
    Matrix through(const Vector& theta);                     // D Z'H⁻¹X
    std::vector<Matrix> known_errors(const Vector& theta);   // a level's Λ(Λ'Z'ZΛ + I)⁻¹Λ', all levels in order

private:
    Sparse factor_at(const Vector& theta) const;
    void refactor(const Sparse& relative);
    Matrix pull(const Sparse& relative); // Z'H⁻¹(1 x y)

    const Crossed& crossed_;
    Factor factor_;
};

} // namespace statistics
