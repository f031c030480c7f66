#include "analysis/agreement_severity.h"

#include "statistics/islands.h"

#include <numeric>

namespace analysis {
namespace {

using basics::Result;

constexpr std::size_t most_categories = 20;

// Drops the raters who gave only one end of the scale; whoever then did is dropped too.
std::vector<ItemRating> without_extremes(std::vector<ItemRating> given, std::size_t raters) {
    for (;;) {
        std::vector<std::size_t> least(raters, ~std::size_t{0}), greatest(raters, 0);
        for (const auto& each : given) {
            least[each.rater] = std::min(least[each.rater], each.category);
            greatest[each.rater] = std::max(greatest[each.rater], each.category);
        }
        if (given.empty()) return given;
        const auto [lowest, highest] = std::ranges::minmax(given, {}, &ItemRating::category);
        const auto gone = std::erase_if(given, [&, low = lowest.category, high = highest.category](const auto& each) {
            return greatest[each.rater] == low || least[each.rater] == high;
        });
        if (!gone) return given;
    }
}

// New numbers, without gaps, for those that occur.
template <class Of>
std::vector<std::optional<std::size_t>> places(const std::vector<ItemRating>& given, std::size_t size, Of of) {
    std::vector<std::optional<std::size_t>> out(size);
    for (const auto& each : given) out[of(each)] = 0;
    std::size_t next = 0;
    for (auto& each : out)
        if (each) each = next++;
    return out;
}

Result<void> connected(const Ratings& of, const std::vector<ItemRating>& given, std::string_view among) {
    std::vector<statistics::Rated> edges;
    std::vector<bool> rates(of.raters.size());
    for (const auto& each : given) edges.push_back({each.item, each.rater}), rates[each.rater] = true;
    std::vector<std::string> parts;
    for (const auto& island : statistics::islands(edges, static_cast<std::uint32_t>(of.items.size()),
                                                  static_cast<std::uint32_t>(of.raters.size()))) {
        std::vector<std::string> names;
        for (const auto rater : island) names.push_back(of.raters[rater]);
        if (rates[island.front()]) parts.push_back(fmt::format("{}", fmt::join(names, ", ")));
    }
    if (parts.size() < 2) return {};
    return basics::invalid(fmt::format("{} are in {} islands that share no item: ({}). A severe rater cannot be told "
                                       "from weak items between them. Let a "
                                       "rater of each score some items of another, or ask for --no-severity.",
                                       among, parts.size(), fmt::join(parts, "), (")));
}

std::vector<statistics::Rating> modelled(const std::vector<ItemRating>& given, const RaterSeverities& of,
                                         const std::vector<std::optional<std::size_t>>& category) {
    std::vector<statistics::Rating> out;
    for (const auto& each : given)
        out.push_back({.item = static_cast<std::uint32_t>(*of.item_place[each.item]),
                       .rater = static_cast<std::uint32_t>(*of.place[each.rater]),
                       .category = static_cast<int>(*category[each.category])});
    return out;
}

} // namespace

Result<RaterSeverities> severities_of(const Ratings& of) {
    RaterSeverities out{.place = {}, .item_place = {}};
    out.place.resize(of.raters.size()), out.item_place.resize(of.items.size());
    if (!of.numbers) return out.why = "scores in words have no order; give numbers", out;
    if (of.categories.size() > most_categories)
        return out.why =
                   fmt::format("there are more than {} different scores, too many steps for a scale", most_categories),
               out;
    TRY(connected(of, of.given, "The raters"));
    const auto given = without_extremes(of.given, of.raters.size());
    TRY(connected(of, given, "Without those who gave only the lowest or the highest score, the raters"));
    out.place = places(given, of.raters.size(), std::mem_fn(&ItemRating::rater));
    out.item_place = places(given, of.items.size(), std::mem_fn(&ItemRating::item));
    const auto category = places(given, of.categories.size(), std::mem_fn(&ItemRating::category));
    for (std::size_t i = 0; i < category.size(); ++i)
        if (category[i]) out.scores.push_back(of.categories[i]);
    const auto count = [](const auto& those) {
        return static_cast<std::uint32_t>(
            std::ranges::count_if(those, [](const auto& each) { return each.has_value(); }));
    };
    const statistics::RatingSizes sizes{count(out.item_place), count(out.place), static_cast<int>(count(category))};
    if (sizes.items < 2 || sizes.raters < 2)
        return out.why = "it takes two items and two raters who did not always give the lowest or the highest score",
               out;
    out.found = statistics::severities(modelled(given, out, category), sizes);
    if (!out.found) out.why = "no best fit was found: there are too few ratings for so many raters and scores";
    return out;
}

} // namespace analysis
