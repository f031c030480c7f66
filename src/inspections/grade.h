#pragma once
// Ofsted's own words for its grades, by framework, and how files write them.
#include "basics/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inspections {

// `overall`: one grade for the school, 1 to 4, and areas with the same grades (to November 2025; the one grade until
// 2 September 2024). `report_card`: areas only, 5 down to 1. Grades of the two are not comparable, and never averaged.
enum class Framework { overall, report_card };
std::string_view name(Framework); // "overall", "report card", as stored
std::optional<Framework> framework_named(std::string_view);
std::string_view words(Framework); // "overall grade", "report card"

// One line of a report: an area by its code and the grade as a number of the framework's own scale. Safeguarding is 1
// for met (effective) and 0 for not met.
struct AreaGrade {
    std::string area;
    int grade;
    bool operator==(const AreaGrade&) const = default;
};

// The areas of a framework in the order in which Ofsted reports them. Their codes are what is stored.
struct Area {
    std::string_view code;  // "quality_of_education"
    std::string_view words; // "quality of education"
};
std::vector<Area> areas(Framework);
std::string_view area_words(std::string_view code); // the code itself when it is not known here

// "Good", "Expected standard", "Met"; "grade 7" for a number that the scale does not have.
std::string grade_words(Framework, std::string_view area, int grade);
// The one grade's words. The third was called satisfactory until 1 September 2012.
std::string_view overall_words(int overall, bool before_september_2012 = false);

// A legal category of concern. `none` means that Ofsted says none; that a file is silent is an empty optional.
enum class Category { none, special_measures, serious_weaknesses, requires_significant_improvement, notice_to_improve };
std::string_view words(Category); // "special measures"
std::string_view name(Category);  // "special_measures"
std::optional<Category> category_named(std::string_view name);

// What a file's cell for the one grade says: "2", "Good", "Serious Weaknesses" (which is 4, with its category), or
// nothing: "", NULL, "Not judged", 0, 8, 9. Anything else is a Problem that quotes the cell.
struct OverallCell {
    std::optional<int> overall{};
    std::optional<Category> category{};
};
basics::Result<OverallCell> parse_overall(std::string_view cell);

// What a file's cell for an area says: "3", "Requires improvement", "Expected standard", "Met", "Yes"; none for "",
// NULL, "Not applicable", "Not judged", 0 (but not for safeguarding), 8, 9. Anything else is a Problem that quotes the
// cell.
basics::Result<std::optional<int>> parse_area_grade(Framework, std::string_view area, std::string_view cell);

// "SM", "SWK", "NTI", "RSI", the words themselves; "" and NULL: the file names no category.
basics::Result<std::optional<Category>> parse_category(std::string_view cell);

// Areas as one text, "quality_of_education=2 leadership_and_management=3", and back; what is not of that form is left
// out.
std::string written(const std::vector<AreaGrade>&);
std::vector<AreaGrade> read_areas(std::string_view);

} // namespace inspections
