#include "demonstration/published_rows.h"
#include "demonstration/school_life.h"

namespace demonstration {
namespace {

using Cells = std::vector<TextTable::Cell>;

// The two tables give schools, and England under the "URN" or "LA" of NAT; nothing by authority.
Cells census_row(const RowOf& of, const Roll& roll, const Level& level) {
    const auto* school = of.school;
    const auto n = [](std::int64_t number) { return std::to_string(number); };
    const auto share = [&](std::int64_t part) { return percent_of(part, roll.pupils, 1); };
    return {{"URN", school ? urn_in(*school, level.year)->text() : "NAT"},
            {"LA", school ? school->authority.text() : ""},
            {"ESTAB", school ? n(school->establishment) : ""},
            {"NOR", n(roll.pupils)},
            {"NORG", n(roll.girls)},
            {"NORB", n(roll.pupils - roll.girls)},
            {"PNORG", share(roll.girls)},
            {"PNORB", share(roll.pupils - roll.girls)},
            {"TSENELSE", n(roll.ehc_plan)},
            {"PSENELSE", share(roll.ehc_plan)},
            {"TSENELK", n(roll.sen_support)},
            {"PSENELK", share(roll.sen_support)},
            {"NUMEAL", n(roll.eal)},
            {"NUMENGFL", n(roll.english)},
            {"NUMUNCFL", n(roll.language_unknown)},
            {"PNUMEAL", share(roll.eal)},
            {"PNUMENGFL", share(roll.english)},
            {"PNUMUNCFL", share(roll.language_unknown)},
            {"NUMFSM", n(roll.fsm)},
            {"NUMFSMEVER", n(roll.fsm_ever6)},
            {"PNUMFSMEVER", share(roll.fsm_ever6)}};
}

Cells workforce_row(const RowOf& of, const Staff& staff, const Level& level) {
    const auto* school = of.school;
    const auto n = [](std::int64_t number) { return std::to_string(number); };
    const double ratio = static_cast<double>(staff.pupils) / std::max(1.0, staff.teachers_fte);
    const double pay = staff.pay / static_cast<double>(std::max<std::int64_t>(1, staff.teachers));
    return {
        {"LA Number", school ? school->authority.text() : "NAT"},
        {"Establishment Number", school ? n(school->establishment) : ""},
        {"URN", school ? urn_in(*school, level.year)->text() : ""},
        {"Total Number of Teachers (Headcount)", n(staff.teachers)},
        {"Total Number of Teaching Assistants (Headcount)", n(staff.assistants)},
        {"Total Number of Non Classroom-based School Support Staff, Excluding Auxiliary Staff (Headcount)",
         n(staff.support)},
        {"Total Number of Teachers (Full-Time Equivalent)", rounded(staff.teachers_fte, 1)},
        {"Total Number of Teaching Assistants (Full-time Equivalent)", rounded(staff.assistants_fte, 1)},
        {"Total Number of Non Classroom-based School Support Staff, Excluding Auxiliary Staff (Full-Time Equivalent)",
         rounded(staff.support_fte, 1)},
        {"Pupil:     Teacher Ratio", rounded(ratio, 1)},
        {"Mean Gross FTE Salary of All Teachers (£s)", "£" + rounded(pay, 0)}};
}

} // namespace

OfficialFiles context_files(const Country& country) {
    OfficialFiles files;
    for (const auto& level : country.story.levels) {
        Published census, staff;
        publish(
            census, country, [&](const School& school) { return roll_of(school, level, country.seed); },
            [&](const RowOf& of, const Roll& roll) { return census_row(of, roll, level); }, Sums::england);
        publish(
            staff, country, [&](const School& school) { return staff_of(school, level, country.seed); },
            [&](const RowOf& of, const Staff& counts) { return workforce_row(of, counts, level); }, Sums::england);
        add_files(files, "england_census_" + dashed(level.year) + ".csv", census.own, census.rest);
        add_files(files, "england_swf_" + dashed(level.year) + ".csv", staff.own, staff.rest);
    }
    return files;
}

} // namespace demonstration
