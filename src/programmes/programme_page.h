#pragma once
// The page of a school's programme: this week's tasks and the next move, then each of its parts in a line, with a page of its own.
#include "programmes/form_page.h"
#include "programmes/school_programme.h"

namespace programmes {

struct TaskLine {
    std::string address; // empty: nothing may be done with it
    std::string what, owner{}, due{}, state{};
    std::vector<std::string> notes{};
    bool late{};
};
struct MoveLink {
    std::string address, words;
};
struct PartLine {
    std::string address, words, standing;
    std::vector<std::string> lines{}; // beneath it
};
struct ProgrammePage {
    std::string next;           // the next move, and whose it is
    std::string next_address{}; // where the reader makes it; empty: it is another's
    std::string week_heading{};
    std::vector<TaskLine> week{};
    std::string more_this_week{}, tasks_address{};
    std::vector<std::string> sentences{};
    std::vector<MoveLink> moves{};
    std::string comment_address{};
    std::vector<PartLine> parts{}, nothing_yet{};
};
void write(web::Html&, const ProgrammePage&);

ProgrammePage programme_page(const SchoolProgramme&, const Proposal&);

std::string address_of(basics::Urn);       // "/schools/990006/programme"
std::string address_of(basics::Urn, Part); // "/schools/990006/programme/parts/leadership"
std::string programme_words(Programme);    // "intensive (inadequate)"
constexpr std::size_t most_this_week = 5;

} // namespace programmes
