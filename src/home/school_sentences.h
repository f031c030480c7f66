#pragma once
// The three sentences with which a school's page opens.
#include "home/measure_years.h"
#include "home/school_view.h"

namespace home {

struct SchoolSentences {
    std::string changed, missing, decision;
};
// `years`: the headline measures that the school holds, in their order.
SchoolSentences school_sentences(const SchoolView&, std::span<const MeasureYears> years, bool with_programme,
                                 basics::Date today);

} // namespace home
