#pragma once
// What fits with one grouping and with several have in common: what they refuse, and the way from standardised columns
// back to the columns' own units.
#include "statistics/multilevel.h"
#include "statistics/standardised.h"

namespace statistics {

// Refuses fewer than two levels, and no more rows than random effects.
basics::Result<void> enough_groups(const std::string& group, std::size_t levels, std::size_t rows, std::size_t terms);

// The place in a square (1, columns …) of the slope's column; 0 for none. Refuses one that is not among the fixed ones.
basics::Result<int> slope_column(const std::vector<std::string>& columns, const std::optional<std::string>& slope);

// Effects of (1, (x − m)/s), with the outcome in units of its own spread, as effects of (1, x).
Matrix random_turn(const Standardised&, int slope);

// A variance a term, and the covariance of two.
std::vector<VarianceComponent> components(const Matrix& covariance, const std::string& group,
                                          const std::vector<std::string>& terms);

// −2 log likelihood of the outcome and columns in their own units: each row's density is divided by the outcome's scale,
// and REML's |X'V⁻¹X| is that of the columns as they are.
double in_own_units(double value, const Standardised&, Likelihood);

std::vector<std::string> fixed_names(const std::vector<std::string>& columns);

struct ErrorVariances {
    double variance;    // of effect − truth, everything counted
    double conditional; // as if fixed effects and variances were known
};
ShrunkenEffect shrunken(const std::string& group, const std::string& level, const std::string& term, double effect,
                        ErrorVariances);

} // namespace statistics
