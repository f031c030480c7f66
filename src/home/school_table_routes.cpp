#include "home/school_table_routes.h"

namespace home {
namespace {

using sources::OutCell;
using sources::OutColumn;

OutCell number(const std::optional<double>& value) { return value ? OutCell{*value} : OutCell{}; }

std::vector<OutCell> row_of(const measures::Reading& reading) {
    const auto& held = *reading.held;
    const auto reason = held.figure.reason ? std::string{words(*held.figure.reason)} : std::string{};
    return {reading.measure->name,
            held.period.text(),
            reading.group->name,
            number(reading.value),
            number(reading.interval ? std::optional{reading.interval->lower} : std::nullopt),
            number(reading.interval ? std::optional{reading.interval->upper} : std::nullopt),
            number(held.figure.n ? held.figure.n : held.figure.denominator),
            reason,
            held.whose ? held.whose->text() : "",
            held.source,
            held.as_of};
}

} // namespace

sources::TableOut school_table(const SchoolView& view) {
    using enum OutColumn::Kind;
    sources::TableOut table{.title = view.school.facts.name,
                            .columns = {{"Measure"},
                                        {"Period"},
                                        {"Pupils"},
                                        {"Value", number, 2},
                                        {"Lower 95%", number, 2},
                                        {"Upper 95%", number, 2},
                                        {"Number behind it", number, 0},
                                        {"Reason if none"},
                                        {"URN whose figure it is"},
                                        {"File"},
                                        {"File as at", date}}};
    for (const auto& reading : view.readings) table.rows.push_back(row_of(reading));
    table.notes = {
        {"School", fmt::format("{}, URN {}", view.school.facts.name, view.school.facts.urn.text())},
        {"Source",
         "Published open data of the Department for Education and Ofsted, under the Open Government Licence v3.0"},
        {"Coverage", fmt::format("{} figures held", view.readings.size())}};
    return table;
}

} // namespace home
