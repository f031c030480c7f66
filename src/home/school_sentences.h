#pragma once
// The three sentences with which a school's page opens.
#include "home/measure_years.h"
#include "home/school_view.h"
#include "programmes/placement.h"

namespace home {

// What this reader may know of the school's programme.
struct SeenProgramme {
    bool may{};
    std::optional<programmes::Placement> placed{}; // in force
};

struct SchoolSentences {
    std::string changed, missing, decision;
};
// `years`: the headline measures that the school holds, in their order.
SchoolSentences school_sentences(const SchoolView&, std::span<const MeasureYears> years, const SeenProgramme&,
                                 basics::Date today);

} // namespace home
