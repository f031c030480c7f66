#pragma once
// Which part of a school moved apart from the rest, of hundreds of parts at once.
#include "statistics/driver_parts.h"

namespace statistics {

struct DriverDraws {
    std::size_t number = 999;
    std::uint64_t seed = 1;
};

// A part's score is z² − log K: z is how far its change of the log odds lies from that of everybody else, in standard errors;
// K is how many parts have as many ways, so that log K is what it costs to say which one it is (the extended Bayesian information
// criterion with γ = ½, Chen and Chen 2008, Biometrika 95, 759-771). So a level stands before a crossing that says much the same.
// Errors are by pupil: the squares of residuals in the part, mixed with as many as thirty pupils would have at the school's
// own spread for a pupil's information (Smyth 2004, for parts of few pupils). A kind of sessions or deeds counts as a level.
std::vector<double> part_scores(const DriverScores&, const DriverParts&,
                                std::span<const std::vector<std::size_t>> order); // of candidates; order: below

struct DriverScan {
    std::size_t best; // a candidate, or past those a kind
    double score;     // its own
    double p;         // of as high a score anywhere where all moved alike
    double critical;  // the score that 95% of the draws stay below
};

// Each draw deals pupils' residuals out anew within each sample, turns for each pupil what he adds to the kinds round or leaves it, and
// takes the highest score of all (Westfall and Young 1993, "Resampling-based multiple testing", the max-statistic):
// p = (1 + draws at least as high)/(1 + draws). There must be a candidate or a kind.
DriverScan driver_scan(const DriverScores&, const DriverParts&, const DriverDraws&);

// How far, in rates, a level of a fifth of the pupils must move beyond the rest to reach a score of `critical` four times in five.
double noticed(const DriverScores&, const DriverParts&, double critical);

} // namespace statistics
