#pragma once
// Of the inverse of a sparse matrix, the entries that stand where its Cholesky factor has some: the whole is dense.
#include "statistics/matrix_sparse.h"

namespace statistics {

class SelectedInverse {
public:
    explicit SelectedInverse(const Factor&);
    // The entry of the inverse; row and column as in the matrix that was factored. It must be an entry of that matrix.
    double at(Eigen::Index row, Eigen::Index column) const;

private:
    Sparse lower_; // in the factor's own order
    Eigen::VectorXi place_;
};

} // namespace statistics
