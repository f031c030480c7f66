#pragma once
// What happened in a school's programmes, as far as whoever asks may know it.
#include "programmes/placement_part_page.h"

namespace programmes {

struct HistoryPage {
    std::vector<MoveLink> stood{}; // each placement, as it stood on a day
    HistoryTable history{};
};
void write(web::Html&, const HistoryPage&);

HistoryPage history_page(const SchoolProgramme&);

} // namespace programmes
