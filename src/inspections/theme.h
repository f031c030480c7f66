#pragma once
// The areas in which what inspectors, figures, visits and people say of a school can be set side by side, whatever the framework.
#include <array>
#include <optional>
#include <string_view>

namespace inspections {

enum class Theme {
    safeguarding,
    achievement,
    teaching,
    attendance_and_behaviour,
    inclusion,
    personal_development,
    leadership,
    early_years,
    post_16
};
inline constexpr std::array all_themes{
    Theme::safeguarding, Theme::achievement,          Theme::teaching,   Theme::attendance_and_behaviour,
    Theme::inclusion,    Theme::personal_development, Theme::leadership, Theme::early_years,
    Theme::post_16};
std::string_view name(Theme);  // as stored
std::string_view words(Theme); // "attendance and behaviour"
std::optional<Theme> theme_named(std::string_view);
// Of an area of either framework by its code, and of a measure by its topic; nothing for what says neither good nor bad.
std::optional<Theme> theme_of_area(std::string_view code);
std::optional<Theme> theme_of_topic(std::string_view topic);

} // namespace inspections
