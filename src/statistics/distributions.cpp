#include "statistics/distributions.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

namespace bm = boost::math;
using Quiet = bm::policies::policy<
    bm::policies::domain_error<bm::policies::ignore_error>, bm::policies::pole_error<bm::policies::ignore_error>,
    bm::policies::overflow_error<bm::policies::ignore_error>,
    bm::policies::evaluation_error<bm::policies::ignore_error>, bm::policies::promote_double<false>>;
constexpr Quiet quiet{};
constexpr double infinity = std::numeric_limits<double>::infinity(), nothing = std::numeric_limits<double>::quiet_NaN();

bool share(double p) { return p >= 0 && p <= 1; }

// The smallest whole x with cumulative(x) >= p, from a guess nearby: doubling steps to bracket it, then halving.
template <class Cumulative>
double smallest_whole(double p, double guess, double most, Cumulative cumulative) {
    double low = std::max(-1.0, std::floor(guess)), high = low, step = 1;
    while (low >= 0 && cumulative(low) >= p) low = std::max(-1.0, low - step), step *= 2;
    for (step = 1; high < most && (high < 0 || cumulative(high) < p); step *= 2) high = std::min(most, high + step);
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (middle >= 0 && cumulative(middle) >= p ? high : low) = middle;
    }
    return high;
}

} // namespace

double normal_density(double x) { return std::exp(-x * x / 2) * 0.398942280401432677939946059934; } // 1/√(2π)
double normal_cumulative(double x) { return std::erfc(-x * 0.707106781186547524400844362105) / 2; } // x/√2
double normal_quantile(double p) {
    if (!share(p)) return nothing;
    if (p == 0 || p == 1) return p == 0 ? -infinity : infinity;
    return bm::quantile(bm::normal_distribution<double, Quiet>{}, p);
}

double t_cumulative(double x, double df) {
    if (!(df > 0) || std::isnan(x)) return nothing;
    if (std::isinf(df) || std::isinf(x)) return normal_cumulative(x);
    return bm::cdf(bm::students_t_distribution<double, Quiet>{df}, x);
}
double t_quantile(double p, double df) {
    if (!(df > 0) || !share(p)) return nothing;
    if (std::isinf(df) || p == 0 || p == 1) return normal_quantile(p);
    return bm::quantile(bm::students_t_distribution<double, Quiet>{df}, p);
}

double chi_squared_cumulative(double x, double df) { return gamma_cumulative(x / 2, df / 2); }
double chi_squared_quantile(double p, double df) { return 2 * gamma_quantile(p, df / 2); }
double f_cumulative(double x, double df1, double df2) {
    if (std::isinf(df2)) return chi_squared_cumulative(x * df1, df1);
    return beta_cumulative(x * df1 / (x * df1 + df2), df1 / 2, df2 / 2);
}

double beta_cumulative(double x, double a, double b) {
    if (!(a > 0) || !(b > 0) || std::isnan(x)) return nothing;
    return bm::ibeta(a, b, std::clamp(x, 0.0, 1.0), quiet);
}
double beta_quantile(double p, double a, double b) {
    return a > 0 && b > 0 && share(p) ? bm::ibeta_inv(a, b, p, quiet) : nothing;
}
double gamma_cumulative(double x, double shape) {
    if (!(shape > 0) || std::isnan(x)) return nothing;
    return x <= 0 ? 0 : std::isinf(x) ? 1 : bm::gamma_p(shape, x, quiet);
}
double gamma_quantile(double p, double shape) {
    if (!(shape > 0) || !share(p)) return nothing;
    return p == 1 ? infinity : bm::gamma_p_inv(shape, p, quiet);
}

// P(X <= x) = I_{1−p}(n − x, x + 1).
double binomial_cumulative(double x, double n, double p) {
    x = std::floor(x);
    return x < 0 ? 0 : x >= n ? 1 : beta_cumulative(1 - p, n - x, x + 1);
}
// P(X <= x) = Q(x + 1, mean).
double poisson_cumulative(double x, double mean) {
    if (!(mean >= 0)) return nothing;
    x = std::floor(x);
    return x < 0 ? 0 : mean == 0 ? 1 : bm::gamma_q(x + 1, mean, quiet);
}

double binomial_quantile(double p, double n, double chance) {
    if (!share(p) || !share(chance) || !(n >= 0)) return nothing;
    const double guess =
        n * chance + normal_quantile(std::clamp(p, 1e-12, 1 - 1e-12)) * std::sqrt(n * chance * (1 - chance));
    return smallest_whole(p, guess, n, [&](double x) { return binomial_cumulative(x, n, chance); });
}
double poisson_quantile(double p, double mean) {
    if (!share(p) || !(mean >= 0)) return nothing;
    if (p == 1) return infinity;
    const double guess = mean + normal_quantile(std::max(p, 1e-12)) * std::sqrt(mean);
    return smallest_whole(p, guess, infinity, [&](double x) { return poisson_cumulative(x, mean); });
}

double two_sided(double z) { return std::erfc(std::abs(z) * 0.707106781186547524400844362105); }
double two_sided(double t, double df) { return 2 * t_cumulative(-std::abs(t), df); }

} // namespace statistics
