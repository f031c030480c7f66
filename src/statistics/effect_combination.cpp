#include "statistics/effect_combination.h"

#include <algorithm>
#include <map>

namespace statistics {
namespace {

// An effect of a cohort.
struct Part {
    std::size_t group;
    Combined effect;
};

double share_of(const StaggeredPanel& panel, std::size_t group) {
    return static_cast<double>(std::ranges::count(panel.first, group)) / static_cast<double>(panel.first.size());
}

Combined by_share(const StaggeredPanel& panel, const std::vector<Part>& parts) {
    std::vector<double> shares, factors;
    std::vector<const Combined*> effects;
    double all = 0;
    for (const auto& each : parts)
        shares.push_back(share_of(panel, each.group)), effects.push_back(&each.effect), all += shares.back();
    for (const double share : shares) factors.push_back(share / all);
    auto out = sum_of(effects, factors);
    // The shares are estimates too: d(Σ p·att/Σ p) of each unit's being of the cohort or not.
    for (std::size_t unit = 0; unit < panel.first.size(); ++unit)
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const double apart = (panel.first[unit] == parts[k].group ? 1 : 0) - shares[k];
            out.influence[unit] += apart * (parts[k].effect.att - out.att) / all;
        }
    return out;
}

Combined mean_of(const std::vector<Combined>& each) {
    std::vector<const Combined*> parts;
    for (const auto& one : each) parts.push_back(&one);
    return sum_of(parts, std::vector<double>(each.size(), 1 / static_cast<double>(each.size())));
}

using ByKey = std::map<std::ptrdiff_t, std::vector<Part>>;

std::vector<Combined> each_by_share(const StaggeredPanel& panel, const ByKey& parts) {
    std::vector<Combined> out;
    for (const auto& [key, of] : parts) out.push_back(by_share(panel, of));
    return out;
}

} // namespace

Combined sum_of(const std::vector<const Combined*>& parts, const std::vector<double>& factors) {
    Combined out{.att = 0,
                 .influence = std::vector<double>(parts.front()->influence.size()),
                 .weights = std::vector<double>(parts.front()->weights.size())};
    for (std::size_t k = 0; k < parts.size(); ++k) {
        out.att += factors[k] * parts[k]->att;
        for (std::size_t i = 0; i < out.influence.size(); ++i) out.influence[i] += factors[k] * parts[k]->influence[i];
        for (std::size_t i = 0; i < out.weights.size(); ++i) out.weights[i] += factors[k] * parts[k]->weights[i];
    }
    return out;
}

Combined alone(const std::vector<GroupTime>& cells, std::size_t cell) {
    Combined out{
        .att = cells[cell].att, .influence = cells[cell].influence, .weights = std::vector<double>(cells.size())};
    out.weights[cell] = 1;
    return out;
}

Combinations combinations(const StaggeredPanel& panel, const std::vector<GroupTime>& cells) {
    std::vector<Part> after, cohorts;
    ByKey by_group, by_time, by_event, since;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto group = static_cast<std::ptrdiff_t>(cells[i].group),
                   time = static_cast<std::ptrdiff_t>(cells[i].time);
        const Part part{.group = cells[i].group, .effect = alone(cells, i)};
        by_event[time - group].push_back(part);
        if (time < group) continue;
        after.push_back(part), by_group[group].push_back(part), by_time[time].push_back(part);
        since[time - group].push_back(part);
    }
    for (const auto& [group, parts] : by_group) {
        std::vector<Combined> effects;
        for (const auto& each : parts) effects.push_back(each.effect);
        cohorts.push_back({.group = static_cast<std::size_t>(group), .effect = mean_of(effects)});
    }
    Combinations out{.simple = by_share(panel, after),
                     .group = by_share(panel, cohorts),
                     .calendar = mean_of(each_by_share(panel, by_time)),
                     .dynamic = mean_of(each_by_share(panel, since)),
                     .events = {}};
    for (const auto& [event, parts] : by_event) out.events.push_back({.time = event, .effect = by_share(panel, parts)});
    return out;
}

} // namespace statistics
