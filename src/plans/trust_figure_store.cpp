// The newest figures over several schools: what an objective of the trust or of a group is told by.
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "measures/over_schools.h"
#include "measures/small_groups.h"
#include "people/installation_store.h"
#include "plans/held_figure_store.h"
#include "plans/register_absence_store.h"
#include "schools/school_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using measures::Reading;
using storage::Reader;

bool named(std::span<const basics::Urn> all, basics::Urn urn) { return std::ranges::find(all, urn) != all.end(); }

FigureHeld figure_of(const measures::Measure& measure, const measures::OverSchools& over, std::size_t schools) {
    auto out = figure_of_year(measure, over.period.year);
    out.value = over.value;
    out.of = fmt::format("{}, over {} of {} academies by their pupils", out.of, over.schools, schools);
    if (over.interval) out.lower = over.interval->lower, out.upper = over.interval->upper;
    return out;
}

// A measure's readings of one group of pupils; a predecessor's figure is no academy's of the trust.
std::vector<Reading> of_group(std::span<const Reading> all, std::int64_t measure, std::int64_t group) {
    std::vector<Reading> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const Reading& each) {
        return each.measure->id == measure && each.group->id == group && each.held->steps == 0;
    });
    return out;
}

Result<std::vector<MeasureHeld>> published(Reader& reader, basics::GroupUid trust,
                                           std::span<const basics::Urn> schools) {
    const auto catalogue = TRY(measures::load_catalogue(reader));
    measures::Figures figures;
    for (const auto code : groups_told)
        if (const auto* group = catalogue.group(code))
            for (auto& each : TRY(measures::headline_figures_of_trust(reader, trust, group->id)))
                if (each.of && named(schools, *each.of)) figures.push_back(std::move(each));
    measures::hide_small_groups(catalogue, figures);
    const auto all = measures::readings(catalogue, figures);
    std::vector<MeasureHeld> out;
    for (const auto* measure : catalogue.headlines()) {
        if (measure->better == measures::Better::neither) continue; // no way in which it should move
        for (const auto code : groups_told)
            if (const auto* group = catalogue.group(code))
                if (const auto over = measures::newest_over_schools(*measure, of_group(all, measure->id, group->id)))
                    out.push_back(measure_held(*measure, *group, figure_of(*measure, *over, schools.size())));
    }
    return out;
}

} // namespace

Result<std::vector<MeasureHeld>> measures_held_over(const storage::Database& database, Reader& reader,
                                                    std::span<const basics::Urn> named_schools) {
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return std::vector<MeasureHeld>{};
    std::vector<basics::Urn> ours; // an academy that has left is none of them
    for (const auto& each : TRY(schools::members(reader, *here.trust)))
        if (named_schools.empty() || named(named_schools, each.facts.urn)) ours.push_back(each.facts.urn);
    if (ours.empty()) return std::vector<MeasureHeld>{};
    auto out = TRY(published(reader, *here.trust, ours));
    if (auto figure = TRY(absence_of_late(database, reader, {.schools = ours}))) {
        auto measure = measure_asked(register_absence, "all", {});
        figure->of = fmt::format("{}, {} academies", figure->of, ours.size());
        out.push_back({.measure = measure, .words = measure.name, .latest = std::move(*figure)});
    }
    return out;
}

} // namespace plans
