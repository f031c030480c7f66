#pragma once
// One figure of a school with every edition held of it, and what it stands beside: what its "i" opens.
#include "measures/reading.h"
#include "schools/school.h"

namespace home {

// One import that holds figures of the measure, the group of pupils and the year.
struct Edition {
    std::int64_t import;
    std::string file, kind, publisher, page; // "england_ks4final.csv"; what it is, who publishes it and where
    basics::Date as_of;
    int finality;                      // 1 provisional, 2 revised, 3 final
    std::int64_t figures{}, reasons{}; // schools in it with a number, and with a reason in place of one
};

struct FigureWanted {
    basics::Urn urn;
    std::string measure;
    basics::AcademicYear year;
    std::string group{"all"};
};

// Readings point into the figures, so it is never copied.
struct FigureEditions {
    schools::School school;
    measures::Catalogue catalogue;
    FigureWanted wanted;
    std::vector<Edition> editions{};
    measures::Figures figures{}, yardsticks{};
    std::vector<measures::Reading> readings{}, yardstick_readings{};
    FigureEditions(schools::School told, measures::Catalogue known, FigureWanted asked)
        : school{std::move(told)}, catalogue{std::move(known)}, wanted{std::move(asked)} {}
    FigureEditions(const FigureEditions&) = delete;
    FigureEditions& operator=(const FigureEditions&) = delete;
    FigureEditions(FigureEditions&&) = default;
    FigureEditions& operator=(FigureEditions&&) = default;
    ~FigureEditions() = default;

    const measures::Measure& measure() const { return *catalogue.measure(wanted.measure); }
};

// The editions of the figure itself, the one that stands first.
std::vector<const measures::Reading*> editions_of(const FigureEditions&);
const Edition* edition_of(const FigureEditions&, const measures::Reading&);

} // namespace home
