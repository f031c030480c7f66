#pragma once
// The page of a school's programme: this week's tasks and the next move first, then the placement, all tasks, what happened.
#include "programmes/form_page.h"
#include "programmes/school_programme.h"
#include "web/parts_page.h"

namespace programmes {

struct TaskLine {
    std::string address; // empty: nothing may be done with it
    std::string what, owner{}, due{}, state{};
    std::vector<std::string> notes{};
    bool late{};
};
struct TaskGroup {
    std::string heading, hours;
    std::string reason_address{}; // where the lead says why it is above the limit; empty: nothing to say
    std::vector<TaskLine> rows{};
    bool over{}; // nothing of it is open: folded away
};
struct MoveLink {
    std::string address, words;
};
struct StepLine {
    std::string step, words;
    bool made{};
};
struct HistoryLine {
    std::string day, what, who, said;
};
struct CaseLine {
    std::string address, kind, title, state, due;
};
struct StreamLine {
    std::string kind, giver, need, dose, judged, state;
    std::string end_address{};
};
struct ProgrammePage {
    std::string next;           // the next move, and whose it is
    std::string next_address{}; // where the reader makes it; empty: it is another's
    std::string week_heading{};
    std::vector<TaskLine> week{};
    std::string more_this_week{};
    std::vector<std::string> sentences{};
    web::SummaryList facts{.rows = {}};
    std::vector<MoveLink> moves{};
    std::vector<StepLine> steps{};
    std::string comment{}, comment_by{}, comment_address{};
    std::vector<CaseLine> cases{};
    std::string case_address{}; // where one is begun
    std::vector<StreamLine> streams{};
    std::string stream_address{}; // where support is agreed
    std::vector<TaskGroup> groups{};
    std::string add_address{};
    std::vector<HistoryLine> history{};
    std::vector<HistoryLine> before{}; // placements that have ended
};
void write(web::Html&, const ProgrammePage&);

ProgrammePage programme_page(const SchoolProgramme&, const Proposal&);

std::string address_of(basics::Urn);    // "/schools/990006/programme"
std::string programme_words(Programme); // "intensive (inadequate)"
constexpr std::size_t most_this_week = 5;

} // namespace programmes
