#pragma once
// Schools as a whole: their mean and how much they differ beyond chance; and what one school probably is in that light.
#include "statistics/interval.h"

#include <span>

namespace statistics {

struct Part { // of one school: events of so many; or a value with its variance
    double events, of;
};

// What chance makes of a school's number: a share of so many, events of so much exposure, or a value with its variance.
enum class Chance { proportion, rate, value };

struct Whole {
    double mean;
    double variance;       // between schools beyond chance; 0 where chance alone explains the differences
    double standard_error; // of the mean
};

// The mean μ and the variance τ² between schools at which Σ(yᵢ − μ)²/Varᵢ = k − 1 (Paule and Mandel 1982, Journal of Research of
// the National Bureau of Standards 87, 377-385; by the steps of DerSimonian and Kacker 2007, Contemporary Clinical Trials 28,
// 105-114), where Varᵢ is τ² + vᵢ of values, τ² + μ/eᵢ of rates, and τ² + (μ(1 − μ) − τ²)/nᵢ of proportions, as Kleinman 1973
// (Journal of the American Statistical Association 68, 46-54) has it. Parts with of <= 0 are no schools; none under two.
std::optional<Whole> whole_of(Chance, std::span<const Part>);

struct Shrunken {
    double raw;        // events/of
    double estimate;   // mean of what is then believed
    Interval interval; // 95%, equal tails
    double weight;     // share of the school's own number in the estimate
};

// One school in the light of the whole, which counts as known but for the error of a value's mean. Proportions:
// Beta(a + events, b + of − events) with a = μs, b = (1 − μ)s, s = μ(1 − μ)/τ² − 1 (Griffiths 1973, Biometrics 29, 637-648).
// Rates: Gamma(μs + events, s + of), s = μ/τ² (Clayton and Kaldor 1987, Biometrics 43, 671-681). Values: the mean of the two
// by their precisions (Morris 1983, Journal of the American Statistical Association 78, 47-55). NaN where of <= 0.
Shrunken shrunken(Chance, const Part&, const Whole&);

} // namespace statistics
