#pragma once
// What the effects of support come to in a head's words.
#include "analysis/staggered.h"
#include "statistics/parallel_trends.h"

namespace analysis {

struct Found {
    Staggered of;
    statistics::StaggeredChoices choices;
    statistics::GroupTimes cells;
    statistics::Combinations all;
    std::optional<statistics::EffectInterval> simple;
    std::optional<statistics::PreTrends> trends;
    statistics::Sensitivity sensitivity;
    bool lowest_base; // the base is the treated units' lowest time before, and nobody said that they were chosen for it
};

// Whether most treated units are of cohorts that were at their lowest at their base, beside those not treated by then, of two times
// before or more.
bool base_is_lowest(const Found&);

std::vector<std::string> said(const Found&);

} // namespace analysis
