#pragma once
// The improvement team of a school: who is on site for how many days, and how many days that comes to.
#include "programmes/school_programme.h"

namespace programmes {

// Days on site from its first to its last day within a span: of a member by the week a fifth of each school day.
double days_asked(const ProgrammeCase& member, const Span&, const SchoolDays&);

// "2 days a week until 18 December 2026", "2 days, until 8 December 2026"
std::string on_site_words(const ProgrammeCase& member);
// With what they have at other schools, and a warning where that comes to more than a week has.
std::string member_words(const SchoolProgramme&, const ProgrammeCase& member);
// A line a member who is on it or will be.
std::vector<std::string> team_lines(const SchoolProgramme&);
// "4 members, 7.5 days a week on site, 41 days asked this half term"; of an empty one "".
std::string team_words(const SchoolProgramme&);

// From a week before the first day to a week after it, and for two weeks before the last: "You are on the improvement team, …".
struct TimeOnTeam {
    std::string words;
    basics::Date on; // the day of which it speaks
    bool begun;      // and that day is past
};
std::optional<TimeOnTeam> said_to_member(const ProgrammeCase&, basics::Date today);

} // namespace programmes
