#include "programmes/inspected_store.h"

namespace programmes {

Inspected inspected(const schools::School& school, std::span<const inspections::Told> told, basics::Date today) {
    School weighed{.urn = school.facts.urn, .opened = school.facts.opened};
    std::vector<inspections::Inspection> all;
    for (const auto& each : told) {
        if (each.school != school.facts.urn) continue;
        all.push_back(each.inspection);
        if (each.steps == 0) weighed.inspections.push_back(each.inspection);
        if (each.steps != 1) continue;
        weighed.predecessor_inspections.push_back(each.inspection);
        if (std::ranges::find(weighed.predecessors, each.inspection.urn) == weighed.predecessors.end())
            weighed.predecessors.push_back(each.inspection.urn);
    }
    return {.timeline = inspections::timeline(std::move(all)), .proposal = propose(weighed, today)};
}

} // namespace programmes
