#include "home/measure_spread_store.h"

#include "alike/alike_store.h"
#include "basics/text.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "measures/small_groups.h"
#include "schools/school_store.h"

namespace home {
namespace {

using basics::Result;
using storage::Reader;

Result<void> no_such_measure(Reader& reader, std::string_view code) {
    std::string names;
    for (const auto& each : TRY(measures::load_catalogue(reader)).nearest(code))
        names += (names.empty() ? "" : ", ") + each;
    return basics::missing(
        fmt::format("There is no measure “{}”. The nearest are: {}.", basics::shortened(code, 60), names));
}

std::optional<basics::AcademicYear> newest(const MeasureSpread& spread) {
    const auto years = years_held(spread);
    return years.empty() ? std::nullopt : std::optional{years.back()};
}

measures::Spreading spreading(const MeasureSpread& spread) {
    return {.codes = measures::codes_for(spread.code),
            .group = spread.catalogue.group(spread.group)->id,
            .period = basics::whole(*spread.year)};
}

Result<void> read_figures(Reader& reader, MeasureSpread& spread) {
    spread.figures = TRY(measures::spread_figures_of_trust(reader, *spread.trust, spreading(spread)));
    measures::hide_small_groups(spread.catalogue, spread.figures);
    spread.readings = measures::readings(spread.catalogue, spread.figures);
    return {};
}

// The academies' figures of the year asked for; if none was, of their newest, which may be older than the nation's.
Result<void> gather_academies(Reader& reader, MeasureSpread& spread, bool year_is_open) {
    spread.academies = TRY(schools::members(reader, *spread.trust));
    TRY(read_figures(reader, spread));
    const auto newest = year_is_open ? newest_of_trust(spread) : std::nullopt;
    if (!newest || newest == spread.year) return {};
    spread.year = newest;
    return read_figures(reader, spread);
}

} // namespace

Result<MeasureSpread> measure_spread(Reader& reader, std::string_view code, const SpreadWanted& wanted) {
    const auto [one, two, three] = measures::codes_for(code);
    MeasureSpread spread{TRY(measures::load_some(reader, one, two, three))};
    if (!spread.catalogue.measure(code)) TRY(no_such_measure(reader, code));
    spread.code = code;
    const auto* group = spread.catalogue.group(wanted.group);
    if (!group)
        return basics::missing(
            fmt::format("There is no group of pupils “{}”. Choose one from the list on the measure's page.",
                        basics::shortened(wanted.group, 60)));
    spread.group = group->code;
    spread.trust = wanted.trust;
    spread.sets = TRY(measures::held_sets(reader, spread.measure().id));
    spread.year = wanted.year ? wanted.year : newest(spread);
    if (!spread.year) return spread;
    if (spread.trust) TRY(gather_academies(reader, spread, !wanted.year));
    const auto measure = spread.measure().id;
    if (spread.trust && spread.group == "all")
        spread.alike = TRY(alike::results_for_trust(reader, *spread.trust, measure, basics::whole(*spread.year)));
    spread.distributions = TRY(measures::distributions(reader, measure, basics::whole(*spread.year), group->id));
    spread.yardsticks = TRY(measures::spread_yardsticks(reader, spread.trust, measure, spreading(spread)));
    spread.yardstick_readings = measures::readings(spread.catalogue, spread.yardsticks);
    return spread;
}

} // namespace home
