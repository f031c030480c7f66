#include "home/measure_page.h"

#include "basics/text.h"
#include "home/how_sure.h"
#include "statistics/quantiles.h"

namespace home {
namespace {

using measures::GapYear;
using statistics::Standing;
using web::SortHeading;

Standing standing_of(const SpreadRow& row) {
    if (!row.holds() || !row.england) return Standing::cannot_tell;
    return statistics::standing(row.reading->interval, row.england->value);
}

std::string place_words(const SpreadTable& table, const SpreadRow& row) {
    if (!table.distribution || !row.holds()) return {};
    const auto share = statistics::place_in(table.distribution->quantiles, *row.reading->value);
    return share ? fmt::format("higher than {} in 100 of those held", std::lround(*share * 100)) : std::string{};
}

std::string missing_reason(const MeasureSpread& spread, const SpreadRow& row) {
    if (row.reading) return measures::shown(*row.reading->measure, row.reading->held->figure);
    const auto gap = spread.catalogue.gap(spread.code, *spread.year);
    return gap && gap->effect == GapYear::Effect::none ? gap->words : "not held";
}

SpreadPageRow page_row(const MeasureSpread& spread, const SpreadTable& table, const SpreadRow& row) {
    const auto& measure = spread.measure();
    SpreadPageRow made{.urn = row.school->facts.urn,
                       .name = row.school->facts.name,
                       .figure = {},
                       .interval = {},
                       .reason = {},
                       .pupils = {},
                       .authority = {},
                       .standing = {},
                       .place = place_words(table, row),
                       .note = {}};
    made.about = figure_link(row.reading, made.name);
    if (row.authority)
        made.authority =
            fmt::format("{} ({})", measures::shown(measure, row.authority->held->figure), row.school->facts.la_name);
    else made.authority = "not held";
    if (row.same_as_above) made.note = "cannot be told apart from the school above";
    if (!row.holds()) {
        made.reason = missing_reason(spread, row);
        made.standing = "no figure to set beside England";
        made.pupils = "not held";
        return made;
    }
    const auto& reading = *row.reading;
    made.figure = measures::shown(measure, reading.held->figure);
    if (reading.interval)
        made.interval = fmt::format("{} to {}", measures::shown(measure, reading.interval->lower),
                                    measures::shown(measure, reading.interval->upper));
    const auto pupils = reading.held->figure.n ? reading.held->figure.n : reading.held->figure.denominator;
    made.pupils = pupils ? basics::thousands(std::llround(*pupils)) : "not said";
    const auto standing = standing_of(row);
    made.standing =
        standing == Standing::cannot_tell
            ? "cannot tell from England"
            : fmt::format("{}{}", words(standing), standing == Standing::about_the_same ? " as England" : " England");
    if (reading.held->steps > 0 && reading.held->whose)
        made.note = fmt::format("as URN {}{}{}", reading.held->whose->text(), made.note.empty() ? "" : "; ", made.note);
    return made;
}

std::string table_sentence(const SpreadTable& table) {
    std::int64_t above = 0, same = 0, below = 0, none = 0, unsure = 0;
    for (const auto& row : table.rows) {
        if (!row.holds()) {
            ++none;
            continue;
        }
        switch (standing_of(row)) {
        case Standing::above: ++above; break;
        case Standing::about_the_same: ++same; break;
        case Standing::below: ++below; break;
        case Standing::cannot_tell: ++unsure; break;
        }
    }
    std::string text;
    const auto say = [&](std::int64_t count, std::string_view what) {
        if (count) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
    };
    say(above, "above England");
    say(same, "about the same");
    say(below, "below England");
    say(unsure, "of which nobody can tell");
    say(none, "without a figure");
    return fmt::format("Of {}: {}.",
                       basics::counted(static_cast<std::int64_t>(table.rows.size()), "academy", "academies"), text);
}

std::string england_words(const MeasureSpread& spread, const SpreadTable& table) {
    std::string text;
    if (table.england)
        text = fmt::format("England: {}. ", measures::shown(spread.measure(), table.england->held->figure));
    if (!table.distribution) return text + "How the schools of England are spread is not held for this year and group.";
    const auto at = [&](double share) {
        return measures::shown(spread.measure(),
                               statistics::quantile_at(table.distribution->quantiles, share).value_or(0));
    };
    return text
           + fmt::format("Half of the {} {} schools held lie between {} and {}, nine in ten between {} and {}.",
                         basics::thousands(table.distribution->schools),
                         table.distribution->phase.empty() ? "(all phases)" : table.distribution->phase, at(0.25),
                         at(0.75), at(0.05), at(0.95));
}

SpreadPageTable page_table(const MeasureSpread& spread, const SpreadTable& table, SpreadOrder order,
                           std::optional<basics::GroupUid> own) {
    const auto phase = std::string{words(table.phase)};
    SpreadPageTable made{.id = "phase-" + std::string{name(table.phase)},
                         .heading = fmt::format("{}{}", static_cast<char>(std::toupper(phase[0])), phase.substr(1)),
                         .caption = fmt::format("{}, {}: {}", spread.measure().name, spread.year->text(), phase),
                         .sentence = table_sentence(table),
                         .england = england_words(spread, table),
                         .by_name = {.words = "School", .address = {}},
                         .by_value = {.words = "Figure", .address = {}}};
    made.strip = strip_of(spread, table);
    made.intervals = intervals_of(spread, table, order);
    for (const auto& row : table.rows) made.rows.push_back(page_row(spread, table, row));
    const bool by_name = order == SpreadOrder::name;
    made.by_name.address = measure_address(spread, "", SpreadOrder::name, own);
    made.by_value.address = measure_address(spread, "", SpreadOrder::value, own);
    made.by_name.sorted = by_name ? SortHeading::Sorted::up : SortHeading::Sorted::no;
    made.by_value.sorted = by_name ? SortHeading::Sorted::no : SortHeading::Sorted::down;
    return made;
}

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
    for (const auto* group : groups_held(spread))
        page.groups.push_back({.code = group->code, .name = group->name, .chosen = group->code == spread.group});
    page.year = spread.year ? spread.year->text() : "";
    page.trust = spread.trust && spread.trust != own ? spread.trust->text() : "";
    page.csv = measure_address(spread, "/table.csv", SpreadOrder::name, own);
    page.xlsx = measure_address(spread, "/table.xlsx", SpreadOrder::name, own);
    for (const auto& table : tables) {
        page.tables.push_back(page_table(spread, table, order, own));
        for (const auto& row : table.rows)
            if (row.holds() && page.sure.empty()) page.sure = how_sure(spread.catalogue, *row.reading);
    }
    page.by_group = group_tables(spread);
    page.by_year = year_tables(spread);
    return page;
}

} // namespace home
