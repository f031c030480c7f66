#pragma once
// The pupils of an academy of the invented trust: each with a number for a name, so that nobody takes them for children.
#include "demonstration/school.h"
#include "pupils/roll.h"

namespace demonstration {

// So many pupils on roll on that day, spread over the academy's year groups; who is disadvantaged, has SEN or another first language
// is drawn by its shares. The same seed gives the same pupils.
std::vector<pupils::Pupil> invented_pupils(const School&, std::int64_t number, basics::Date on, std::uint64_t seed);

} // namespace demonstration
