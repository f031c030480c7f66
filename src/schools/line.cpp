#include "schools/line.h"

#include <set>

namespace schools {
namespace {

std::optional<Bond> bond_of(std::string_view kind) {
    if (kind == "Predecessor" || kind == "Successor") return Bond::continued;
    if (kind == "Predecessor - merged" || kind == "Successor - merged") return Bond::merged;
    if (kind == "Predecessor - amalgamated" || kind == "Successor - amalgamated") return Bond::amalgamated;
    if (kind == "Predecessor - Split School" || kind == "Successor - Split School") return Bond::split;
    return std::nullopt;
}

Date day_after(Date date, int days) { return Date{std::chrono::sys_days{date} + std::chrono::days{days}}; }

// Where only one end is dated, or both give the same day, the days still may not overlap.
Succession with_days(Succession found) {
    if (!found.began && found.ended) found.began = day_after(*found.ended, 1);
    if (found.began && (!found.ended || *found.ended >= *found.began)) found.ended = day_after(*found.began, -1);
    return found;
}

} // namespace

std::string_view words(Bond bond) {
    switch (bond) {
    case Bond::continued: return "became";
    case Bond::merged: return "merged into";
    case Bond::amalgamated: return "was joined with others into";
    case Bond::split: return "gave off";
    }
    return {};
}

std::vector<Succession> successions(std::span<const LinkRecord> links) {
    std::map<std::pair<Urn, Urn>, Succession> pairs;
    for (const auto& link : links) {
        const auto bond = bond_of(link.kind);
        if (!bond) continue;
        const bool looks_back = link.kind.starts_with("Predecessor");
        const auto later = looks_back ? link.urn : link.other_urn;
        const auto earlier = looks_back ? link.other_urn : link.urn;
        auto& found = pairs.try_emplace({later, earlier}, Succession{.later = later, .earlier = earlier, .bond = *bond})
                          .first->second;
        found.bond = std::max(found.bond, *bond);
        auto& day = looks_back ? found.began : found.ended;
        if (!day) day = link.established;
    }
    std::vector<Succession> all;
    for (const auto& [pair, found] : pairs) all.push_back(with_days(found));
    return all;
}

Predecessors by_later(std::span<const Succession> all) {
    Predecessors found;
    for (const auto& each : all) found[each.later].push_back(each);
    return found;
}

std::optional<Succession> continued_from(const Predecessors& predecessors, Urn urn) {
    const auto found = predecessors.find(urn);
    if (found == predecessors.end()) return std::nullopt;
    std::optional<Succession> only;
    for (const auto& each : found->second) {
        if (each.bond == Bond::split) return std::nullopt;
        if (each.bond == Bond::merged) continue; // it took another school in and stayed itself
        if (only || each.bond == Bond::amalgamated) return std::nullopt;
        only = each;
    }
    return only;
}

std::vector<Step> school_line(Urn urn, const Predecessors& predecessors) {
    std::vector<Step> line{{.urn = urn, .steps = 0}};
    std::set<Urn> met{urn};
    for (size_t at = 0; at < line.size(); ++at) {
        const auto here = line[at];
        const auto found = predecessors.find(here.urn);
        if (found == predecessors.end()) continue;
        const auto own = continued_from(predecessors, here.urn);
        if (own) line[at].from = own->began;
        for (const auto& each : found->second)
            if (met.insert(each.earlier).second)
                line.push_back({.urn = each.earlier,
                                .steps = here.steps + 1,
                                .bond = each.bond,
                                .own = here.own && own && own->earlier == each.earlier,
                                .to = each.bond == Bond::split ? std::nullopt : each.ended});
    }
    std::ranges::stable_sort(line, std::ranges::greater{}, &Step::own);
    return line;
}

std::vector<Holding> holdings(std::span<const Step> line, const std::map<Urn, LaEstab>& known) {
    std::vector<Holding> all;
    std::optional<LaEstab> number;
    for (const auto& step : line) {
        if (!step.own) continue;
        if (const auto found = known.find(step.urn); found != known.end()) number = found->second;
        if (number)
            all.push_back(
                {.laestab = *number, .whose = step.urn, .steps = step.steps, .from = step.from, .to = step.to});
    }
    return all;
}

std::optional<Urn> holder_on(std::span<const Holding> all, LaEstab laestab, Date day) {
    for (const auto& each : all)
        if (each.laestab == laestab && (!each.from || *each.from <= day) && (!each.to || day <= *each.to))
            return each.whose;
    return std::nullopt;
}

} // namespace schools
