#pragma once
// The tasks of a programme as its page shows them.
#include "programmes/programme_page.h"

namespace programmes {

void add_week(ProgrammePage&, const SchoolProgramme&);
void add_groups(ProgrammePage&, const SchoolProgramme&, const Placement&);
TaskLine task_line(const SchoolProgramme&, const Task&);

// "3 Nov", "Tue 3 Nov" in this week
std::string short_day(basics::Date);
// The half term in which hours are above the limit and nobody has said why; none: nothing is wanted.
std::optional<Span> hours_unexplained(const SchoolProgramme&);

} // namespace programmes
