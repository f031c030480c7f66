#pragma once
// Confidence sets for an effect where, from the base on, the treated and the others part each time by at most M̄ times the largest step
// apart before it.
#include "statistics/event_study.h"
#include "statistics/interval.h"

namespace statistics {

// Rambachan and Roth 2023 (Review of Economic Studies 90, 2555-2591), section 4.2, for θ = Σ of·effects after the base, some of `of` not
// 0. Were the largest step before the s-th, upwards or downwards, the moments are linear in what is unknown, and θ is tested by the
// conditional test with a least favourable first stage of 0.5% (Andrews, Roth and Pakes 2023, Review of Economic Studies 90, 2763-2791);
// 95% holds every θ that is accepted for one s and direction. Moments of steps before alone are left out, as the authors' package leaves
// them. A step over g times may be g times as large; one before counts as its g-th part.
// Whether 95% holds θ.
bool fits(const EventStudy&, const std::vector<double>& of, double allowed, double effect);

// From the lowest that fits to the highest.
Interval relative_magnitudes(const EventStudy&, const std::vector<double>& of, double allowed);

// The least M̄ at which 0 lies between them; 0 where it always does, infinite where every step before is 0.
double relative_breakdown(const EventStudy&, const std::vector<double>& of);

} // namespace statistics
