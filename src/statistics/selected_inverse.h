#pragma once
// Of the inverse of a sparse matrix, the entries that stand where its Cholesky factor has some: the whole is dense.
#include "statistics/matrix_sparse.h"

namespace statistics {

class SelectedInverse {
public:
    explicit SelectedInverse(const Factor&);
    // The entry of the inverse; row and column as in the matrix that was factored. It must be an entry of that matrix.
    double at(Eigen::Index row, Eigen::Index column) const;
    double log_determinant() const { return log_determinant_; } // of the matrix that was factored

private:
    Sparse lower_; // in the factor's own order
    double log_determinant_ = 0;
    Eigen::VectorXi place_;
};

} // namespace statistics
