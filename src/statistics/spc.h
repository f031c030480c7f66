#pragma once
// Statistical process control: what is noise in a series, and what is a special cause worth a question.
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace statistics {

enum class SpcChart {
    xmr,    // single values: mean ± 2.66 mean moving ranges (Wheeler)
    xbar,   // means of small samples: ± 3 σ/√n, σ = mean range/d2
    p,      // proportions: p̄ ± 3√(p̄(1−p̄)/n); too narrow for large n
    pprime, // the same, times the spread of z between periods (Laney 2002)
    c,      // counts: c̄ ± 3√c̄
    u,      // counts per size: ū ± 3√(ū/n)
    ewma,   // exponentially weighted mean: μ ± Lσ√(λ/(2−λ)·(1−(1−λ)^2t)) (Roberts 1959)
    cusum,  // cumulative sums above and below, alarm beyond hσ (Page 1954)
};

// NHS England's Making Data Count rules, in their order of precedence; EWMA and CUSUM know only the first.
enum class SpcRule { outside, trend, two_of_three, shift };
std::string_view words(SpcRule); // "outside the limits", "7 rising or falling", …

struct SpcSeries {
    std::vector<double> values; // in order of time, NaN where there is none; counts for p, pprime, c and u
    std::vector<double> sizes;  // what the counts are of (p, pprime, u), or the sizes of the samples (xbar)
    std::vector<double> ranges; // highest − lowest of each sample (xbar)
};

struct SpcChoices {
    SpcChart chart = SpcChart::xmr;
    std::vector<std::size_t> rebases{}; // points from which a new process is said to run: limits anew from there
    std::size_t baseline = 0;           // limits from so many first points of each process; 0: from all
    std::optional<double> centre{};     // a known centre, for EWMA and CUSUM
    double lambda = 0.2, width = 3;     // EWMA
    double allowance = 0.5, alarm = 5;  // CUSUM: k and h, in σ
};

struct SpcPoint {
    double value; // as drawn: count/size, the weighted mean, the single value
    double centre, lower, upper;
    std::vector<SpcRule> rules; // every rule that fired here; a run is marked at all of its points
    double high = 0, low = 0;   // CUSUM's sums, in the unit of the values
};

// A point for each value; NaN throughout where there is none. A missing value ends a run and has no moving range across
// it. XmR leaves out, once, moving ranges of 3.267 times their mean or more before it draws the limits. A lower limit
// of counts is never below 0, an upper one of proportions never above 1. With fewer than two values there are no limits.
std::vector<SpcPoint> spc(const SpcSeries&, const SpcChoices&);

// Mean range of n standard normal values: ∫ 1 − Φ(x)^n − (1 − Φ(x))^n dx. 1.128 for 2, 2.326 for 5.
double d2(double n);

} // namespace statistics
