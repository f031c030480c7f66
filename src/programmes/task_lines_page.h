#pragma once
// The tasks of a programme as its page shows them.
#include "programmes/programme_page.h"

namespace programmes {

struct TaskGroup {
    std::string heading, hours;
    std::string reason_address{}; // where the lead says why it is above the limit; empty: nothing to say
    std::vector<TaskLine> rows{};
    std::string folded{}; // how many are open, where it is folded away: not this half term
};
struct TasksPage {
    std::vector<std::string> changed{}; // of the trust's list, since the school's was made of it
    std::string changed_words{};
    std::string add_address{};
    std::vector<TaskGroup> groups{}; // by half term
};
void write(web::Html&, const TasksPage&);

TasksPage tasks_page(const SchoolProgramme&);
void add_week(ProgrammePage&, const SchoolProgramme&);
TaskLine task_line(const SchoolProgramme&, const Task&);

// "3 Nov", "Tue 3 Nov" in this week
std::string short_day(basics::Date);
// The half term in which hours are above the limit and nobody has said why; none: nothing is wanted.
std::optional<Span> hours_unexplained(const SchoolProgramme&);

} // namespace programmes
