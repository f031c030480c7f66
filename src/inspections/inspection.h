#pragma once
// An inspection of one school as a file tells it; which of several is the latest; the school's inspections in order.
#include "basics/date.h"
#include "basics/id.h"
#include "inspections/grade.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inspections {

// Graded inspections can change a school's grades; the others say whether it stands, or how it is coming on.
enum class Kind { graded, ungraded, monitoring };
std::string_view name(Kind); // "graded"
std::optional<Kind> kind_named(std::string_view);

struct Inspection {
    basics::Urn urn;
    Framework framework;
    Kind kind{Kind::graded};
    std::optional<basics::Date> on{}; // its first day; none where the file gives a grade without a date
    basics::Date as_of;               // the day of the file that tells it
    std::optional<int> overall{};     // 1 to 4, only under Framework::overall
    std::vector<AreaGrade> areas{};
    std::optional<Category> category{}; // as Ofsted published it; none where the file is silent
    std::string outcome{};              // of an ungraded one, in Ofsted's own words
    bool operator==(const Inspection&) const = default;
};

// The day on which it stands: its own, or its file's when it has none.
basics::Date stands_on(const Inspection&);
std::optional<int> grade_of(const Inspection&, std::string_view area);
bool any_area(const Inspection&, int grade); // safeguarding left out, whose 1 and 0 are no grades of the scale

// What an ungraded inspection said of the standard, whatever its words.
enum class Standard { unknown, maintained, improving, concerns };
Standard standard_of(std::string_view outcome);

// One line in Ofsted's own words: "Good", "Special measures", "Needs attention in achievement and inclusion;
// safeguarding met", "School remains Good". Never a single word for a whole report card unless every area has that
// grade.
std::string summary(const Inspection&);

// The latest graded inspection that holds a grade, by the day on which it stands (of two on one day the one
// with a date), and the ungraded one after it that raised concerns, if there is one. None when nothing is graded.
// A grade without a date that only repeats the newest dated one confirms it, and the dated one stands: the school's
// own, or where it has none, that of the school `before` it, whose grade a file may carry on under the new number.
struct Latest {
    Inspection graded;
    std::optional<Inspection> confirmed{}; // the newest undated grade that says the same as `graded`
    std::optional<Inspection> concern{};
};
std::optional<Latest> latest_graded(std::span<const Inspection>, std::span<const Inspection> before = {});
// The last day on which the grade is known to have stood.
basics::Date known_on(const Latest&);

// The category that a report card's grades imply: the inspectors' judgement decides, so this only checks (Education Act
// 2005 s.44; Ofsted's operating guide 2025).
Category implied_category(const Inspection& report_card);
// Whether Ofsted published a category other than the implied one. False where the file is silent.
bool category_disagrees(const Inspection&);

// The oldest first. An inspection told by several files (same school, framework and date) stands once, as the file with
// the most detail tells it; so does an undated grade that the next file merely repeats.
std::vector<Inspection> timeline(std::vector<Inspection>);

} // namespace inspections
