#include "home/measure_view_store.h"

#include "basics/text.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "measures/small_groups.h"
#include "schools/school_store.h"

namespace home {
namespace {

using basics::Result;

std::optional<basics::AcademicYear> newest_year(const MeasureView& view) {
    std::optional<basics::AcademicYear> newest;
    const auto look = [&](const basics::Period& period) {
        if (period.part == basics::Period::Part::year && (!newest || *newest < period.year)) newest = period.year;
    };
    for (const auto& each : view.distributions) look(each.period);
    for (const auto& each : view.figures) look(each.period);
    return newest;
}

std::string names(const std::vector<std::string>& codes) {
    std::string text;
    for (const auto& code : codes) text += (text.empty() ? "" : ", ") + code;
    return text;
}

} // namespace

Result<MeasureView> measure_view(storage::Reader& reader, std::string_view code,
                                 std::optional<basics::AcademicYear> year, std::optional<basics::GroupUid> trust) {
    MeasureView view{TRY(measures::load_catalogue(reader))};
    const auto* measure = view.catalogue.measure(code);
    if (!measure)
        return basics::missing(fmt::format("There is no measure “{}”. The nearest are: {}.",
                                           basics::shortened(code, 60), names(view.catalogue.nearest(code))));
    view.code = measure->code;
    view.distributions = TRY(measures::distributions(reader, measure->id));
    view.england = TRY(measures::comparators_of_measure(reader, "country", measures::england, measure->id));
    if (trust) {
        view.academies = TRY(schools::members(reader, *trust));
        view.figures = TRY(measures::measure_figures_of_trust(reader, *trust, measure->id));
    }
    view.year = year ? year : newest_year(view);
    if (view.year) view.gap = view.catalogue.gap(code, *view.year);
    measures::hide_small_groups(view.catalogue, view.figures);
    view.readings = measures::readings(view.catalogue, view.figures);
    view.england_readings = measures::readings(view.catalogue, view.england);
    return view;
}

} // namespace home
