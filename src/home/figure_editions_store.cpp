#include "home/figure_editions_store.h"

#include "home/figure_editions_sql.h"
#include "home/view_store.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "measures/small_groups.h"

namespace home {
namespace {

using basics::Result;
using storage::Row;

Edition edition_at(const Row& row) {
    return {.import = row.integer(0),
            .file = row.copy(1),
            .kind = row.copy(4),
            .publisher = row.copy(5),
            .page = row.copy(6),
            .as_of = row.date(2),
            .finality = static_cast<int>(row.integer(3)),
            .figures = row.integer(7),
            .reasons = row.integer(8)};
}

Result<void> gather_yardsticks(storage::Reader& reader, FigureEditions& found, std::int64_t measure) {
    found.yardsticks = TRY(measures::comparators_of_measure(reader, "country", measures::england, measure));
    if (const auto la = found.school.facts.la_code)
        for (auto& each : TRY(measures::comparators_of_measure(reader, "authority", la->text(), measure)))
            found.yardsticks.push_back(std::move(each));
    found.yardstick_readings = measures::readings(found.catalogue, found.yardsticks);
    return {};
}

// A small group's figures are hidden in every edition.
Result<void> hide_small_group(storage::Reader& reader, FigureEditions& found, std::int64_t measure,
                              const measures::Spreading& spreading) {
    auto groups = TRY(measures::figures_of_groups(reader, found.wanted.urn, measure, spreading.period));
    measures::hide_small_groups(found.catalogue, groups);
    const auto own = std::ranges::find(groups, spreading.group, &measures::Held::group);
    if (own == groups.end() || own->figure.reason != basics::Reason::too_few) return {};
    for (auto& held : found.figures)
        if (held.measure == measure) held.figure = own->figure;
    return {};
}

} // namespace

Result<FigureEditions> figure_editions(storage::Reader& reader, const FigureWanted& wanted) {
    auto school = TRY(found_school(reader, wanted.urn));
    const auto [one, two, three] = measures::codes_for(wanted.measure);
    FigureEditions found{std::move(school), TRY(measures::load_some(reader, one, two, three)), wanted};
    const auto* measure = found.catalogue.measure(wanted.measure);
    if (!measure)
        return basics::missing("There is no such measure: open the figure from the page of its school, or find the "
                               "measure in the list of measures.");
    const auto* group = found.catalogue.group(wanted.group);
    if (!group) return basics::missing("There is no such group of pupils: open the figure from the measure's page.");
    const measures::Spreading spreading{
        .codes = {one, two, three}, .group = group->id, .period = basics::whole(wanted.year)};
    found.figures = TRY(measures::editions_of_figure(reader, wanted.urn, spreading));
    if (group->code != "all") TRY(hide_small_group(reader, found, measure->id, spreading));
    found.readings = measures::readings(found.catalogue, found.figures);
    found.editions = TRY(reader.list(sql::editions_held, edition_at, measure->id, spreading.period.code(), group->id));
    TRY(gather_yardsticks(reader, found, measure->id));
    return found;
}

} // namespace home
