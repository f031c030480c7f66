#include "statistics/special.h"

#include <cmath>

namespace statistics {
namespace {

constexpr double tiny = 1e-300, enough = 1e-15;
constexpr int most_terms = 100'000;

double away_from_zero(double x) { return std::abs(x) < tiny ? tiny : x; }

// One step of Lentz's method: folds the next coefficient into c, d and the running value.
struct Fraction {
    double c, d, value;
    double step(double numerator, double denominator) {
        d = 1.0 / away_from_zero(denominator + numerator * d);
        c = away_from_zero(denominator + numerator / c);
        const double change = c * d;
        value *= change;
        return change;
    }
};

double beta_fraction(double x, double a, double b) {
    const double first = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    Fraction fraction{.c = 1.0, .d = first, .value = first};
    for (int m = 1; m < most_terms; ++m) {
        const double k = m;
        fraction.step(k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)), 1.0);
        const double change = fraction.step(-(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1)), 1.0);
        if (std::abs(change - 1.0) < enough) break;
    }
    return fraction.value;
}

double gamma_series(double x, double a) {
    double term = 1.0 / a, sum = term;
    for (int k = 1; k < most_terms && std::abs(term) > std::abs(sum) * enough; ++k) sum += term *= x / (a + k);
    return sum;
}

double gamma_fraction(double x, double a) {
    const double first = 1.0 / away_from_zero(x + 1.0 - a);
    Fraction fraction{.c = 1.0 / tiny, .d = first, .value = first};
    for (int k = 1; k < most_terms; ++k)
        if (std::abs(fraction.step(-k * (k - a), x + 1.0 - a + 2 * k) - 1.0) < enough) break;
    return fraction.value;
}

// The root of a rising function between low and high.
template <class Rising>
double where_it_reaches(double p, double low, double high, Rising cumulative) {
    for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        (cumulative(middle) < p ? low : high) = middle;
    return high;
}

} // namespace

double beta_cumulative(double x, double a, double b) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(x, a, b) / a;
    return 1 - front * beta_fraction(1 - x, b, a) / b;
}

double gamma_cumulative(double x, double a) {
    if (x <= 0) return 0;
    const double front = std::exp(a * std::log(x) - x - std::lgamma(a));
    return x < a + 1 ? front * gamma_series(x, a) : 1 - front * gamma_fraction(x, a);
}

double beta_quantile(double p, double a, double b) {
    if (p <= 0) return 0;
    if (p >= 1) return 1;
    return where_it_reaches(p, 0, 1, [&](double x) { return beta_cumulative(x, a, b); });
}

double gamma_quantile(double p, double a) {
    if (p <= 0) return 0;
    double high = a + 1;
    while (gamma_cumulative(high, a) < p && high < 1e300) high *= 2;
    return where_it_reaches(p, 0, high, [&](double x) { return gamma_cumulative(x, a); });
}

} // namespace statistics
