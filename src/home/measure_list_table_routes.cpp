#include "home/measure_list_table_routes.h"

namespace home {
namespace {

using sources::OutCell;

std::string_view better_words(measures::Better better) {
    switch (better) {
    case measures::Better::higher: return "higher is better";
    case measures::Better::lower: return "lower is better";
    case measures::Better::neither: break;
    }
    return "neither is better";
}

std::vector<OutCell> row_of(const measures::Measure& measure, std::span<const measures::HeldYears> held) {
    const auto found = std::ranges::find(held, measure.id, &measures::HeldYears::measure);
    const bool none = found == held.end();
    return {measure.topic,
            measure.code,
            measure.name,
            measure.definition,
            measure.source,
            measure.unit,
            std::string{better_words(measure.better)},
            measure.phases,
            measure.headline ? "headline" : "",
            none ? "none" : found->first.text(),
            none ? "none" : found->last.text()};
}

} // namespace

sources::TableOut measure_list_table(const measures::Catalogue& catalogue, std::span<const measures::HeldYears> held) {
    sources::TableOut table{.title = "Measures", .columns = {}};
    for (const auto* name : {"Topic", "Code", "Measure", "What it is", "Source", "Unit", "Better", "Phases", "Headline",
                             "First year held", "Last year held"})
        table.columns.push_back({.name = name});
    for (const auto& measure : catalogue.measures()) table.rows.push_back(row_of(measure, held));
    return table;
}

} // namespace home
