#pragma once
// Missing values drawn several times from what is known of their owners, and what the several answers say together.
#include "statistics/inverse_probability.h"

#include <cstdint>

namespace statistics {

struct Pooled {
    double value;
    double standard_error;
    double df;
    Interval interval;       // 95%, t
    double fraction_missing; // of the information, 0..1
};

// Rubin 1987: the mean of the estimates; their mean variance and (1 + 1/m) times the variance between them; degrees of
// freedom by Barnard and Rubin 1999, Biometrika 86, 948-955. `complete_df`: those had nothing been missing. m from 2.
Pooled pooled(std::span<const double> estimates, std::span<const double> variances, double complete_df);

enum class Imputed { quantities, yes_or_no };

struct Imputation {
    Pooled whole;
    std::vector<std::optional<Pooled>> groups; // none under two rows
};

// m times: coefficients drawn from what the complete rows leave of them, and with these each missing value; of quantities
// by linear regression, of 0 and 1 by logistic (Rubin 1987, 5.3; as mice.impute.norm and logreg of R's mice). The same
// by seed. values: NaN where missing. Refuses as inverse_probability() does, and where too few rows are complete.
basics::Result<Imputation> impute(std::span<const double> values, const Covariates&, std::span<const std::size_t> group,
                                  std::size_t groups, Imputed, int m, std::uint64_t seed);

} // namespace statistics
