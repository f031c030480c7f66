#pragma once
// A funnel: how far from the target a school of its size lands by chance alone, and which schools lie beyond.
#include "statistics/interval.h"

#include <span>
#include <vector>

namespace statistics {

enum class FunnelKind { proportion, rate, mean };

// One school: of a proportion, successes of n; of a rate, events over exposure; of a mean, the value and its variance.
struct FunnelSchool {
    double value; // numerator/denominator, or the mean
    double size;  // denominator; of a mean 1/variance
};

struct FunnelChoices {
    FunnelKind kind = FunnelKind::proportion;
    std::optional<double> target{}; // else the pooled value: Σ numerator/Σ denominator, or the precision-weighted mean
    bool over_dispersion = true;    // widen the lines when schools differ by more than chance
    double winsorised = 0.1;        // share of z at each end drawn in before dispersion is judged
};

struct FunnelPoint {
    double value;
    double z;          // distance from the target in standard errors, over-dispersion included
    double p;          // two-sided
    double p_adjusted; // Benjamini and Hochberg over all schools
    Interval limits_95;
    Interval limits_998;
};

struct Funnel {
    double target;
    double phi;  // mean of the squared winsorised z: 1 where schools differ by chance alone
    double tau2; // variance between schools beyond chance, on the scale of z's standard errors; 0 if none
    std::vector<FunnelPoint> schools; // in the order given; all NaN for one whose size is not above 0
};

// How schools differ beyond chance, on the scale where the variance is steady. φ = Σ z²/k of the winsorised z;
// τ² = max(0, (kφ − (k − 1))/(Σw − Σw²/Σw)), w = 1/s² (DerSimonian and Laird's moments). Nothing of no school: φ = τ² = 0.
struct OverDispersion {
    double phi, tau2;
};
OverDispersion over_dispersion(std::span<const FunnelSchool> schools, FunnelKind, double target,
                               double winsorised = 0.1);

// Σ x/Σ n of proportions and rates; Σ w·y/Σ w of means. NaN of no school.
double pooled_target(std::span<const FunnelSchool> schools);

// The lines at a size (which need not be a school's), and where a value of that size stands by them.
struct FunnelLimits {
    Interval limits_95, limits_998;
};
FunnelLimits funnel_limits(FunnelKind, double target, double tau2, double size);

// Spiegelhalter 2005, "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 1185-1202.
// Without over-dispersion the limits of proportions and rates are the exact quantiles of the binomial and the Poisson
// distribution, so that a school within them is never called outside more often than the limits say, and p is the exact
// one; with it, θ ± z·√(s² + τ²) on the scale where the variance is steady: arcsine of the root for proportions (the angle
// clipped to 0..π/2), the root for rates.
Funnel funnel(std::span<const FunnelSchool> schools, const FunnelChoices& choices);

} // namespace statistics
