#include "assessments/gathered.h"

#include <algorithm>

namespace assessments {
namespace {

using pupils::PupilNumber;

// A school at one key point: what it asked and what was said; and who was there, where that is looked at.
struct AtPoint {
    const Asked& asked;
    Results results;
    std::map<pupils::YearGroup, std::vector<std::pair<PupilNumber, PupilAt>>> roll{};

    std::optional<Attained> attained(const Scale& scale, const ResultOf& of) const {
        const auto said = results.find(of);
        if (said == results.end()) return std::nullopt;
        const auto read = read_result(scale, asked.no_results, said->second);
        return read.ok() ? std::optional{read.value()} : std::nullopt;
    }
};

AtPoint at_point(const Gathered& all, basics::Urn urn, const Asked& asked) {
    return {.asked = asked, .results = all.results.of(urn, asked.point.id)};
}

void call_roll(AtPoint& at, const RollOnDay& roll) {
    for (const auto& [number, on_roll] : roll) at.roll[on_roll.year_group].emplace_back(number, on_roll.is);
}

// The pupils of the year group with what they reached; their last key point, where it was on this scale.
std::vector<PupilAt> pupils_with(const AtPoint& now, const AtPoint* last, const Ask& ask, const Scale& scale,
                                 What what) {
    std::vector<PupilAt> out;
    const auto year = now.roll.find(ask.year_group);
    if (year == now.roll.end()) return out;
    for (const auto& [number, is] : year->second) {
        const ResultOf of{.pupil = number, .subject = ask.subject, .what = what};
        auto& pupil = out.emplace_back(is);
        pupil.now = now.attained(scale, of);
        if (last) pupil.earlier = last->attained(scale, of);
    }
    return out;
}

// The newest key point before, at which pupils of the year group have a result in the subject on the same scale.
const AtPoint* last_of(const AtPoint& now, const std::vector<AtPoint>& earlier, const Ask& ask, What what) {
    for (const auto& each : earlier) {
        const auto years = now.asked.point.year.starts() - each.asked.point.year.starts();
        const auto* scale = scale_of(each.asked, pupils::YearGroup{ask.year_group.value() - years}, ask.subject);
        if (!scale || scale->code != ask.scale) continue;
        if (std::ranges::any_of(now.roll.at(ask.year_group), [&](const auto& pupil) {
                return each.results.contains({.pupil = pupil.first, .subject = ask.subject, .what = what});
            }))
            return &each;
    }
    return nullptr;
}

std::optional<Figures> figures_before(const std::optional<AtPoint>& before, const Ask& ask, What what,
                                      std::int64_t smallest) {
    if (!before) return std::nullopt;
    const auto* scale = scale_of(before->asked, ask.year_group, ask.subject);
    if (!scale || scale->code != ask.scale) return std::nullopt;
    const auto then = pupils_with(*before, nullptr, ask, *scale, what);
    const bool any = std::ranges::any_of(then, [](const PupilAt& each) { return each.now.has_value(); });
    return any ? std::optional{figures_of(*scale, then, smallest)} : std::nullopt;
}

const RollOnDay& of_school(const Rolls& rolls, basics::Urn urn) {
    static const RollOnDay nobody;
    const auto found = rolls.find(urn);
    return found == rolls.end() ? nobody : found->second;
}

} // namespace

const RollOnDay& Gathered::roll_of(basics::Urn urn) const { return of_school(roll, urn); }

SchoolReached school_reached(const Gathered& all, basics::Urn urn, pupils::Reads reads) {
    const auto smallest = pupils::smallest_shown(reads);
    auto now = at_point(all, urn, all.now);
    call_roll(now, all.roll_of(urn));
    std::vector<AtPoint> earlier;
    for (const auto& each : all.earlier) earlier.push_back(at_point(all, urn, each));
    std::optional<AtPoint> before;
    if (all.year_before) {
        before.emplace(at_point(all, urn, *all.year_before));
        call_roll(*before, of_school(all.roll_before, urn));
    }
    SchoolReached out{.point = all.now.point, .urn = urn};
    for (const auto& ask : all.now.asks) {
        if (!now.roll.contains(ask.year_group)) continue;
        const auto& scale = all.now.scales.at(ask.scale);
        for (const auto what : {What::result, What::prediction}) {
            const auto* last = last_of(now, earlier, ask, what);
            const auto there = pupils_with(now, last, ask, scale, what);
            if (what == What::prediction
                && std::ranges::none_of(there, [](const PupilAt& each) { return each.now.has_value(); }))
                continue;
            out.reached.push_back({.ask = ask,
                                   .subject = all.now.subjects.at(ask.subject),
                                   .scale = scale,
                                   .what = what,
                                   .figures = figures_of(scale, there, smallest),
                                   .year_before = figures_before(before, ask, what, smallest),
                                   .last_point = last ? title(last->asked.point) : std::string{}});
        }
    }
    if (const auto file = all.received.find(urn); file != all.received.end()) out.received = file->second;
    return out;
}

} // namespace assessments
