#include "statistics/selected_inverse.h"

#include <algorithm>
#include <cmath>

namespace statistics {

using Index = Eigen::Index;

// Takahashi, Fagan and Chen 1973: with A = LL' and Z = A⁻¹, column by column from the last,
//   Zij = −(1/Ljj) Σk>j Lkj Zik  for i > j with Lij ≠ 0,   Zjj = 1/Ljj² − (1/Ljj) Σk>j Lkj Zkj,
// where every Zik that is asked for stands in the pattern of L already.
SelectedInverse::SelectedInverse(const Factor& factor)
    : lower_{factor.matrixL()}, place_{factor.permutationP().indices()} {
    const Index n = lower_.cols();
    Vector below = Vector::Zero(n);    // column j of L under its diagonal, spread out
    Vector products = Vector::Zero(n); // Σk Lkj Zik
    for (Index j = n - 1; j >= 0; --j) {
        const int first = lower_.outerIndexPtr()[j], last = lower_.outerIndexPtr()[j + 1];
        const int* rows = lower_.innerIndexPtr();
        double* values = lower_.valuePtr();
        const double diagonal = values[first];
        log_determinant_ += 2 * std::log(diagonal);
        for (int at = first + 1; at < last; ++at) below[rows[at]] = values[at];
        for (int at = first + 1; at < last; ++at) {
            const int k = rows[at];
            for (Sparse::InnerIterator z{lower_, k}; z; ++z) {
                if (below[z.row()] == 0) continue;
                products[z.row()] += below[k] * z.value();
                if (z.row() != k) products[k] += below[z.row()] * z.value();
            }
        }
        double own = 0;
        for (int at = first + 1; at < last; ++at) {
            values[at] = -products[rows[at]] / diagonal;
            own += below[rows[at]] * values[at];
            products[rows[at]] = 0;
        }
        values[first] = 1 / (diagonal * diagonal) - own / diagonal;
        for (int at = first + 1; at < last; ++at) below[rows[at]] = 0;
    }
}

double SelectedInverse::at(Index row, Index column) const {
    const auto [low, high] = std::minmax(place_[row], place_[column]);
    const int* rows = lower_.innerIndexPtr();
    const int* first = rows + lower_.outerIndexPtr()[low];
    const int* last = rows + lower_.outerIndexPtr()[low + 1];
    const int* found = std::lower_bound(first, last, high);
    return found != last && *found == high ? lower_.valuePtr()[found - rows] : 0.0;
}

} // namespace statistics
