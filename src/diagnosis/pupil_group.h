#pragma once
// Whose values a series is of.
#include <compare>
#include <optional>
#include <span>
#include <string>

namespace diagnosis {

// Of the latest year: who is in Year 9 in it was in Year 8 the year before.
struct PupilGroup {
    enum class Kind { all, year_group, disadvantaged, sen } kind{};
    int year_group{};
    auto operator<=>(const PupilGroup&) const = default;
};
std::string name(const PupilGroup&);  // as stored: "all", "year 9"
std::string words(const PupilGroup&); // "All pupils", "Year 9"
std::optional<PupilGroup> group_named(std::string_view);
std::string_view name(PupilGroup::Kind);
std::string_view words(PupilGroup::Kind); // "Each year group"
std::optional<PupilGroup::Kind> kind_named(std::string_view);
std::span<const PupilGroup::Kind> all_kinds();

} // namespace diagnosis
