#pragma once
// One task of a programme, with what may be done with it.
#include "programmes/programme_page.h"
#include "web/parts_page.h"

namespace programmes {

struct TaskPage {
    std::vector<std::string> sentences{};
    web::SummaryList facts{.rows = {}};
    std::vector<MoveLink> moves{};
};
void write(web::Html&, const TaskPage&);

TaskPage task_page(const SchoolProgramme&, const Task&);
// What the forms of its moves say above them.
std::vector<std::string> task_sentences(const SchoolProgramme&, const Task&);

} // namespace programmes
