#pragma once
// Intervals of fixed length for an effect where the difference in trends may bend from one time to the next by at most M.
#include "statistics/event_study.h"

namespace statistics {

// The share-quantile of |N(shift, 1)|, shift from 0.
double folded_normal_quantile(double share, double shift);

// One of the linear estimators that no other betters in both bias and spread.
struct Turn {
    double price; // λ: what half the variance may cost for one of bias
    double bias;  // at worst, for an M of 1
    double estimate;
    double variance;
    double with_next; // covariance with the next turn's estimate; 0 of the last
};

// Rambachan and Roth 2023 (Review of Economic Studies 90, 2555-2591), section 4.1: of Σ of·effects after the base, estimators that
// add Σ w·effects before it so that a straight trend cancels. δ is 0 at the base, a slope, and Σ κ·(distance beyond τ) with |κ| ≤ M
// at each time τ; the worst bias is M·Σ|c|, c what an estimator gives κ of τ. In c the weights before are second differences, so the least
// of ½·variance + λ·Σ|c| is a lasso; its path from λ = ∞ to 0 (Osborne, Presnell and Turlach 2000) is linear between turns,
// and holds every best estimator for every M exactly. of: a number a time after the base, some not 0. A time before that is not held
// counts as one of 10⁷ times the greatest variance.
std::vector<Turn> turns_of(const EventStudy&, const std::vector<double>& of);

struct FixedLength {
    double estimate, half_length;
};

// The shortest estimate ± sd·cv(M·bias/sd), cv the folded normal quantile (Armstrong and Kolesár 2018, Econometrica 86, 655-683).
FixedLength fixed_length(const std::vector<Turn>&, double bend, double confidence = 0.95);

// The least M at which 0 is in the interval; 0 where it always is.
double smooth_breakdown(const std::vector<Turn>&);

} // namespace statistics
