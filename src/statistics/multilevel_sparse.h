#pragma once
// Several groupings, nested or crossed: the random effects of all are taken out together by a sparse Cholesky factor
// (Bates, Mächler, Bolker and Walker 2015, section 5.1).
#include "statistics/model_rows.h"
#include "statistics/multilevel_likelihood.h"
#include "statistics/sparse_cholesky.h"
#include "statistics/standardised.h"

namespace statistics {

// The random effects of one grouping within u: level by level, its terms side by side.
struct Block {
    Eigen::Index first, levels, terms; // terms: 1, or 2 with a slope
    Eigen::Index theta;                // where its unknowns begin
};

struct Product {
    Entry at; // on or under the diagonal
    double sum;
};

using ByRow = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Crossed {
    std::vector<Block> blocks;
    std::vector<Product> products; // Z'Z
    ByRow own;                     // Z'(1 x y)
    Matrix pooled;                 // (1 x y)'(1 x y)
    Eigen::Index unknowns;
};

// From rows in the units of `standard`; the slope (0: none), a column as in a square, is the first grouping's.
Crossed crossed(const ModelRows&, const Standardised&, int slope);

std::vector<Eigen::Index> diagonal(const Crossed&); // places of θ on the diagonals of Λ

// Works out a Crossed at any θ. Λ has a θ at each of its entries, so that B = Λ'Z'ZΛ + I = I + Σi≤j θiθj Vij: where the
// Vij stand, and the pattern of B's factor, are found once.
class SparseReducer {
public:
    explicit SparseReducer(const Crossed&);
    SparseReducer only(const std::vector<Eigen::Index>& columns) const; // the same with some of the columns (1 x y)

    Reduced operator()(const Vector& theta);

    struct Drawn {
        Matrix cross;   // as in Reduced
        Matrix effects; // DZ'H⁻¹(X y): times (−β, 1) they are û
    };
    Drawn drawn(const Vector& theta);
    std::vector<Matrix> known_errors(const Vector& theta); // a level's Λ(Λ'Z'ZΛ + I)⁻¹Λ', all levels in order

private:
    struct Load { // Λ has a θ at row `row`, column `column`
        int row, column, theta;
    };
    struct Share { // of an entry of B: its place in the factor's values, its row and column in the factor's order
        int place, row, column;
        double sum, half; // half of it on the diagonal, where it stands once
    };
    struct Part { // Vij
        int i, j;
        std::vector<Share> shares{};
    };
    std::vector<Part> parts_of(const std::vector<Product>&) const;
    void factor(const Vector& theta);  // B
    ByRow solved(const Vector& theta); // B⁻¹Λ'Z'(X y) = Λ'Z'H⁻¹(X y), in the factor's order; factors B
    std::vector<Matrix> through(const ByRow& solution) const; // for each θ: (X y)'Z ∂Λ B⁻¹Λ'Z'(X y)

    std::vector<Block> blocks_;
    ByRow own_;
    Matrix pooled_;
    std::vector<Load> loads_; // θ by θ
    SparseCholesky cholesky_;
    std::vector<int> diagonal_; // the places of B's diagonal in the factor's values
    std::vector<Part> parts_;
};

} // namespace statistics
