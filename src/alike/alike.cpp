#include "alike/alike.h"

#include "statistics/similar.h"

namespace alike {

Found find(const Likeness& likeness, std::size_t school) {
    const auto& self = likeness.schools.at(school);
    statistics::Characteristics all{.columns = {}, .scales = {}};
    for (const auto& each : likeness.characteristics) all.columns.push_back(each.values);
    std::vector<bool> allowed;
    for (const auto& each : likeness.schools)
        allowed.push_back(each.open && each.selective == self.selective && each.invented == self.invented);
    const auto similar = statistics::similar_schools(all, school, allowed, {});
    Found found{.of = self.urn, .candidates = 0, .compared = similar.compared};
    const auto others = std::ranges::count(allowed, true) - (allowed[school] ? 1 : 0);
    found.candidates = others - static_cast<std::int64_t>(similar.unknown);
    for (const auto& match : similar.matches)
        found.matches.push_back({.urn = likeness.schools[match.school].urn,
                                 .distance = match.distance,
                                 .typical = match.typical(),
                                 .differences = match.differences});
    return found;
}

std::int64_t near(const Found& found) {
    return std::ranges::count_if(found.matches, [](const Match& match) { return match.typical <= 1; });
}

} // namespace alike
