#pragma once
// One school as it stands: what its page, its command and its exports are made of.
#include "inspections/inspection.h"
#include "measures/reading.h"
#include "programmes/programme.h"
#include "schools/relative.h"
#include "schools/school.h"

#include <vector>

namespace home {

// Readings point into `figures`, so a view is never copied.
struct SchoolView {
    schools::School school;
    measures::Catalogue catalogue;
    std::vector<inspections::Inspection> inspections{}; // oldest first; a predecessor's by its URN
    programmes::Proposal proposal{};
    std::vector<schools::Relative> relatives{}; // who came before it and after it
    measures::Figures figures{};
    std::vector<measures::Reading> readings{};
    SchoolView(schools::School told, measures::Catalogue known)
        : school{std::move(told)}, catalogue{std::move(known)} {}
    SchoolView(const SchoolView&) = delete;
    SchoolView& operator=(const SchoolView&) = delete;
    SchoolView(SchoolView&&) = default;
    SchoolView& operator=(SchoolView&&) = default;
    ~SchoolView() = default;
};

void write_json(basics::Json&, const SchoolView&);
std::string words(const SchoolView&); // as `bearing show school` prints it: the headline measures

} // namespace home
