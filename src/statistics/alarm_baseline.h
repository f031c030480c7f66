#pragma once
// What is usual in each of many series, learnt from their history: level, lag-1 and spread, drawn towards those of the others.
#include <cstddef>
#include <span>
#include <vector>

namespace statistics {

// A series' deviations from what is expected, NaN in a gap, one a period.
using Deviations = std::vector<double>;

struct Usual {
    double level = 0;      // mean deviation in the history
    double lag_1 = 0;      // of one period with the next
    double innovation = 0; // sd of what a period brings that the one before did not say; 0: not watched
    std::size_t n = 0;     // innovations in the history
    double freedom = 0;    // degrees of freedom that the history's innovations and their own sd share
};

// A series' own lag-1 and log variance are believed by τ²/(τ² + sampling variance), the rest being the mean of all series
// (DerSimonian and Laird's moments). The bootstrap draws series that differ as much.
struct Shrinking {
    double lag_1, lag_1_between;               // mean and τ²
    double log_variance, log_variance_between; // of σ²
    double kurtosis; // of innovations: a log variance of n of them has sampling variance (κ − 1)/n
};

struct Baseline {
    std::vector<Usual> series;
    Shrinking shrinking;
};

constexpr std::size_t least_history = 12; // innovations; a series with fewer is not watched

// From the periods before `until`; `at` says how many steps each lies after the first.
Baseline baseline(std::span<const Deviations>, std::span<const double> at, std::size_t until);

// What a period brings: (r_t − ρ^d r_{t−d})/√((1 − ρ^2d)/(1 − ρ²)), r = deviation − level, d steps after the last that is there, over
// its sd. NaN in a gap and for the first of all.
std::vector<double> innovations(const Deviations&, std::span<const double> at, const Usual&);

// An innovation of the history over an sd that it went into itself can never be far out: √ν at most. The normal number as rare as
// it is among such, ν = freedom: √((ν − 1)·log(ν/(ν − z²)))·(8ν − 7)/(8ν − 5), by Wallace's 1959 of Student's t.
double as_if_outside(double innovation, double freedom);

// The same estimates of n periods without a gap, quickly: what the bootstrap repeats.
Usual usual_of(std::span<const double> deviations, const Shrinking&);

} // namespace statistics
