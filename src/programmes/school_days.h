#pragma once
// Which days count towards a day on which something is due: a school's half terms.
#include "basics/working_days.h"

#include <vector>

namespace programmes {

struct Span {
    basics::Date first, last;
    bool operator==(const Span&) const = default;
};
// A school's year as far as it is known: half terms in order, and days on which it is closed within them.
struct SchoolDays {
    std::vector<Span> half_terms{};
    std::vector<Span> closed{};
};
// Between the first and the last half term that is known: a working day of one, and not closed. Before and after them any working day.
bool school_day(const SchoolDays&, basics::Date);

enum class Count { days, working_days, school_days };
std::string_view words(Count); // "school days"

// The day so many days later. What is counted in plain days and falls on a weekend or bank holiday moves to the next working day.
basics::Date later(basics::Date from, int many, Count, const SchoolDays&);

// The half terms from `first` to `last`, each to the day before the next one; beyond those known, blocks of six weeks.
std::vector<Span> half_terms_between(const SchoolDays&, basics::Date first, basics::Date last);

} // namespace programmes
