// A measure's figures of a trust as files: every year of the group, and every group of the year.
#include "home/measure_routes.h"
#include "home/measure_spread_store.h"
#include "home/table_file_routes.h"
#include "people/installation_store.h"

namespace home {
namespace {

using basics::Result;
using sources::OutCell;
using sources::OutColumn;
using Kind = OutColumn::Kind;

std::vector<OutColumn> columns(int places) {
    std::vector<OutColumn> made{
        {.name = "URN"}, {.name = "School or place"}, {.name = "Phase"}, {.name = "Year"}, {.name = "Group of pupils"}};
    for (const auto* name : {"Figure", "95% from", "95% to", "Best estimate", "Best estimate from", "Best estimate to"})
        made.push_back({.name = name, .kind = Kind::number, .places = places});
    made.push_back({.name = "Pupils", .kind = Kind::number});
    for (const auto* name : {"URN of", "File"}) made.push_back({.name = name});
    made.push_back({.name = "As at", .kind = Kind::date});
    made.push_back({.name = "Note"});
    return made;
}

OutCell number(const std::optional<double>& value) { return value ? OutCell{*value} : OutCell{}; }

using BestEstimates = std::map<const measures::Reading*, measures::BestEstimate>;

// Of the page's own year and group alone: how schools differ is read of these.
BestEstimates best_estimates(const MeasureSpread& spread) {
    BestEstimates found;
    for (const auto& table : spread_tables(spread, SpreadOrder::name))
        for (const auto& row : table.rows)
            if (row.best) found.emplace(row.reading, *row.best);
    return found;
}

void put_best(std::vector<OutCell>& row, const BestEstimates& best, const measures::Reading& reading) {
    const auto found = best.find(&reading);
    if (found == best.end()) return row.resize(row.size() + 3);
    const auto& [value, interval, weight] = found->second;
    for (const double each : {value, interval.lower, interval.upper}) row.emplace_back(each);
}

void put_reading(std::vector<OutCell>& row, const MeasureSpread& spread, const BestEstimates& best,
                 const measures::Reading& reading) {
    const auto& held = *reading.held;
    row.emplace_back(held.period.text());
    row.emplace_back(reading.group->name);
    if (reading.value) row.emplace_back(*reading.value);
    else row.emplace_back(measures::shown(*reading.measure, held.figure));
    row.push_back(number(reading.interval ? std::optional{reading.interval->lower} : std::nullopt));
    row.push_back(number(reading.interval ? std::optional{reading.interval->upper} : std::nullopt));
    put_best(row, best, reading);
    row.push_back(number(held.figure.n ? held.figure.n : held.figure.denominator));
    row.emplace_back(held.whose ? held.whose->text() : "");
    row.emplace_back(held.source);
    row.emplace_back(held.as_of);
    const auto gap = spread.catalogue.gap(spread.code, held.period.year);
    row.emplace_back(gap ? gap->words : "");
}

sources::TableOut table_of(const MeasureSpread& spread, basics::Date today) {
    const auto& measure = spread.measure();
    sources::TableOut table{.title = measure.name, .columns = columns(measure.places)};
    table.notes = {{"Measure", measure.name},
                   {"Definition", measure.definition},
                   {"Source", measure.source},
                   {"Made on", basics::spoken(today)}};
    const auto best = best_estimates(spread);
    for (const auto& school : spread.academies)
        for (const auto& reading : spread.readings) {
            if (reading.held->of != school.facts.urn || reading.measure->code != spread.code) continue;
            std::vector<OutCell> row{school.facts.urn.text(), school.facts.name, std::string{words(school.phase)}};
            put_reading(row, spread, best, reading);
            table.rows.push_back(std::move(row));
        }
    for (const auto& reading : spread.yardstick_readings) {
        const auto& held = *reading.held;
        const auto place = held.level == "country" ? std::string{"England"} : "Local authority " + held.place;
        std::vector<OutCell> row{std::string{}, place, held.school_type.empty() ? "all" : held.school_type};
        put_reading(row, spread, best, reading);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<sources::TableOut> asked_table(web::Request& asked) {
    auto reader = TRY(asked.reader());
    return table_of(TRY(asked_measure(asked, reader)).spread, asked.today());
}

} // namespace

Result<AskedMeasure> asked_measure(const web::Request& asked, storage::Reader& reader) {
    const auto& query = asked.from.query;
    SpreadWanted wanted;
    if (query.has("year") && !query["year"].empty()) wanted.year = TRY(basics::parse_academic_year(query["year"]));
    if (query.has("group") && !query["group"].empty()) wanted.group = query["group"];
    const auto own = TRY(people::installation(reader)).trust;
    wanted.trust = query["trust"].empty() ? own : std::optional{TRY(basics::parse_group_uid(query["trust"]))};
    return AskedMeasure{.spread = TRY(measure_spread(reader, asked.parameter("code"), wanted)), .own = own};
}

Result<web::Reply> measure_csv(web::Request& asked) {
    return csv_file(TRY(asked_table(asked)), asked.parameter("code"));
}

Result<web::Reply> measure_xlsx(web::Request& asked) {
    return xlsx_file(TRY(asked_table(asked)), asked.parameter("code"));
}

} // namespace home
