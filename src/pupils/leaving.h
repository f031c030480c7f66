#pragma once
// A school that leaves the trust: whose records go with it, and what they are as a table that any importer of pupils reads.
#include "pupils/roll.h"

#include <string>
#include <vector>

namespace pupils {

// Those with a stay at the school, in their order.
std::vector<Pupil> with_a_stay_at(const std::vector<Pupil>&, basics::Urn);

// The school goes with the pupil who is on roll there, or was there last: nobody else of the trust works with them any longer.
bool goes_with(const Pupil&, basics::Urn);

// A row a stay at the school: headings by which import pupils knows its fields, then cells. What is unnamed is left out.
std::vector<std::string> leaving_headings();
std::vector<std::vector<std::string>> leaving_rows(const std::vector<Pupil>&, basics::Urn, basics::Date on);

} // namespace pupils
