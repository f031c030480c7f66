#pragma once
// Eigen's sparse matrices under short names, for the files of this folder that compute with them (see matrix.h).
#include "statistics/matrix.h"

#include <Eigen/SparseCholesky>

namespace statistics {

using Sparse = Eigen::SparseMatrix<double>;
using Factor = Eigen::SimplicialLLT<Sparse, Eigen::Lower, Eigen::AMDOrdering<int>>;

} // namespace statistics
