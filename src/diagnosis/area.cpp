#include "diagnosis/area.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace diagnosis {
namespace {

AreaFindings& area_in(std::vector<AreaFindings>& all, inspections::Theme area) {
    const auto found = std::ranges::find(all, area, &AreaFindings::area);
    return found == all.end() ? all.emplace_back(AreaFindings{.area = area}) : *found;
}

using Sources = std::vector<std::string_view>;

void add(Sources& to, From from) {
    if (const auto name = words(from); std::ranges::find(to, name) == to.end()) to.push_back(name);
}

} // namespace

std::vector<AreaFindings> by_area(std::span<const Finding> all, std::span<const Issue> issues) {
    std::vector<AreaFindings> out;
    for (auto& each : undecided(all, issues)) area_in(out, each.area).concerns.push_back(std::move(each));
    for (const auto& each : all)
        if (!each.concern) area_in(out, each.area).well.push_back(each);
    for (auto& area : out) area.differ = where_sources_differ(all, area.area);
    return out;
}

std::string where_sources_differ(std::span<const Finding> all, inspections::Theme area) {
    Sources concerned, well;
    for (const auto& each : all)
        if (each.area == area && each.weighs) add(each.concern ? concerned : well, each.from);
    const bool differ = std::ranges::any_of(concerned, [&](std::string_view one) {
        return std::ranges::any_of(well, [&](std::string_view other) { return one != other; });
    });
    if (!differ) return {};
    return fmt::format("A concern by: {}. Found well by: {}.", fmt::join(concerned, "; "), fmt::join(well, "; "));
}

} // namespace diagnosis
