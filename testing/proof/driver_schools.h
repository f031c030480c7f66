#pragma once
// Schools in which a part was planted that moves apart, and what is said of them.
#include "statistics/gap_pupils.h"
#include "testing/proof/study.h"

namespace proof {

struct DriverCase {
    std::string name;
    std::size_t least, most; // pupils in the planted part; 0: none is planted
    double points;           // that it moves, or, where none is planted, all
    std::size_t ways = 2;    // that are looked for; a part of one or two is planted
    double others = 0;       // that all others move
    statistics::GapOf kind = statistics::GapOf::same_pupils;
    bool within = false; // weekdays and codes are looked for too
    double sd = 0.08;    // of a pupil's change where nothing happens
};

// What a school says, in this order. The sd of a pupil's change and how far the first part is said to have moved are in points; NaN where
// there is none.
enum DriverColumn : std::size_t { named, found, sums, found_level, found_crossing, sd, beyond };

// One school, drawn and asked.
Held drawn_drivers(Draw&, const DriverCase&);

} // namespace proof
