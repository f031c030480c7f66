#include "plans/held_figure_store.h"

#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "basics/text.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "measures/small_groups.h"
#include "plans/register_absence.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using measures::Catalogue;
using measures::Reading;
using storage::Reader;
using namespace std::chrono;

constexpr std::array<std::string_view, 2> groups_told{"all", "disadvantaged"};

// Results are of the summer in which a year ends; absence and the like of the whole of it.
FigureHeld figure_of(const Reading& reading) {
    const auto year = reading.held->period.year;
    const basics::Date end = std::chrono::year{year.ends()} / August / 31;
    const bool all_year = reading.measure->topic == "attendance" || reading.measure->topic == "behaviour";
    FigureHeld out{.value = *reading.value,
                   .from = all_year ? basics::Date{std::chrono::year{year.starts()} / September / 1} : end,
                   .through = end,
                   .of = fmt::format("{}, file of {}", year.text(), basics::spoken(reading.held->as_of))};
    if (reading.interval) out.lower = reading.interval->lower, out.upper = reading.interval->upper;
    return out;
}

MeasureHeld measure_of(const Reading& reading) {
    const auto& measure = *reading.measure;
    const bool all = reading.group->code == "all";
    auto group = reading.group->name;
    return {.measure = {.code = measure.code,
                        .pupil_group = reading.group->code,
                        .name = measure.name,
                        .unit = measure.unit,
                        .places = measure.places,
                        .higher_is_better = measure.better == measures::Better::higher},
            .words = all ? measure.name : fmt::format("{}, {}", measure.name, basics::lower(group)),
            .latest = figure_of(reading)};
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
                out.push_back(measure_of(*newest));
        }
    }
    return out;
}

Result<std::optional<FigureHeld>> in_the_register(const storage::Database& database, Reader& reader,
                                                  const permissions::Scope& scope, basics::Urn school) {
    std::vector<basics::AcademicYear> years;
    TRY(attendance::with_registers(database, reader, [&](const attendance::Registers& held) { years = held.years(); }));
    std::optional<FigureHeld> out;
    if (years.empty()) return out;
    const auto pupils =
        TRY(attendance::pupils_of(reader, scope, school, years.back(), attendance::last_day(years.back())));
    TRY(attendance::with_registers(database, reader, [&](const attendance::Registers& held) {
        if (const auto* year = held.of(years.back())) out = recent_absence(*year, pupils);
    }));
    return out;
}

} // namespace

Result<std::vector<MeasureHeld>> measures_held(const storage::Database& database, Reader& reader,
                                               const permissions::Scope& scope, basics::Urn school) {
    auto out = TRY(published(reader, school));
    if (auto figure = TRY(in_the_register(database, reader, scope, school))) {
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
