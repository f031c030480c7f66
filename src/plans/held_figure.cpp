#include "plans/held_figure.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace plans {

using namespace std::chrono;

FigureHeld figure_of_year(const measures::Measure& measure, basics::AcademicYear of) {
    const basics::Date end = year{of.ends()} / August / 31;
    const bool all_year = measure.topic == "attendance" || measure.topic == "behaviour";
    return {.value = 0,
            .from = all_year ? basics::Date{year{of.starts()} / September / 1} : end,
            .through = end,
            .of = of.text()};
}

MeasureHeld measure_held(const measures::Measure& measure, const measures::Group& group, FigureHeld latest) {
    const bool all = group.code == "all";
    return {.measure = {.code = measure.code,
                        .pupil_group = group.code,
                        .name = measure.name,
                        .unit = measure.unit,
                        .places = measure.places,
                        .higher_is_better = measure.better == measures::Better::higher},
            .words = all ? measure.name : fmt::format("{}, {}", measure.name, basics::lower(group.name)),
            .latest = std::move(latest)};
}

} // namespace plans
