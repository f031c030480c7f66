#pragma once
// One case: what it keeps, where it stands, what is open, what happened.
#include "programmes/case.h"
#include "programmes/placement_part_page.h"

namespace programmes {

struct CasePage {
    std::vector<std::string> sentences{};
    web::SummaryList facts{.rows = {}};
    std::vector<MoveLink> moves{};
    HistoryTable history{};
};
void write(web::Html&, const CasePage&);

CasePage case_page(const SchoolProgramme&, const ProgrammeCase&, const Standing&);
std::string case_address(const ProgrammeCase&);

} // namespace programmes
