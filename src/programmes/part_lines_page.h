#pragma once
// Where each part of a programme stands, in a line: "2 serving, 3.5 days a week; one ends within four weeks."
#include "programmes/programme_page.h"

namespace programmes {

// The parts that have something to show or to begin.
void add_parts(ProgrammePage&, const SchoolProgramme&);
// Of one kind of case; empty: there is none.
std::string kind_standing(const SchoolProgramme&, CaseKind);
// It sums several up, and does not say where one stands.
bool summed(CaseKind);
std::string capital(std::string words); // its first letter large
// Whether this person may begin one; there is a placement in force.
bool may_begin(const SchoolProgramme&, const CaseKindRow&);

} // namespace programmes
