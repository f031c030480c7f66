#pragma once
// The mixture of points that comes nearest to a target: least squares whose weights are not below 0 and sum to 1.
#include "statistics/matrix.h"

namespace statistics {

// points: one a column, as distances from the target. Gives w >= 0 with Σw = 1 at which |points·w|² is least, exactly: by active
// sets that stay affinely independent (Wolfe 1976, Finding the nearest point in a polytope, Mathematical Programming 11, 128-149).
// Where several mixtures come equally near, it is one of them, always the same. One point at least.
Vector nearest_mixture(const Matrix& points);

} // namespace statistics
