#pragma once
// The test of one effect by moment inequalities that come to two numbers: how far the effect is from the one tried, and how far the
// treated and the others may part.
#include <vector>

namespace statistics {

struct Plane { // variances of the two numbers, and their covariance
    double xx, xy, yy;
};
struct Vertex { // the statistic x·distance + y·bound, whose standard deviation is at most 1
    double x, y;
};

// Andrews, Roth and Pakes 2023, section 4: η, the least by which all moments could be met in their standard deviations, is the greatest
// of the dual's vertices. Here those are one with x above 0, one with x below 0, and any number with x = 0 and y at most 0; where the
// first two are above 0 at once, one of the last is too.
struct Moments {
    Plane plane;
    Vertex over, under;
    std::vector<double> pairs; // the y of those with x = 0
};

// What η passes in 0.5% where every moment is just met: exactly, as the share outside a triangle under a plane normal distribution.
double least_favourable(const Moments&);

// 5%: where η passes `critical`; else by the normal distribution of the vertex that is greatest, cut off where another would be, at
// (5% − 0.5%)/(1 − 0.5%), and never for η at most 0.
bool rejects(const Moments&, double critical, double distance, double bound);

} // namespace statistics
