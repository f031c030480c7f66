#pragma once
// How much larger one share is than another.
#include "statistics/interval.h"

namespace statistics {

struct Share {
    double successes;
    double n;
};

// a − b of two independent shares, as 0..1, from their Wilson intervals. Newcombe 1998, method 10, Statistics in Medicine 17, 873-890:
// d − √((a − l_a)² + (u_b − b)²) to d + √((u_a − a)² + (b − l_b)²). None where wilson() has none for either.
std::optional<Interval> share_difference(Share a, Share b, double z = z_95);

} // namespace statistics
