#pragma once
// Eigen's matrices under short names, for the files of this folder that compute with them. No header that others
// include names it: what leaves the folder are vectors and structs.
#include <Eigen/Core>

namespace statistics {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

} // namespace statistics
