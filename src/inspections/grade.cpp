#include "inspections/grade.h"

#include "basics/text.h"

#include <array>
#include <fmt/format.h>
#include <span>

namespace inspections {
namespace {

using basics::collapsed;
using basics::lower;

constexpr std::string_view safeguarding = "safeguarding";

constexpr std::array overall_areas{
    Area{"quality_of_education", "quality of education"},
    Area{"behaviour_and_attitudes", "behaviour and attitudes"},
    Area{"personal_development", "personal development"},
    Area{"leadership_and_management", "leadership and management"},
    Area{"early_years", "early years provision"},
    Area{"sixth_form", "sixth form provision"},
    Area{safeguarding, "safeguarding"},
};
constexpr std::array report_card_areas{
    Area{safeguarding, "safeguarding"},
    Area{"inclusion", "inclusion"},
    Area{"curriculum_and_teaching", "curriculum and teaching"},
    Area{"achievement", "achievement"},
    Area{"attendance_and_behaviour", "attendance and behaviour"},
    Area{"personal_development_and_wellbeing", "personal development and well-being"},
    Area{"leadership_and_governance", "leadership and governance"},
    Area{"early_years", "early years"},
    Area{"post_16", "post-16 provision"},
};

struct Scale {
    int grade;
    std::string_view words;
};
constexpr std::array overall_scale{Scale{1, "Outstanding"}, Scale{2, "Good"}, Scale{3, "Requires improvement"},
                                   Scale{4, "Inadequate"}};
constexpr std::array report_card_scale{Scale{5, "Exceptional"}, Scale{4, "Strong standard"},
                                       Scale{3, "Expected standard"}, Scale{2, "Needs attention"},
                                       Scale{1, "Urgent improvement"}};
constexpr std::array met_scale{Scale{1, "Met"}, Scale{0, "Not met"}};
constexpr std::array effective_scale{Scale{1, "Effective"}, Scale{0, "Not effective"}};

std::span<const Scale> scale(Framework framework, std::string_view area) {
    const bool card = framework == Framework::report_card;
    if (area == safeguarding) return card ? std::span<const Scale>{met_scale} : effective_scale;
    return card ? std::span<const Scale>{report_card_scale} : overall_scale;
}

bool says_nothing(std::string_view folded) {
    static constexpr std::array silent{"",
                                       "null",
                                       "not judged",
                                       "not applicable",
                                       "n/a",
                                       "8",
                                       "9",
                                       "not available",
                                       "insufficient evidence",
                                       "not inspected",
                                       "not graded",
                                       "does not apply",
                                       "not recorded"};
    return std::ranges::find(silent, folded) != silent.end();
}

std::optional<int> on_scale(std::span<const Scale> scale, std::string_view folded) {
    for (const auto& each : scale)
        if (lower(each.words) == folded || std::to_string(each.grade) == folded) return each.grade;
    return std::nullopt;
}

// Other words that files have for the same.
std::optional<int> other_words(std::string_view area, std::string_view folded) {
    if (area == safeguarding && folded == "yes") return 1;
    if (area == safeguarding && folded == "no") return 0;
    if (area != safeguarding && folded == "satisfactory") return 3;
    return std::nullopt;
}

struct CategoryWords {
    Category category;
    std::string_view name, words, code;
};
constexpr std::array categories{
    CategoryWords{Category::none, "none", "no category of concern", "none"},
    CategoryWords{Category::special_measures, "special_measures", "special measures", "sm"},
    CategoryWords{Category::serious_weaknesses, "serious_weaknesses", "serious weaknesses", "swk"},
    CategoryWords{Category::requires_significant_improvement, "requires_significant_improvement",
                  "requires significant improvement", "rsi"},
    CategoryWords{Category::notice_to_improve, "notice_to_improve", "notice to improve", "nti"},
};

basics::Problem unreadable(std::string_view cell, std::string_view what) {
    return basics::invalid(
        fmt::format("“{}” is not {} that Ofsted gives. Correct the cell, or leave it empty if there is none.",
                    basics::shortened(cell, 40), what));
}

} // namespace

std::string_view name(Framework framework) { return framework == Framework::overall ? "overall" : "report card"; }
std::string_view words(Framework framework) {
    return framework == Framework::overall ? "overall grade" : "report card";
}

std::optional<Framework> framework_named(std::string_view wanted) {
    if (wanted == name(Framework::overall)) return Framework::overall;
    if (wanted == name(Framework::report_card)) return Framework::report_card;
    return std::nullopt;
}

std::vector<Area> areas(Framework framework) {
    if (framework == Framework::overall) return {overall_areas.begin(), overall_areas.end()};
    return {report_card_areas.begin(), report_card_areas.end()};
}

std::string_view area_words(std::string_view code) {
    for (const auto framework : {Framework::report_card, Framework::overall})
        for (const auto& area : areas(framework))
            if (area.code == code) return area.words;
    return code;
}

std::string grade_words(Framework framework, std::string_view area, int grade) {
    for (const auto& each : scale(framework, area))
        if (each.grade == grade) return std::string{each.words};
    return fmt::format("grade {}", grade);
}

std::string_view overall_words(int overall, bool before_september_2012) {
    if (overall == 3 && before_september_2012) return "Satisfactory";
    return overall >= 1 && overall <= 4 ? overall_scale[static_cast<std::size_t>(overall - 1)].words : "Not judged";
}

std::string_view words(Category category) { return categories[static_cast<std::size_t>(category)].words; }
std::string_view name(Category category) { return categories[static_cast<std::size_t>(category)].name; }

std::optional<Category> category_named(std::string_view wanted) {
    for (const auto& each : categories)
        if (each.name == wanted) return each.category;
    return std::nullopt;
}

basics::Result<OverallCell> parse_overall(std::string_view cell) {
    const auto folded = lower(collapsed(cell));
    if (says_nothing(folded) || folded == "0") return OverallCell{};
    if (const auto grade = on_scale(overall_scale, folded)) return OverallCell{.overall = grade};
    if (const auto grade = other_words("", folded)) return OverallCell{.overall = grade};
    for (const auto& each : categories)
        if (each.category != Category::none && (folded == each.words || folded == each.code))
            return OverallCell{.overall = 4, .category = each.category};
    return unreadable(cell, "an overall grade");
}

basics::Result<std::optional<int>> parse_area_grade(Framework framework, std::string_view area, std::string_view cell) {
    const auto folded = lower(collapsed(cell));
    if (says_nothing(folded)) return std::optional<int>{};
    if (const auto grade = on_scale(scale(framework, area), folded)) return grade;
    if (folded == "0") return std::optional<int>{};
    if (const auto grade = other_words(area, folded)) return grade;
    return unreadable(cell, fmt::format("a grade for {}", area_words(area)));
}

basics::Result<std::optional<Category>> parse_category(std::string_view cell) {
    const auto folded = lower(collapsed(cell));
    if (folded.empty() || folded == "null") return std::optional<Category>{};
    for (const auto& each : categories)
        if (folded == each.words || folded == each.code) return std::optional{each.category};
    return unreadable(cell, "a category of concern");
}

std::string written(const std::vector<AreaGrade>& grades) {
    std::string text;
    for (const auto& each : grades) text += fmt::format("{}{}={}", text.empty() ? "" : " ", each.area, each.grade);
    return text;
}

std::vector<AreaGrade> read_areas(std::string_view text) {
    std::vector<AreaGrade> grades;
    for (const auto part : basics::split(text, ' ')) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos) continue;
        if (const auto grade = basics::whole_number(part.substr(equals + 1)))
            grades.push_back({.area = std::string{part.substr(0, equals)}, .grade = static_cast<int>(*grade)});
    }
    return grades;
}

} // namespace inspections
