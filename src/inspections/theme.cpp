#include "inspections/theme.h"

#include <algorithm>

namespace inspections {
namespace {

struct ThemeWords {
    Theme theme;
    std::string_view name, words;
};
constexpr std::array theme_table{
    ThemeWords{Theme::safeguarding, "safeguarding", "safeguarding"},
    ThemeWords{Theme::achievement, "achievement", "achievement"},
    ThemeWords{Theme::teaching, "teaching", "curriculum and teaching"},
    ThemeWords{Theme::attendance_and_behaviour, "attendance_and_behaviour", "attendance and behaviour"},
    ThemeWords{Theme::inclusion, "inclusion", "inclusion"},
    ThemeWords{Theme::personal_development, "personal_development", "personal development and well-being"},
    ThemeWords{Theme::leadership, "leadership", "leadership and governance"},
    ThemeWords{Theme::early_years, "early_years", "early years"},
    ThemeWords{Theme::post_16, "post_16", "post-16 provision"},
};
static_assert(theme_table.size() == all_themes.size());

struct Coded {
    std::string_view code;
    Theme theme;
};
// The old framework's one area of education holds what is taught and what is reached; results speak to it first.
constexpr std::array inspection_areas{
    Coded{"safeguarding", Theme::safeguarding},
    Coded{"inclusion", Theme::inclusion},
    Coded{"curriculum_and_teaching", Theme::teaching},
    Coded{"achievement", Theme::achievement},
    Coded{"attendance_and_behaviour", Theme::attendance_and_behaviour},
    Coded{"personal_development_and_wellbeing", Theme::personal_development},
    Coded{"leadership_and_governance", Theme::leadership},
    Coded{"early_years", Theme::early_years},
    Coded{"post_16", Theme::post_16},
    Coded{"quality_of_education", Theme::achievement},
    Coded{"behaviour_and_attitudes", Theme::attendance_and_behaviour},
    Coded{"personal_development", Theme::personal_development},
    Coded{"leadership_and_management", Theme::leadership},
    Coded{"sixth_form", Theme::post_16},
};
constexpr std::array topic_areas{
    Coded{"attainment", Theme::achievement},
    Coded{"progress", Theme::achievement},
    Coded{"attendance", Theme::attendance_and_behaviour},
    Coded{"behaviour", Theme::attendance_and_behaviour},
    Coded{"post-16", Theme::post_16},
};

template <std::size_t N>
std::optional<Theme> theme_in(const std::array<Coded, N>& table, std::string_view code) {
    const auto found = std::ranges::find(table, code, &Coded::code);
    return found == table.end() ? std::nullopt : std::optional{found->theme};
}

} // namespace

std::string_view name(Theme theme) { return theme_table[static_cast<std::size_t>(theme)].name; }
std::string_view words(Theme theme) { return theme_table[static_cast<std::size_t>(theme)].words; }
std::optional<Theme> theme_named(std::string_view text) {
    const auto found = std::ranges::find(theme_table, text, &ThemeWords::name);
    return found == theme_table.end() ? std::nullopt : std::optional{found->theme};
}
std::optional<Theme> theme_of_area(std::string_view code) { return theme_in(inspection_areas, code); }
std::optional<Theme> theme_of_topic(std::string_view topic) { return theme_in(topic_areas, topic); }

} // namespace inspections
