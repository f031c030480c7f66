#include "demonstration/past_inspections.h"

#include "demonstration/draws.h"

#include <algorithm>

namespace demonstration {
namespace {

using namespace std::chrono;
using inspections::Framework;
using inspections::Inspection;

basics::Date a_day(int of_year, Draws& draws) {
    return basics::Date{year{of_year} / month{static_cast<unsigned>(draws.between(1, 11))}
                        / day{static_cast<unsigned>(draws.between(3, 27))}};
}

// 1 to 4; better schools are more often good.
int a_grade(const School& school, Draws& draws) {
    const double found = school.quality + 0.8 * draws.normal();
    return found > 1.35 ? 1 : found > -0.95 ? 2 : found > -2.0 ? 3 : 4;
}

int near(int grade, int least, int most, Draws& draws) {
    return std::clamp(grade + (draws.chance(0.25) ? (draws.chance(0.5) ? 1 : -1) : 0), least, most);
}

bool applies(const School& school, std::string_view area) {
    if (area == "early_years") return school.low_age <= 5;
    if (area == "sixth_form" || area == "post_16") return school.sixth_form;
    return true;
}

Inspection graded(const School& school, basics::Date on, Draws& draws) {
    Inspection found{.urn = school.urn, .framework = Framework::overall, .on = on, .as_of = on};
    const int grade = a_grade(school, draws);
    if (on < basics::Date{2024y / September / 2}) found.overall = grade; // from that day Ofsted gave no overall grade
    if (on < basics::Date{2019y / September / 1}) return found;          // before it the areas were others
    for (const auto& area : inspections::areas(Framework::overall)) {
        if (!applies(school, area.code)) continue;
        const bool safeguarding = area.code == "safeguarding", leading = area.code == "quality_of_education";
        found.areas.push_back({.area = std::string{area.code},
                               .grade = safeguarding ? (grade < 4 ? 1 : 0)
                                        : leading    ? grade
                                                     : near(grade, 1, grade == 4 ? 4 : 3, draws)});
    }
    if (grade == 4) found.category = inspections::Category::serious_weaknesses;
    return found;
}

Inspection report_card(const School& school, basics::Date on, Draws& draws) {
    Inspection found{.urn = school.urn, .framework = Framework::report_card, .on = on, .as_of = on};
    const int grade = 5 - a_grade(school, draws); // 4 strong … 1 urgent
    for (const auto& area : inspections::areas(Framework::report_card)) {
        if (!applies(school, area.code)) continue;
        found.areas.push_back({.area = std::string{area.code},
                               .grade = area.code == "safeguarding" ? 1 : near(grade, grade == 1 ? 1 : 2, 5, draws)});
    }
    found.category = inspections::implied_category(found);
    return found;
}

} // namespace

std::vector<Inspection> past_inspections(const School& school, std::uint64_t seed) {
    Draws draws{seed, Subject::inspections, {school.urn.value()}};
    std::vector<Inspection> found;
    const int opened = static_cast<int>(school.opened.year());
    for (int each = std::max(opened + 2, static_cast<int>(draws.between(2007, 2010))); each < 2025;
         each += static_cast<int>(draws.between(4, 6)))
        found.push_back(graded(school, a_day(each, draws), draws));
    if (draws.chance(0.16)) found.push_back(report_card(school, a_day(2026, draws), draws));
    return found;
}

} // namespace demonstration
