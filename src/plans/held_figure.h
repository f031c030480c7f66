#pragma once
// A measure that an objective may be told by, with the newest figure that is held of it.
#include "measures/reading.h"
#include "plans/standing.h"

#include <array>

namespace plans {

struct MeasureHeld {
    MeasureAsked measure;
    std::string words; // "Attainment 8, disadvantaged pupils"
    FigureHeld latest;
};

// Of which pupils objectives are told.
constexpr std::array<std::string_view, 2> groups_told{"all", "disadvantaged"};

// Of a whole year: results are of the summer in which it ends; absence and the like of the whole of it.
FigureHeld figure_of_year(const measures::Measure&, basics::AcademicYear);
MeasureHeld measure_held(const measures::Measure&, const measures::Group&, FigureHeld);

} // namespace plans
