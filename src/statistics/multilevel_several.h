#pragma once
// A fit with several groupings on its way: the rows, their sums in standardised units, and how both are asked for.
#include "statistics/multilevel_estimate.h"
#include "statistics/multilevel_sparse.h"

namespace statistics {

struct Several {
    const ModelRows& rows;
    int slope;                                   // the place in a square of the slope's column, 0 for none
    std::vector<std::vector<std::string>> terms; // of each grouping
    Standardised standard;
    Crossed sums;
    Amount amount;
};

// Λ's block of one level.
Matrix factor_of(const Block&, const Vector& theta);
// The turn of a block's effects to the columns' own units.
Matrix turn_of(const Several&, const Block&);

// Each level's effects û = DZ'H⁻¹(y − Xβ). `se_conditional` is from σ²Λ(Λ'Z'ZΛ + I)⁻¹Λ'; `se` adds what comes of estimating
// β, and 2·g3 for the variances, once as the first term takes them as known and once as it is then too small (Prasad and Rao
// 1990); g3 = d'Σd (Kass and Steffey 1989, Journal of the American Statistical Association 84, 717-726): d are the slopes of an
// effect along θ, β moving with it, and Σ, `parameters`, the covariance of (θ, σ²).
std::vector<ShrunkenEffect> shrunken_effects(SparseReducer&, const Several&, const Estimated&,
                                             const Matrix& parameters);

} // namespace statistics
