#pragma once
// Terms, as a picture of years has them: autumn from September, spring from January, summer from April.
#include "basics/period.h"

#include <vector>

namespace journey {

struct Term {
    basics::AcademicYear year;
    int part; // 1 to 3
    bool operator==(const Term&) const = default;
};
Term term_of(basics::Date);
basics::Date last_day(const Term&);
std::string words(const Term&);       // "autumn 2026/27"
std::string short_words(const Term&); // "Aut 26"
// The last so many terms, the one of the day at the end.
std::vector<Term> last_terms(basics::Date today, int many);

} // namespace journey
