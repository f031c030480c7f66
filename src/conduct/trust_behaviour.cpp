#include "conduct/trust_behaviour.h"

#include <map>

namespace conduct {

void compare(std::vector<SchoolBehaviour>& schools) {
    struct Phase {
        std::int64_t schools{}, suspensions{}, roll{};
    };
    std::map<std::string, Phase> phases;
    for (const auto& each : schools) {
        if (!each.rate) continue;
        auto& phase = phases[each.phase];
        ++phase.schools;
        phase.suspensions += each.tally.suspensions;
        phase.roll += each.tally.roll;
    }
    std::vector<statistics::Beside> beside;
    for (const auto& each : schools) {
        const auto phase = phases[each.phase];
        statistics::Beside one{.value = each.rate ? each.rate->rate : 0};
        if (each.rate) one.interval = each.rate->interval;
        if (each.rate && phase.schools > 1 && phase.roll > 0)
            one.reference = static_cast<double>(phase.suspensions) / static_cast<double>(phase.roll);
        beside.push_back(one);
    }
    const auto standings = statistics::standings(beside);
    for (std::size_t i = 0; i < schools.size(); ++i) schools[i].standing = standings[i];
}

} // namespace conduct
