#pragma once
// Whether weekdays or codes moved apart, within the same pupils.
#include "statistics/gap_pupils.h"

namespace statistics {

struct DriverKind {
    std::size_t within, kind;
    double apart;              // how far it moved beyond the other kinds
    std::vector<double> moves; // what each pupil adds to the error of that; sums to 0
    double variance;           // Σ moves²
};

// Sessions: the change of a kind's log odds less that of all others, each of sums over pupils. Done: whether a kind is as great a
// share of all that was done; of the same pupils Σ (now of it − of both times, as much as the pupil's now is of both), which
// is 0 in expectation for each pupil whatever is his own share (Cochran 1954, Biometrics 10, 417-451; Mantel and Haenszel
// 1959), of different pupils the change of its log odds in all that was done. Moves are a pupil's influence on it, linearised.
// A kind that is all or nothing, then or now, is left out, as is a `within` of fewer than two kinds.
std::vector<DriverKind> driver_kinds(const GapPupils&);

} // namespace statistics
