#pragma once
// Tails of the normal distribution: far out, and of two at once.

namespace statistics {

double log_normal_above(double x); // ln P(X > x), also where P is too small for a double

// P(X > h and Y > k) of standard normals so correlated, h and k above 0 (Owen 1956, Annals of Mathematical Statistics 27, 1075-1090).
double both_normal_above(double h, double k, double correlation);

} // namespace statistics
