#pragma once
// The distributions that intervals and tests stand on, by Boost.Math. Cumulative functions give P(X <= x); quantiles the
// x at which they reach p, ±infinity at 0 and 1. Parameters out of their range give NaN, never a throw.

namespace statistics {

double normal_density(double x);
double normal_cumulative(double x);
double normal_quantile(double p);

double t_cumulative(double x, double df); // df > 0, need not be whole; infinite df is the normal
double t_quantile(double p, double df);

double chi_squared_cumulative(double x, double df);
double chi_squared_quantile(double p, double df);
double f_cumulative(double x, double df1, double df2);

double beta_cumulative(double x, double a, double b); // a, b > 0
double beta_quantile(double p, double a, double b);
double gamma_cumulative(double x, double shape); // scale 1
double gamma_quantile(double p, double shape);

double binomial_cumulative(double x, double n, double p); // at the whole number at or below x
double poisson_cumulative(double x, double mean);

// The smallest whole x with P(X <= x) >= p.
double binomial_quantile(double p, double n, double chance);
double poisson_quantile(double p, double mean);

// Two-sided p-value of a standard normal or t statistic; NaN stays NaN.
double two_sided(double z);
double two_sided(double t, double df);

} // namespace statistics
