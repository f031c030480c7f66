#pragma once
// The special functions that intervals stand on. Each is checked against published tables in interval_test.cpp.

namespace statistics {

// P(X <= x) for X ~ Beta(a, b), the regularised incomplete beta I_x(a, b): the continued fraction of Abramowitz and
// Stegun 26.5.8, evaluated by Lentz's method. a, b > 0; x is clipped to 0..1.
double beta_cumulative(double x, double a, double b);

// P(X <= x) for X ~ Gamma(shape a, scale 1), the regularised lower incomplete gamma P(a, x): the series 6.5.29 of
// Abramowitz and Stegun below a + 1, the continued fraction 6.5.31 above. a > 0; x below 0 counts as 0.
double gamma_cumulative(double x, double a);

// The x at which the cumulative function reaches p, by bisection to the last bit that a double holds.
double beta_quantile(double p, double a, double b);
double gamma_quantile(double p, double a);

} // namespace statistics
