#include "home/alike_view.h"

#include "alike/alike.h"
#include "basics/text.h"

#include <set>

namespace home {

using measures::Reading;

std::optional<basics::Period> year_shown(const AlikeView& view) {
    std::map<basics::Period, std::set<basics::Urn>> held;
    for (const auto& each : view.readings)
        if (view.headline && each.measure->code == *view.headline && each.value && each.held->of)
            held[each.held->period].insert(*each.held->of);
    std::optional<basics::Period> with, without;
    for (const auto& [period, urns] : held) {
        const bool own = urns.contains(view.school.facts.urn);
        if (urns.size() < (own ? 4u : 3u)) continue;
        (own ? with : without) = period;
    }
    return with ? with : without;
}

std::map<basics::Urn, const Reading*> headlines_of(const AlikeView& view, basics::Period period) {
    std::map<basics::Urn, const Reading*> found;
    for (const auto& each : view.readings)
        if (view.headline && each.measure->code == *view.headline && each.held->period == period && each.held->of
            && each.value)
            found.emplace(*each.held->of, &each);
    return found;
}

std::string headline_words(const AlikeView& view) {
    const auto period = year_shown(view);
    const auto* measure = period ? view.catalogue.measure(*view.headline) : nullptr;
    return measure ? fmt::format("{}, {}", measure->name, period->text()) : std::string{};
}

std::string looked_for(const AlikeView& view) {
    if (!view.found)
        return "Schools like this one are not looked for: Bearing looks for those of its own trust’s primary, "
               "secondary and "
               "all-through academies, once the census and key stage 4 files are imported.";
    if (view.matches.empty())
        return "Nothing is known of this school by which another could be called like it: import the census files.";
    if (view.found->near < alike::near_needed)
        return fmt::format(
            "No good match: of {} schools only {} near (within one standard deviation, typically), and {} are "
            "needed. The nearest are listed; its results are compared with nobody’s.",
            basics::thousands(view.found->candidates),
            view.found->near == 1 ? "1 is" : fmt::format("{} are", view.found->near), alike::near_needed);
    return fmt::format(
        "The {} nearest of {} schools in England; {} of them are near (within one standard deviation, typically).",
        view.matches.size(), basics::thousands(view.found->candidates), view.found->near);
}

std::string compared_by(const AlikeView& view) {
    std::string text;
    for (const auto& each : view.compared)
        text += fmt::format("{}{} ({})", text.empty() ? "Compared by: " : "; ", each.name, each.period.text());
    return text.empty() ? text : text + ".";
}

} // namespace home
