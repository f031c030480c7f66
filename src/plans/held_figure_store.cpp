#include "plans/held_figure_store.h"

#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "measures/small_groups.h"
#include "permissions/within.h"
#include "plans/register_absence_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using measures::Catalogue;
using measures::Reading;
using storage::Reader;
FigureHeld figure_of(const Reading& reading) {
    auto out = figure_of_year(*reading.measure, reading.held->period.year);
    out.value = *reading.value;
    out.of = fmt::format("{}, file of {}", out.of, basics::spoken(reading.held->as_of));
    if (reading.interval) out.lower = reading.interval->lower, out.upper = reading.interval->upper;
    return out;
}

Result<std::vector<MeasureHeld>> published(Reader& reader, basics::Urn school) {
    const auto catalogue = TRY(measures::load_catalogue(reader));
    measures::Figures figures;
    for (const auto code : groups_told)
        if (const auto* group = catalogue.group(code))
            for (auto& each : TRY(measures::headline_figures_of_school(reader, school, group->id)))
                figures.push_back(std::move(each));
    measures::hide_small_groups(catalogue, figures);
    std::vector<MeasureHeld> out;
    const auto all = measures::readings(catalogue, figures);
    for (const auto* measure : catalogue.headlines()) {
        if (measure->better == measures::Better::neither) continue; // no way in which it should move
        for (const auto code : groups_told) {
            std::vector<Reading> of_group;
            std::ranges::copy_if(all, std::back_inserter(of_group),
                                 [&](const Reading& each) { return each.group->code == code && each.value; });
            if (const auto* newest = measures::latest(of_group, measure->code, school))
                out.push_back(measure_held(*newest->measure, *newest->group, figure_of(*newest)));
        }
    }
    return out;
}

} // namespace

Result<std::vector<MeasureHeld>> measures_held(const storage::Database& database, Reader& reader,
                                               const permissions::Scope& scope, basics::Urn school) {
    auto out = TRY(published(reader, school));
    if (auto figure = TRY(absence_of_late(database, reader, permissions::within(scope, school)))) {
        auto measure = measure_asked(register_absence, "all", {});
        out.push_back({.measure = measure, .words = measure.name, .latest = std::move(*figure)});
    }
    return out;
}

const MeasureHeld* held_for(std::span<const MeasureHeld> all, std::string_view code, std::string_view pupil_group) {
    const auto found = std::ranges::find_if(all, [&](const MeasureHeld& each) {
        return each.measure.code == code && each.measure.pupil_group == pupil_group;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace plans
