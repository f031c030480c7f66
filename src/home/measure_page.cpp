#include "home/measure_page.h"

#include "basics/text.h"
#include "home/how_sure.h"

namespace home {
namespace {

using measures::GapYear;

std::vector<Step> year_steps(const MeasureSpread& spread, SpreadOrder order, std::optional<basics::GroupUid> own) {
    std::vector<Step> steps;
    MeasureSpread other{spread.catalogue};
    other.code = spread.code, other.group = spread.group, other.trust = spread.trust;
    for (const auto year : years_held(spread)) {
        const auto gap = spread.catalogue.gap(spread.code, year);
        other.year = year;
        steps.push_back({.words = year.text(),
                         .address = measure_address(other, "", order, own),
                         .why = gap ? gap->words : "",
                         .here = spread.year == year});
    }
    return steps;
}

std::string unit_words(const measures::Measure& measure) {
    const auto* better = measure.better == measures::Better::higher  ? "A higher figure is better."
                         : measure.better == measures::Better::lower ? "A lower figure is better."
                                                                     : "Neither higher nor lower is better.";
    return fmt::format("Unit: {}. {} Phases: {}.", measure.unit, better, measure.phases);
}

// Those of which some academy has a figure; of all pupils, and of whatever is shown, in any case.
std::vector<const measures::Group*> groups_offered(const MeasureSpread& spread) {
    auto groups = groups_held(spread);
    std::erase_if(groups, [&](const measures::Group* group) {
        const bool shown = group->code == "all" || group->code == spread.group || !spread.trust;
        return !shown && std::ranges::none_of(spread.readings, [&](const auto& each) {
            return each.group == group && each.measure->code == spread.code
                   && each.held->period == basics::whole(*spread.year);
        });
    });
    return groups;
}

// The files from which the figures shown come.
std::vector<std::string> files_of(const std::vector<SpreadTable>& tables) {
    std::vector<std::string> files;
    for (const auto& table : tables)
        for (const auto& row : table.rows) {
            if (!row.reading || row.reading->held->file.empty()) continue;
            auto words = fmt::format("{}, as at {}", row.reading->held->file, basics::spoken(row.reading->held->as_of));
            if (std::ranges::find(files, words) == files.end()) files.push_back(std::move(words));
        }
    return files;
}

std::vector<std::string> sentences_of(const MeasureSpread& spread, const std::vector<SpreadTable>& tables,
                                      basics::Date today) {
    if (!spread.year) return {"No figure of any school is held yet: import the files that “About the data” lists."};
    std::vector<std::string> said;
    const bool old = spread.year->starts() < basics::academic_year_of(today).starts() - 2;
    const bool newest = newest_of_trust(spread) == spread.year;
    const auto gap = spread.catalogue.gap(spread.code, *spread.year);
    if (gap) said.push_back(fmt::format("{}: {}", spread.year->text(), gap->words));
    if (!spread.trust) said.emplace_back("No trust is chosen, so only England is shown.");
    for (const auto& table : tables)
        said.push_back(fmt::format("{}{}, {}: {}", old && newest ? "Latest held: " : "", spread.year->text(),
                                   words(table.phase), table_sentence(table)));
    if (tables.empty() && spread.trust) said.emplace_back("No academy of this trust has a figure of this measure.");
    return said;
}

} // namespace

std::string cell_words(const measures::Reading* reading) {
    if (!reading) return "not held";
    auto text = measures::shown(*reading->measure, reading->held->figure);
    if (reading->interval)
        text += fmt::format(" ({} to {})", measures::shown(*reading->measure, reading->interval->lower),
                            measures::shown(*reading->measure, reading->interval->upper));
    return text;
}

std::string measure_address(const MeasureSpread& spread, std::string_view path_end, SpreadOrder order,
                            std::optional<basics::GroupUid> own) {
    std::string query;
    const auto say = [&](std::string_view name, std::string_view value) {
        query += fmt::format("{}{}={}", query.empty() ? "?" : "&", name, value);
    };
    if (spread.year) say("year", spread.year->text());
    if (spread.group != "all") say("group", spread.group);
    if (spread.trust && spread.trust != own) say("trust", spread.trust->text());
    if (order == SpreadOrder::value) say("sort", "value");
    return fmt::format("/measures/{}{}{}", spread.code, path_end, query);
}

MeasurePage measure_page(const MeasureSpread& spread, SpreadOrder order, std::optional<basics::GroupUid> own,
                         basics::Date today) {
    const auto& measure = spread.measure();
    const auto tables = spread_tables(spread, order);
    MeasurePage page{.code = measure.code,
                     .sentences = sentences_of(spread, tables, today),
                     .definition = measure.definition,
                     .source = measure.source,
                     .unit = unit_words(measure),
                     .sure = {}};
    page.years = year_steps(spread, order, own);
    for (const auto& each : years_without(spread, today))
        page.without.push_back(fmt::format("{}: {}", years_words(each.years), each.why));
    for (const auto* group : groups_offered(spread))
        page.groups.push_back({.code = group->code, .name = group->name, .chosen = group->code == spread.group});
    page.year = spread.year ? spread.year->text() : "";
    page.trust = spread.trust && spread.trust != own ? spread.trust->text() : "";
    page.csv = measure_address(spread, "/table.csv", SpreadOrder::name, own);
    page.xlsx = measure_address(spread, "/table.xlsx", SpreadOrder::name, own);
    page.files = files_of(tables);
    for (const auto& table : tables) {
        page.tables.push_back(spread_page_table(spread, table, order, own));
        for (const auto& row : table.rows)
            if (row.holds() && page.sure.empty()) page.sure = how_sure(spread.catalogue, *row.reading);
    }
    page.by_group = group_tables(spread);
    page.by_year = year_tables(spread);
    return page;
}

} // namespace home
