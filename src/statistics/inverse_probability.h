#pragma once
// Those who have a value, weighted to stand also for those like them who have none.
#include "basics/result.h"
#include "statistics/interval.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace statistics {

struct Covariates {
    std::vector<std::string> names;          // of the columns
    std::vector<std::vector<double>> values; // a vector a column, a number a row, none missing
};

struct WeightedMean {
    double value;
    double standard_error;
    Interval interval;    // 95%
    double worth;         // of how many equally weighted: (Σw)²/Σw² (Kish 1965)
    double largest_share; // of all weight on one row, 0..1
};

struct Coefficient {
    std::string name;
    double estimate; // of the log odds to have a value, in the column's own unit
    double standard_error;
};

// Who is of a kind of which everybody has a value: their chance is 1, whatever the model says.
struct Certain {
    double value;
    std::size_t group;
};

struct InverseProbability {
    std::vector<Coefficient> response;
    double least_chance;               // of those who have a value: its inverse is the largest weight
    std::optional<WeightedMean> whole; // none where nobody has a value
    std::vector<std::optional<WeightedMean>> groups;
};

// Σ y/p̂ over Σ 1/p̂ of those who have a value (Hájek 1971), p̂ their chance to have one by logistic regression on the
// covariates. Variance by linearisation with the estimation of p̂ counted (Robins, Rotnitzky and Zhao 1994; Lunceford and
// Davidian 2004, Statistics in Medicine 23, 2937-2960): of row i
//     φᵢ = (rᵢ(yᵢ − θ)/p̂ᵢ + B'I⁻¹(rᵢ − p̂ᵢ)xᵢ)/Σ(r/p̂),   B = −Σ r(1 − p̂)/p̂ (y − θ)x
// and the variance is Σφ². Those of `certain` stand outside the model, with weight 1 and without its part of φ.
// values: NaN where missing. Refuses covariates that are alike everywhere or make one another up, and those that tell who has
// a value from who has none without exception somewhere: then nobody stands for some of the missing.
basics::Result<InverseProbability> inverse_probability(std::span<const double> values, const Covariates&,
                                                       std::span<const std::size_t> group, std::size_t groups,
                                                       std::span<const Certain> certain = {});

} // namespace statistics
