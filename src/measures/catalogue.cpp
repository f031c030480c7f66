#include "measures/catalogue.h"

namespace measures {
namespace {

// Letters that must change to make one word of the other (Levenshtein).
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const auto replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    return row.back();
}

} // namespace

Catalogue::Catalogue(std::vector<Measure> all, std::vector<Group> groups, std::multimap<std::string, GapYear> gaps,
                     std::map<std::pair<std::string, int>, Spread> spreads)
    : measures_{std::move(all)}, groups_{std::move(groups)}, gaps_{std::move(gaps)}, spreads_{std::move(spreads)} {
    for (std::size_t i = 0; i < measures_.size(); ++i) by_code_[measures_[i].code] = i, by_id_[measures_[i].id] = i;
}

const Measure* Catalogue::measure(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : &measures_[found->second];
}

const Measure* Catalogue::measure(std::int64_t id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &measures_[found->second];
}

const Group* Catalogue::group(std::string_view code) const {
    const auto found = std::ranges::find(groups_, code, &Group::code);
    return found == groups_.end() ? nullptr : &*found;
}

const Group* Catalogue::group(std::int64_t id) const {
    const auto found = std::ranges::find(groups_, id, &Group::id);
    return found == groups_.end() ? nullptr : &*found;
}

std::vector<const Measure*> Catalogue::headlines() const {
    std::vector<const Measure*> found;
    for (const auto& each : measures_)
        if (each.headline) found.push_back(&each);
    std::ranges::sort(found, {}, [](const Measure* each) { return *each->headline; });
    return found;
}

std::vector<GapYear> Catalogue::gaps(std::string_view code) const {
    std::vector<GapYear> found;
    const auto [first, last] = gaps_.equal_range(std::string{code});
    for (auto at = first; at != last; ++at) found.push_back(at->second);
    std::ranges::sort(found, {}, &GapYear::year);
    return found;
}

std::optional<GapYear> Catalogue::gap(std::string_view code, basics::AcademicYear year) const {
    for (const auto& each : gaps(code))
        if (each.year == year) return each;
    return std::nullopt;
}

std::optional<Spread> Catalogue::spread(std::string_view code, basics::AcademicYear year) const {
    const auto found = spreads_.find({std::string{code}, year.starts()});
    return found == spreads_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string> Catalogue::nearest(std::string_view code) const {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& each : measures_) {
        const bool inside = each.code.find(code) != std::string::npos;
        ranked.emplace_back(inside ? 0 : distance(code, each.code), each.code);
    }
    std::ranges::sort(ranked);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < ranked.size() && i < 3; ++i) names.push_back(ranked[i].second);
    return names;
}

} // namespace measures
