#pragma once
// What is said and drawn of groups against their size.
#include "analysis/answer.h"
#include "statistics/funnel.h"

namespace analysis {

struct FunnelTable {
    std::vector<std::string> names;
    std::vector<statistics::FunnelSchool> schools;
    statistics::FunnelKind kind;
};

// `level`: of the adjusted p at and below which a group is outside.
std::vector<std::string> said(const FunnelTable&, const statistics::Funnel&, const statistics::FunnelChoices&,
                              double level);
charts::Plot picture(const FunnelTable&, const statistics::Funnel&, double level);

} // namespace analysis
