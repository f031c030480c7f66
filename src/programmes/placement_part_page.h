#pragma once
// How the placement was decided, what the head says of it, the steps of an escalation, and the placements before.
#include "programmes/programme_page.h"
#include "web/parts_page.h"

namespace programmes {

struct StepLine {
    std::string step, words;
    bool made{};
};
struct HistoryLine {
    std::string day, what, who, said;
};
// What happened, newest first.
struct HistoryTable {
    std::vector<HistoryLine> lines{};
};
void write(web::Html&, const HistoryTable&); // writes nothing without lines
struct PlacementPartPage {
    web::SummaryList facts{.rows = {}};
    std::string comment{}, comment_by{};
    std::vector<StepLine> steps{};
    std::vector<HistoryLine> before{}; // placements that have ended
};
void write(web::Html&, const PlacementPartPage&);

PlacementPartPage placement_part_page(const SchoolProgramme&);

} // namespace programmes
