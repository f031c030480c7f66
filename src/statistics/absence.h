#pragma once
// The interval of a school's absence rate, which is published without any spread between pupils.
// The reasoning, and how wrong it can be, is in docs/methods/absence-interval.md.
#include "statistics/interval.h"

#include <optional>

namespace statistics {

// What is published of a school's or the nation's absence, as shares 0..1 of possible sessions and of pupils.
struct AbsenceShares {
    double mean;                    // sessions missed
    double persistent;              // pupils who miss 10% or more
    std::optional<double> severe{}; // pupils who miss 50% or more; where unknown, a share of the persistent
};

// National statistics, "Pupil absence in schools in England": 0.8% of pupils missed half or more of 2018/19, 10.9% a
// tenth or more; the share has grown since (2.3% of 20.0% in 2023/24), which this leaves out.
constexpr double severe_per_persistent = 0.8 / 10.9;
// Severely absent pupils are taken to be spread evenly from 50% to 100% of sessions: mean 0.75, sd 0.5/√12.
constexpr double severe_mean = 0.75;
constexpr double severe_sd = 0.14433756729740643;

// The standard deviation of pupils' absence rates: a share `severe` as above, and the rest a beta distribution whose
// mean and whose share above 0.10 make up what is published, of the two that do so the narrower. None when the shares
// cannot be shares of one school (mean 0 or 1, more severe than persistent, a mean less than the severe alone miss).
// Where no beta reaches the persistent share, the nearest that one can reach is taken.
std::optional<double> absence_sd(AbsenceShares);

// mean ± 1.96·sd/√n, clipped to 0..1, for n pupils; the shares are those of the school itself, or of England where the
// school's persistent share is suppressed, and then `mean` stays the school's.
std::optional<Interval> absence_interval(double mean, double pupils, AbsenceShares);

} // namespace statistics
