#pragma once
// The lowest point of a function that may have edges, found without its slope.
#include "statistics/matrix.h"

#include <functional>

namespace statistics {

struct Lowest {
    Vector at;
    double value;
};

// Nelder and Mead 1965 (Computer Journal 7, 308-313) with their coefficients 1, 2, 1/2, from the start and a step along each axis.
// Ends after so many values, or when those at the corners agree to 1e-10 of themselves.
Lowest search(const std::function<double(const Vector&)>&, const Vector& start, double step, int values);

} // namespace statistics
