#include "conduct/behaviour.h"

#include "measures/small_counts.h"

#include <functional>
#include <map>

namespace conduct {
namespace {

bool suspended(const Event& event) { return event.kind == Kind::suspension && counts(event.became); }

using Is = std::function<bool(const Pupil&)>;
struct Named {
    std::string name;
    Is is;
};

std::vector<Pupil> those(std::span<const Pupil> pupils, const Is& is) {
    std::vector<Pupil> out;
    for (const auto& each : pupils)
        if (is(each)) out.push_back(each);
    return out;
}

Part part_of(std::span<const Pupil> pupils, const Named& named, const Named* against) {
    const auto mine = those(pupils, named.is);
    Part part{.name = named.name, .tally = tally(mine)};
    if (!against) return part;
    part.against = against->name;
    part.ratio = statistics::clustered_ratio(units(mine), units(those(pupils, against->is)));
    return part;
}

// Each is compared with the last; of whom nothing is known, with nobody.
Dimension against_the_last(std::span<const Pupil> pupils, std::string name, const std::vector<Named>& named,
                           const Is& unknown) {
    Dimension out{.name = std::move(name)};
    for (const auto& each : named) {
        auto part = part_of(pupils, each, &each == &named.back() ? nullptr : &named.back());
        if (part.tally.roll > 0 || part.tally.suspensions > 0) out.parts.push_back(std::move(part));
    }
    if (out.parts.empty()) return out;
    auto rest = part_of(pupils, {"Not known", unknown}, nullptr);
    if (rest.tally.roll > 0 || rest.tally.suspensions > 0) out.parts.push_back(std::move(rest));
    return out;
}

Dimension by_year(std::span<const Pupil> pupils) {
    std::map<std::optional<pupils::YearGroup>, std::int64_t> years;
    for (const auto& each : pupils) ++years[each.year_group];
    Dimension out{.name = "Year group"};
    for (const auto& [year, count] : years) {
        const Named mine{year ? words(*year) : "Not taught by year",
                         [&year = year](const Pupil& pupil) { return pupil.year_group == year; }};
        const Named others{"the other year groups",
                           [&year = year](const Pupil& pupil) { return pupil.year_group != year; }};
        out.parts.push_back(part_of(pupils, mine, &others));
    }
    return out;
}

} // namespace

Tally tally(std::span<const Pupil> pupils) {
    Tally out;
    for (const auto& pupil : pupils) {
        out.roll += pupil.on_roll;
        bool any = false;
        for (const auto& event : pupil.events) {
            if (suspended(event)) {
                any = true;
                ++out.suspensions;
                out.sessions += event.sessions;
            }
            if (event.kind == Kind::exclusion) ++(counts(event.became) ? out.excluded : out.given_up);
        }
        out.suspended += any;
    }
    return out;
}

std::vector<statistics::Unit> units(std::span<const Pupil> pupils) {
    std::vector<statistics::Unit> out;
    for (const auto& pupil : pupils) {
        const auto events = std::ranges::count_if(pupil.events, suspended);
        if (events > 0 || pupil.on_roll)
            out.push_back({.events = static_cast<double>(events), .exposure = pupil.on_roll ? 1.0 : 0.0});
    }
    return out;
}

std::vector<Dimension> by_group(std::span<const Pupil> pupils) {
    std::vector<Dimension> all{
        against_the_last(pupils, "Disadvantaged",
                         {{"Disadvantaged", [](const Pupil& each) { return each.disadvantaged == true; }},
                          {"Not disadvantaged", [](const Pupil& each) { return each.disadvantaged == false; }}},
                         [](const Pupil& each) { return !each.disadvantaged; }),
        against_the_last(pupils, "SEN",
                         {{"EHC plan", [](const Pupil& each) { return each.sen == 'E'; }},
                          {"SEN support", [](const Pupil& each) { return each.sen == 'K'; }},
                          {"No SEN", [](const Pupil& each) { return each.sen == 'N'; }}},
                         [](const Pupil& each) { return each.sen == 0; }),
        against_the_last(pupils, "Sex",
                         {{"Boys", [](const Pupil& each) { return each.sex == 'M'; }},
                          {"Girls", [](const Pupil& each) { return each.sex == 'F'; }}},
                         [](const Pupil& each) { return each.sex == 0; }),
        by_year(pupils)};
    std::erase_if(all, [](const Dimension& each) { return each.parts.size() < 2; });
    return all;
}

void hide_small(std::vector<Dimension>& dimensions, std::int64_t smallest) {
    for (auto& dimension : dimensions) {
        std::vector<std::int64_t> rolls, suspended;
        measures::Line line;
        for (const auto& part : dimension.parts) {
            line.push_back(rolls.size());
            rolls.push_back(part.tally.roll);
            suspended.push_back(part.tally.suspended);
        }
        const auto lines = std::array{line};
        const auto least = static_cast<double>(smallest);
        const auto hidden =
            measures::hidden_counts(suspended, lines, least, measures::hidden_counts(rolls, lines, least));
        for (std::size_t i = 0; i < hidden.size(); ++i) dimension.parts[i].hidden = hidden[i];
        // a ratio with a hidden group would tell of it
        for (auto& part : dimension.parts) {
            const auto other = std::ranges::find(dimension.parts, part.against, &Part::name);
            if (part.hidden || (other != dimension.parts.end() && other->hidden)) part.ratio.reset();
        }
    }
}

} // namespace conduct
