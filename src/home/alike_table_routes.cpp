#include "home/alike_table_routes.h"

namespace home {
namespace {

using sources::OutCell;
using Kind = sources::OutColumn::Kind;

std::vector<sources::OutColumn> columns_of(const AlikeView& view) {
    std::vector<sources::OutColumn> columns;
    for (const auto* name : {"URN", "School", "Local authority", "Trust"}) columns.push_back({.name = name});
    columns.push_back({.name = "Distance", .kind = Kind::number, .places = 4});
    columns.push_back({.name = "Typically off by (sd)", .kind = Kind::number, .places = 2});
    for (const auto& each : view.compared)
        columns.push_back({.name = each.name + " (sd above)", .kind = Kind::number, .places = 2});
    const auto result = headline_words(view);
    columns.push_back({.name = result.empty() ? "Result" : result, .kind = Kind::number, .places = 2});
    return columns;
}

} // namespace

sources::TableOut alike_table(const AlikeView& view, basics::Date today) {
    sources::TableOut table{.title = "Schools like " + view.school.facts.name, .columns = columns_of(view)};
    const auto period = year_shown(view);
    const auto results = period ? headlines_of(view, *period) : std::map<basics::Urn, const measures::Reading*>{};
    for (const auto& match : view.matches) {
        std::vector<OutCell> row{match.urn.text(), match.name, match.authority, match.trust};
        row.emplace_back(match.distance);
        row.emplace_back(match.typical);
        for (const double each : match.differences) row.emplace_back(each);
        const auto found = results.find(match.urn);
        row.push_back(found == results.end() ? OutCell{} : OutCell{*found->second->value});
        table.rows.push_back(std::move(row));
    }
    table.notes = {
        {"How they were found", looked_for(view)}, {"By what", compared_by(view)}, {"Made on", basics::spoken(today)}};
    return table;
}

} // namespace home
