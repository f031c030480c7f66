#include "measures/small_groups.h"

#include <map>

namespace measures {
namespace {

using Parts = std::vector<Held*>;

std::optional<double> pupils_of(const Held& held) { return held.figure.n ? held.figure.n : held.figure.denominator; }

// One school's figures of a measure in a period.
struct Whole {
    std::optional<double> pupils{};
    std::map<std::string, Parts> dimensions{}; // of groups whose pupils are known
};

void hide(Held& held) { held.figure = {.reason = basics::Reason::too_few}; }

bool is_small(double pupils, const std::optional<double>& of, double smallest) {
    const double rest = of ? *of - pupils : 0;
    return pupils < smallest || (rest > 0 && rest < smallest);
}

void hide_in(Parts parts, const std::optional<double>& of, double smallest) {
    std::ranges::sort(parts, {}, [](const Held* each) { return *pupils_of(*each); });
    const auto first_shown = std::stable_partition(
        parts.begin(), parts.end(), [&](const Held* each) { return is_small(*pupils_of(*each), of, smallest); });
    double together = 0;
    for (auto each = parts.begin(); each != parts.end(); ++each) {
        const bool small = each < first_shown;
        if (!small && (first_shown == parts.begin() || together >= smallest)) break;
        together += *pupils_of(**each);
        hide(**each);
    }
}

} // namespace

void hide_small_groups(const Catalogue& catalogue, std::vector<Held>& figures, double smallest) {
    std::map<std::tuple<std::optional<basics::Urn>, std::int64_t, std::int64_t>, Whole> wholes;
    for (auto& held : figures) {
        const auto* group = catalogue.group(held.group);
        if (!group || held.level != "school" || held.figure.reason) continue;
        auto& whole = wholes[{held.of, held.measure, held.period.code()}];
        if (group->code == "all") whole.pupils = pupils_of(held);
        else if (pupils_of(held)) whole.dimensions[group->dimension].push_back(&held);
    }
    for (auto& [_, whole] : wholes)
        for (auto& [dimension, parts] : whole.dimensions) hide_in(std::move(parts), whole.pupils, smallest);
}

} // namespace measures
