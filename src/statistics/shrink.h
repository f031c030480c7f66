#pragma once
// Small numbers drawn towards the whole: what a school's rate probably is, when its own pupils are few.
#include "statistics/whole.h"

#include <vector>

namespace statistics {

// What schools are like as a whole, found from all of them, and each school in that light. Parts with of <= 0 give NaN.
struct ShrunkenSchools {
    double mean;   // of the whole
    double spread; // sd between schools; 0 where chance alone explains the differences
    std::vector<Shrunken> schools;
};

// Proportions: schools' true rates are Beta(a, b), found by maximum likelihood of the beta-binomial; a school's own is then
// Beta(a + events, b + of − events) (Griffiths 1973, Biometrics 29, 637-648). Events must be whole or at least within 0..of.
ShrunkenSchools shrink_proportions(std::span<const Part>);

// Rates: Gamma(a, b), found by maximum likelihood of the negative binomial; then Gamma(a + events, b + of) (Clayton and
// Kaldor 1987, Biometrics 43, 671-681).
ShrunkenSchools shrink_rates(std::span<const Part>);

// Values with their variances (events the value, of the variance): normal, τ² by REML; then (1/v·y + 1/τ²·μ)/(1/v + 1/τ²),
// whose variance counts that μ was estimated (Morris 1983, Journal of the American Statistical Association 78, 47-55).
ShrunkenSchools shrink_values(std::span<const Part>);

} // namespace statistics
