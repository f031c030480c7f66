#include "plans/serving.h"

#include "basics/text.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace plans {
namespace {

constexpr std::array order{"On track", "Off track", "Cannot tell", "Too early", "Met", "Partly met", "Not met"};

std::string objectives_by(std::span<const Serving> all) {
    std::map<std::string, int> counts;
    for (const auto& each : all) ++counts[counted_as(each)];
    std::string out;
    for (const std::string each : order)
        if (const auto found = counts.find(each); found != counts.end())
            out += fmt::format("{}{} {}", out.empty() ? ": " : ", ", basics::lower(each), found->second);
    return out;
}

} // namespace

std::string counted_as(const Serving& each) {
    switch (each.state) {
    case ObjectiveState::met: return "Met";
    case ObjectiveState::partly: return "Partly met";
    case ObjectiveState::not_met: return "Not met";
    case ObjectiveState::withdrawn: return "Withdrawn";
    case ObjectiveState::open: break;
    }
    return std::string{words(each.verdict.value_or(Verdict::cannot_tell))};
}

std::string beneath_words(std::span<const Serving> all, std::optional<std::size_t> schools) {
    if (!schools)
        return fmt::format("Teams have {} for it{}.", basics::counted(std::ssize(all), "objective", "objectives"),
                           objectives_by(all));
    std::set<basics::Urn> with;
    for (const auto& each : all) with.insert(each.school);
    return fmt::format("{} of {} {} an objective for it{}.", with.size(),
                       basics::counted(static_cast<std::int64_t>(*schools), "academy", "academies"),
                       with.size() == 1 ? "has" : "have", objectives_by(all));
}

} // namespace plans
