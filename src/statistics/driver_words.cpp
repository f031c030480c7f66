#include "statistics/driver_words.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace statistics {
namespace {

std::string points(double rate) { return basics::decimals(100 * rate, 1); }
std::string percent(double rate) { return fmt::format("{:.1f}%", 100 * rate); }
std::string pupils(std::size_t number) { return basics::counted(static_cast<std::int64_t>(number), "pupil", "pupils"); }

std::string all_of(const DriverNames& of, const std::vector<DriverLevel>& where) {
    std::vector<std::string> out;
    for (const auto& each : where) out.push_back(level_named(of, each));
    return fmt::format("{}", fmt::join(out, " and "));
}

// Of a dimension with two levels the one that is not named.
std::optional<std::string> other_level(const DriverNames& of, const Drivers& found, const DriverPart& part) {
    if (part.where.size() != 1) return {};
    const auto& levels = found.dimensions[part.where[0].dimension].levels; // of weekdays and codes too
    if (levels.size() != 2) return {};
    return level_named(of, levels[levels[0].levels == part.where[0].levels ? 1 : 0]);
}

bool any_drives(const Drivers& found) {
    return std::any_of(found.parts.begin(), found.parts.end() - 1, [](const auto& each) { return each.drives; });
}

std::string gap_said(const DriverNames& of, GapOf kind, const Drivers& found) {
    const auto& gap = found.gap;
    auto out = fmt::format("From {} ({}) to {} ({}) is a gap of {} points ({} to {}), of {}.", percent(gap.then),
                           of.then, percent(gap.now), of.now, points(gap.change()), points(gap.interval.lower),
                           points(gap.interval.upper),
                           pupils(found.pupils)
                               + (kind == GapOf::same_pupils ? " who were there both times"
                                  : of.elsewhere             ? " of both"
                                                             : ", others then than now"));
    if (contains(gap.interval, 0)) out += " As a whole it is no more than chance.";
    return out;
}

std::string part_said(const DriverNames& of, const Drivers& found, const DriverPart& part) {
    const bool rest = part.where.empty(), left = rest && any_drives(found), within = within_pupils(found, part);
    auto out = fmt::format("{}{}: {}from {} to {}",
                           left          ? "Then there is "
                           : part.drives ? "It is driven by "
                                         : "Against it goes ",
                           part_named(of, found, part), within ? "" : pupils(part.pupils.size()) + ", ",
                           percent(part.gap.then), percent(part.gap.now));
    if (!left)
        out += fmt::format(", {} points beyond what it would be had {} odds changed as those of the others",
                           points(part.beyond), within ? "its" : "their");
    return out + fmt::format(". That adds {} to the gap of {}.", points(part.adds()), points(found.gap.change()));
}

std::string not_named(const Drivers& found, const DriverChoices& choices) {
    const auto tried = basics::counted(static_cast<std::int64_t>(found.tried), "part", "parts");
    switch (found.verdict) {
    case DriverVerdict::evenly:
        return fmt::format(
            "It is spread evenly: none of {} moved apart from the others by more than chance. A fifth of the pupils "
            "would have been noticed four times in five if it had moved {} points beyond the rest.",
            tried, points(found.noticed));
    case DriverVerdict::cannot_tell:
        return fmt::format(
            "Cannot tell where it comes from: none of {} moved apart from the others by more than chance, but a "
            "fifth of the pupils would have had to move {} points beyond the rest to be noticed, and {} are "
            "worth knowing.",
            tried, points(found.noticed), points(choices.worth));
    case DriverVerdict::too_few:
        return fmt::format("Too few to look into: no part of {} or more stands beside as many others.",
                           pupils(choices.least));
    case DriverVerdict::named: break;
    }
    return {};
}

} // namespace

bool within_pupils(const Drivers& found, const DriverPart& part) {
    return !part.where.empty() && part.where.front().dimension >= found.shares.mix.size();
}

std::string level_named(const DriverNames& of, const DriverLevel& level) {
    std::vector<std::string> names;
    for (const auto each : level.levels) names.push_back(of.levels[level.dimension][each]);
    const auto& dimension = of.dimensions[level.dimension];
    return fmt::format("{}{}{}", dimension, dimension.empty() ? "" : " ", fmt::join(names, " or "));
}

std::string part_named(const DriverNames& of, const Drivers& found, const DriverPart& part) {
    if (!part.where.empty()) return all_of(of, part.where);
    if (found.parts.size() == 1) return "everybody";
    const bool only_pupils = std::none_of(found.parts.begin(), found.parts.end(),
                                          [&](const auto& each) { return within_pupils(found, each); });
    if (any_drives(found)) return only_pupils ? "everybody else" : "everything else";
    if (found.parts.size() == 2)
        if (const auto other = other_level(of, found, found.parts.front())) return *other;
    std::vector<std::string> names;
    for (const auto& each : found.parts)
        if (!each.where.empty()) names.push_back(all_of(of, each.where));
    return fmt::format("all but {}", fmt::join(names, ", and but "));
}

std::string_view verdict_named(DriverVerdict verdict) {
    switch (verdict) {
    case DriverVerdict::named: return "named";
    case DriverVerdict::evenly: return "evenly";
    case DriverVerdict::cannot_tell: return "cannot tell";
    case DriverVerdict::too_few: return "too few";
    }
    return {};
}

std::vector<std::string> said(const DriverNames& of, GapOf kind, const Drivers& found, const DriverChoices& choices) {
    std::vector<std::string> out{gap_said(of, kind, found)};
    if (found.verdict == DriverVerdict::named) {
        for (const auto& part : found.parts) out.push_back(part_said(of, found, part));
        out.emplace_back(
            "A part that was looked for among many seems larger than it is; and where a gap lies is not why it is "
            "there.");
    } else out.push_back(not_named(found, choices));
    if (std::abs(found.from_roll.value_or(0)) >= 0.0005)
        out.push_back(
            fmt::format("Who came and who left moves the rate of all by {} points more.", points(*found.from_roll)));
    return out;
}

} // namespace statistics
