#pragma once
// What every source says of one area of a school, side by side.
#include "diagnosis/issue.h"

namespace diagnosis {

struct AreaFindings {
    inspections::Theme area;
    std::vector<Finding> concerns{}; // about which nobody has decided
    std::vector<Finding> well{};
    std::string differ{}; // who is concerned and who found it well, where sources differ
};
// The area of the most pressing concern first, those that were only found well last. Findings come ranked and stay so within an area;
// what is decided is shown no more, but weighs still where sources differ.
std::vector<AreaFindings> by_area(std::span<const Finding>, std::span<const Issue>);

// "A concern by: the inspection; the registers. Found well by: the school’s own judgement." Empty where no source found well what another
// is concerned about.
std::string where_sources_differ(std::span<const Finding>, inspections::Theme);

} // namespace diagnosis
