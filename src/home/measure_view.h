#pragma once
// One measure in one year: England, how its schools are spread, and a trust's academies among them.
#include "measures/distribution.h"
#include "measures/reading.h"
#include "schools/school.h"

namespace home {

// Readings point into the figures, so a view is never copied.
struct MeasureView {
    measures::Catalogue catalogue;
    std::string code;
    std::optional<basics::AcademicYear> year{}; // asked for, else the newest that is held
    std::optional<measures::GapYear> gap{};
    std::vector<measures::Distribution> distributions{}; // every period, group and phase
    std::vector<schools::School> academies{};            // of the trust asked for
    measures::Figures figures{};                         // theirs
    measures::Figures england{};
    std::vector<measures::Reading> readings{};
    std::vector<measures::Reading> england_readings{};
    explicit MeasureView(measures::Catalogue known) : catalogue{std::move(known)} {}
    MeasureView(const MeasureView&) = delete;
    MeasureView& operator=(const MeasureView&) = delete;
    MeasureView(MeasureView&&) = default;
    MeasureView& operator=(MeasureView&&) = default;
    ~MeasureView() = default;

    const measures::Measure& measure() const { return *catalogue.measure(code); }
};

// The spread over all pupils' figures of one phase in the view's year; none where it is not held.
const measures::Distribution* spread_of(const MeasureView&, std::string_view phase);

void write_json(basics::Json&, const MeasureView&);
std::string words(const MeasureView&);

} // namespace home
