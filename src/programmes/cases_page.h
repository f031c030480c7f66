#pragma once
// A part of a programme that is made of cases: of each kind where it stands, what goes on, what has ended; subjects by steps as a grid.
#include "programmes/programme_page.h"

namespace programmes {

struct CaseLine {
    std::string address, title, state, facts, due{};
};
struct CaseTable {
    std::string heading, standing;
    std::string add_address{}, add_words{}; // where one is begun; empty: not by this person
    std::vector<CaseLine> rows{}, ended{};
    std::string ended_words{};
};
struct GridCell {
    std::string address, words, of; // "seen on 3 Nov", of "Maths, intent"
};
struct GridRow {
    std::string subject;
    std::vector<GridCell> cells{}; // intent, implementation, impact
};
struct CasesPage {
    std::vector<GridRow> grid{};
    std::vector<CaseTable> tables{};
};
void write(web::Html&, const CasesPage&);

CasesPage cases_page(const SchoolProgramme&, Part);
// "1.5 days a week from 1 September 2026 until …": what it keeps, in a line.
std::string facts_of(const ProgrammeCase&);

} // namespace programmes
