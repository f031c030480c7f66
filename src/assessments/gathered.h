#pragma once
// All that was read of schools at a key point: what it and those before it ask, what was said, and who was there.
#include "assessments/many_results.h"
#include "pupils/reads.h"

namespace assessments {

using Rolls = std::map<basics::Urn, RollOnDay>;

struct Gathered {
    Asked now;
    std::vector<Asked> earlier{};                      // the newest first
    std::optional<Asked> year_before{};                // the key point of this name
    ManyResults results{};                             // of all of them
    Rolls roll{}, roll_before{};                       // at the key point, and at the one a year before
    std::map<basics::Urn, basics::Instant> received{}; // the last file
    const RollOnDay& roll_of(basics::Urn) const;       // nobody where the school is not there
};

// What one of the schools reached. Small numbers are hidden from who reads figures only.
SchoolReached school_reached(const Gathered&, basics::Urn, pupils::Reads = pupils::Reads::figures_only);

} // namespace assessments
