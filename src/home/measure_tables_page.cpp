// The wide tables of a measure's page: groups of pupils beside one another in one year, and the years of one group.
#include "basics/text.h"
#include "home/measure_page.h"

#include <map>

namespace home {
namespace {

using basics::AcademicYear;
using measures::Group;
using Cells = std::vector<WideTable::Cell>;

// A predecessor's figure says so.
std::string labelled(const measures::Reading* reading) {
    auto text = cell_words(reading);
    if (reading && reading->held->steps > 0 && reading->held->whose)
        text += fmt::format(", as URN {}", reading->held->whose->text());
    return text;
}

using Columns = std::vector<std::pair<AcademicYear, std::string>>; // a year and a group each

Cells yardstick_cells(const MeasureSpread& spread, std::string_view level, std::string_view place, schools::Phase phase,
                      const Columns& columns) {
    Cells cells;
    for (const auto& [year, group] : columns)
        cells.push_back({.words = cell_words(spread_yardstick(spread, level, place, phase, year, group))});
    return cells;
}

bool says_something(const Cells& cells) {
    return std::ranges::any_of(cells, [](const WideTable::Cell& cell) { return cell.words != "not held"; });
}

WideTable::Row school_row(const MeasureSpread& spread, const schools::School& school, const Columns& columns) {
    WideTable::Row row{.name = school.facts.name, .address = "/schools/" + school.facts.urn.text()};
    for (const auto& [year, group] : columns) {
        const auto* reading = spread_reading(spread, school.facts.urn, year, group);
        const auto gap = spread.catalogue.gap(spread.code, year);
        const bool none = !reading && gap && gap->effect == measures::GapYear::Effect::none;
        row.cells.push_back(
            {.words = none ? "no figures were made" : labelled(reading), .about = figure_link(reading, row.name)});
    }
    return row;
}

// The academies of one phase, then their authorities, then England.
WideTable table_of(const MeasureSpread& spread, schools::Phase phase, const Columns& columns) {
    WideTable table;
    std::map<std::string, std::string> authorities; // code, name
    for (const auto& school : spread.academies) {
        if (school.phase != phase) continue;
        auto row = school_row(spread, school, columns);
        const bool any = std::ranges::any_of(columns, [&](const auto& each) {
            return spread_reading(spread, school.facts.urn, each.first, each.second);
        });
        if (any) table.rows.push_back(std::move(row));
        if (any && school.facts.la_code) authorities[school.facts.la_code->text()] = school.facts.la_name;
    }
    if (table.rows.empty()) return table;
    for (const auto& [code, called] : authorities) {
        auto cells = yardstick_cells(spread, "authority", code, phase, columns);
        if (says_something(cells))
            table.rows.push_back(
                {.name = called.empty() ? "Local authority " + code : called, .cells = std::move(cells)});
    }
    table.rows.push_back(
        {.name = "England", .cells = yardstick_cells(spread, "country", measures::england, phase, columns)});
    return table;
}

std::vector<schools::Phase> phases_of(const MeasureSpread& spread) {
    std::vector<schools::Phase> phases;
    for (const auto& school : spread.academies)
        if (std::ranges::find(phases, school.phase) == phases.end()) phases.push_back(school.phase);
    std::ranges::sort(phases);
    return phases;
}

} // namespace

std::vector<WideTable> group_tables(const MeasureSpread& spread) {
    std::vector<std::pair<std::string, std::vector<const Group*>>> dimensions;
    for (const auto* group : groups_held(spread)) {
        if (group->code == "all") continue;
        auto found = std::ranges::find(dimensions, group->dimension, [](const auto& each) { return each.first; });
        if (found == dimensions.end()) found = dimensions.insert(dimensions.end(), {group->dimension, {}});
        found->second.push_back(group);
    }
    std::vector<WideTable> tables;
    for (const auto phase : phases_of(spread))
        for (const auto& [dimension, groups] : dimensions) {
            Columns columns;
            for (const auto* group : groups) columns.emplace_back(*spread.year, group->code);
            auto table = table_of(spread, phase, columns);
            if (table.rows.empty()) continue;
            table.id = fmt::format("groups-{}", tables.size() + 1);
            table.caption = fmt::format("By {}: {} schools, {}", dimension, words(phase), spread.year->text());
            for (const auto* group : groups) table.columns.push_back(group->name);
            tables.push_back(std::move(table));
        }
    return tables;
}

std::vector<WideTable> year_tables(const MeasureSpread& spread) {
    std::vector<WideTable> tables;
    const auto held = years_held(spread);
    if (held.size() < 2) return tables;
    Columns columns;
    for (auto starts = held.front().starts(); starts <= held.back().starts(); ++starts)
        columns.emplace_back(AcademicYear{starts}, spread.group);
    for (const auto phase : phases_of(spread)) {
        auto table = table_of(spread, phase, columns);
        if (table.rows.empty()) continue;
        table.id = fmt::format("years-{}", name(phase));
        table.caption = fmt::format("By year: {} schools, {}", words(phase),
                                    basics::lower(spread.catalogue.group(spread.group)->name));
        for (const auto& [year, group] : columns) table.columns.push_back(year.text());
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace home
