#pragma once
// Precisely which issue: the few parts of a school that a gap comes from, or that it comes from everywhere.
#include "statistics/driver_pieces.h"
#include "statistics/driver_scan.h"
#include "statistics/gap_split.h"

namespace statistics {

struct DriverChoices {
    std::size_t ways = 2;  // dimensions that a part may cross: 1 to 3
    std::size_t least = 6; // pupils in a part, and outside it
    double level = 0.05;   // how often a part may be named where all moved alike
    double worth = 0.04;   // how far a fifth of the pupils must move beyond the rest to be worth knowing, in rates
    DriverDraws draws{};
};

struct DriverPart {
    std::vector<DriverLevel> where;  // all hold; of what is in no part before. Empty: everybody else, everything else
    std::vector<std::size_t> pupils; // the caller's; of a weekday or a code all who were left
    Gap gap;
    double mix, rate; // what it adds to the gap of all
    double beyond;    // its change less what it would have been had it changed as what it was taken from, in rates
    double p;         // of its score among all parts; NaN for everybody else
    bool drives;      // it moved beyond the others the way the gap goes
    double adds() const { return mix + rate; }
};

enum class DriverVerdict {
    named,       // parts hold those that drive the gap or hold it back, then everybody else
    evenly,      // a part of a fifth that moved by `worth` beyond the rest would have been noticed, and none was
    cannot_tell, // it might not have been
    too_few      // there are no two parts of `least` pupils
};

struct DriverSplit {
    std::vector<DriverLevel> levels;
    std::vector<std::size_t> pupils; // behind each: the fewer of then and now
    GapSplit split;
};

struct Drivers {
    DriverVerdict verdict;
    std::size_t pupils; // compared
    Gap gap;            // of those compared
    std::optional<double>
        from_roll; // what the gap of all pupils given is more: who came and who left; none where under `least`
    double shift;  // tanh(δ/2) of the change of the log odds δ common to all
    std::vector<DriverSplit> dimensions; // then those that lie within pupils
    GapShares shares;
    std::vector<DriverPart> parts; // disjoint, of all that was done by those compared; what they add sums to the gap
    double p;                      // of the highest score where all moved alike; NaN where too few
    double noticed;    // what a fifth of the pupils must move beyond the rest to be named, in rates; NaN where too few
    std::size_t tried; // parts
};

// Levels of fewer than `least` pupils are pooled before anything is computed. The part of the highest score is named if its p is at
// most `level`; then the same is asked of everybody else, at most five times. A gap, rates and shares are sums over sums.
// At most 10 dimensions. Somebody must have been there both times (same pupils), or then and now (different pupils).
Drivers drivers(const GapPupils&, const DriverChoices&);

} // namespace statistics
