#pragma once
// How the placement was decided, what the head says of it, the steps of an escalation, and the placements before.
#include "programmes/programme_page.h"
#include "web/parts_page.h"

#include <array>

namespace programmes {

struct StepLine {
    std::string step, words;
    bool made{};
};
struct HistoryLine {
    std::string day, what, who, said;
};
struct HistoryTable {
    std::string_view caption{"What happened, newest first"};
    std::array<std::string_view, 4> headings{"Day", "What", "Who", "What was said"};
    std::vector<HistoryLine> lines{};
};
void write(web::Html&, const HistoryTable&); // writes nothing without lines
struct PlacementPartPage {
    web::SummaryList facts{.rows = {}};
    std::string comment{}, comment_by{};
    std::vector<StepLine> steps{};
    HistoryTable before{.caption = "Placements before", // those that have ended
                        .headings = {"From and to", "Programme", "Decided by", "Why, and how it ended"}};
};
void write(web::Html&, const PlacementPartPage&);

PlacementPartPage placement_part_page(const SchoolProgramme&);

} // namespace programmes
