#pragma once
// The pupils of an academy of the invented trust: each with a number for a name, so that nobody takes them for children.
#include "demonstration/school.h"
#include "pupils/roll.h"

namespace demonstration {

// From when to when an academy's roll and registers are drawn, both included, and the academic years that these are of.
struct Span {
    basics::Date from, to;
    std::int64_t years;
};
// So many academic years, the one that holds the day before `today` the last, up to that day.
Span span_of(std::int64_t years, basics::Date today);

// About so many pupils on roll on the last day, spread over the academy's year groups; and with them those of former years who have
// left: at the end of the last year group, or a few on the way. A few came late. Who is disadvantaged, has SEN or another first
// language is drawn by its shares. The same seed gives the same pupils.
std::vector<pupils::Pupil> invented_pupils(const School&, std::int64_t number, const Span&, std::uint64_t seed);

// What makes an invented pupil's chances their own: follows from the UPN.
std::int64_t key_of(const pupils::Pupil&);

} // namespace demonstration
