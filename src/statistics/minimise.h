#pragma once
// The lowest point of a smooth function of a few unknowns, to the last digits that a double gives.
#include "statistics/matrix.h"

#include <functional>

namespace statistics {

struct Slope {
    double value;
    Vector gradient; // same length as the unknowns
};
using Smooth = std::function<Slope(const Vector&)>;

// Quasi-Newton steps (BFGS, Nocedal and Wright 2006, algorithm 6.1) from the start, then Newton steps on the gradient,
// whose root is sharper than the lowest value: a value rounds at 1e-16, so its lowest place alone is known to 1e-8.
Vector minimise(const Smooth&, Vector start);

// The second derivatives at a point: central differences of the gradient, made symmetrical.
Matrix second_derivatives(const Smooth&, const Vector& at);

} // namespace statistics
