#pragma once
// One key point over the trust's schools, from what each school's own page says.
#include "assessments/key_points_page.h"

namespace assessments {

struct SchoolLines {
    basics::Urn urn;
    std::string name;
    std::vector<Line> lines;
};
void add_schools(TrustPointPage&, const std::vector<SchoolLines>&); // by name

} // namespace assessments
