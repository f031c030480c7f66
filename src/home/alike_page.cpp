#include "home/alike_page.h"

#include "alike/alike.h"
#include "basics/text.h"
#include "home/measure_years.h"
#include "statistics/similar.h"

#include <map>
#include <set>

namespace home {
namespace {

using measures::Reading;

// The figures of one year, by school.
using ByUrn = std::map<basics::Urn, const Reading*>;

ByUrn of_year(const AlikeView& view, basics::Period period) {
    ByUrn found;
    for (const auto& each : view.readings)
        if (view.headline && each.measure->code == *view.headline && each.held->period == period && each.held->of
            && each.value)
            found.emplace(*each.held->of, &each);
    return found;
}

// The newest year in which the school and three of those like it have a figure; else the newest of three of those.
std::optional<basics::Period> year_shown(const AlikeView& view) {
    std::map<basics::Period, std::set<basics::Urn>> held;
    for (const auto& each : view.readings)
        if (view.headline && each.measure->code == *view.headline && each.value && each.held->of)
            held[each.held->period].insert(*each.held->of);
    std::optional<basics::Period> with, without;
    for (const auto& [period, urns] : held) {
        const bool own = urns.contains(view.school.facts.urn);
        if (urns.size() < (own ? 4u : 3u)) continue;
        (own ? with : without) = period;
    }
    return with ? with : without;
}

std::string value_words(const alike::Compared& compared) {
    const auto text = basics::decimals(compared.value, compared.places);
    return compared.unit == "percent" ? text + "%"
           : compared.unit == "count" ? basics::thousands(std::llround(compared.value))
                                      : text;
}

std::string signed_words(double difference) {
    const double rounded = std::round(difference * 10) / 10;
    return rounded == 0 ? "0.0" : (rounded > 0 ? "+" : "") + basics::decimals(rounded, 1);
}

std::string result_words(const ByUrn& results, basics::Urn urn) {
    const auto found = results.find(urn);
    if (found == results.end()) return "not held";
    const auto& reading = *found->second;
    auto text = measures::shown(*reading.measure, *reading.value);
    if (reading.interval)
        text += fmt::format(" ({} to {})", measures::shown(*reading.measure, reading.interval->lower),
                            measures::shown(*reading.measure, reading.interval->upper));
    return text;
}

std::string looked_for(const AlikeView& view) {
    if (!view.found)
        return "Schools like this one are not looked for: Bearing looks for those of its own trust’s primary, "
               "secondary and "
               "all-through academies, once the census and key stage 4 files are imported.";
    if (view.matches.empty())
        return "Nothing is known of this school by which another could be called like it: import the census files.";
    if (view.found->near < alike::near_needed)
        return fmt::format(
            "No good match: of {} schools only {} near (within one standard deviation, typically), and {} are "
            "needed. The nearest are listed; its results are compared with nobody’s.",
            basics::thousands(view.found->candidates),
            view.found->near == 1 ? "1 is" : fmt::format("{} are", view.found->near), alike::near_needed);
    return fmt::format(
        "The {} nearest of {} schools in England; {} of them are near (within one standard deviation, typically).",
        view.matches.size(), basics::thousands(view.found->candidates), view.found->near);
}

std::string compared_by(const AlikeView& view) {
    std::string text;
    for (const auto& each : view.compared)
        text += fmt::format("{}{} ({})", text.empty() ? "Compared by: " : "; ", each.name, each.period.text());
    return text.empty() ? text : text + ".";
}

std::optional<std::string> what_they_reach(const AlikeView& view) {
    const auto period = year_shown(view);
    if (!period || !view.found || view.found->near < alike::near_needed) return std::nullopt;
    const auto results = of_year(view, *period);
    std::vector<double> of_matches;
    for (const auto& [urn, reading] : results)
        if (urn != view.school.facts.urn) of_matches.push_back(*reading->value);
    const auto own = results.find(view.school.facts.urn);
    if (own == results.end()) return std::nullopt;
    const auto beside = statistics::beside_matches(*own->second->value, of_matches);
    if (!beside) return std::nullopt;
    const auto& measure = *own->second->measure;
    return fmt::format("{}, {}: {} here. Schools like it: {}.", measure.name, period->text(),
                       measures::shown(measure, *own->second->value),
                       alike_words(measure, *own->second->value, *beside));
}

AlikeRow own_row(const AlikeView& view, const ByUrn& results) {
    AlikeRow row{
        .urn = view.school.facts.urn, .name = view.school.facts.name, .where = "the school itself", .self = true};
    for (const auto& each : view.compared) row.cells.push_back(value_words(each));
    row.result = result_words(results, row.urn);
    return row;
}

AlikeRow row_of(const alike::MatchedSchool& match, const ByUrn& results) {
    AlikeRow row{.urn = match.urn,
                 .name = match.name,
                 .where = match.town.empty() || match.town == match.authority ? match.authority
                                                                              : match.town + ", " + match.authority,
                 .trust = match.trust};
    row.typical = basics::decimals(match.typical, 2);
    for (const double each : match.differences) row.cells.push_back(signed_words(each));
    row.result = result_words(results, match.urn);
    return row;
}

std::vector<const alike::MatchedSchool*> in_order(const AlikeView& view, AlikeOrder order, const ByUrn& results) {
    std::vector<const alike::MatchedSchool*> matches;
    for (const auto& each : view.matches) matches.push_back(&each);
    if (order == AlikeOrder::likeness) return matches;
    const auto value = [&](const alike::MatchedSchool* match) {
        const auto found = results.find(match->urn);
        return found == results.end() ? -std::numeric_limits<double>::infinity() : *found->second->value;
    };
    std::ranges::stable_sort(matches, std::greater{}, value);
    return matches;
}

} // namespace

AlikePage alike_page(const AlikeView& view, AlikeOrder order) {
    const auto urn = view.school.facts.urn.text();
    const auto address = [&](const char* end) { return fmt::format("/schools/{}/alike{}", urn, end); };
    const bool by_result = order == AlikeOrder::result;
    using Sorted = web::SortHeading::Sorted;
    AlikePage page{.urn = view.school.facts.urn,
                   .by_likeness = {.words = "Typically off by",
                                   .address = address(""),
                                   .sorted = by_result ? Sorted::no : Sorted::up,
                                   .numeric = true},
                   .by_result = {.words = {},
                                 .address = address("?sort=result"),
                                 .sorted = by_result ? Sorted::down : Sorted::no,
                                 .numeric = true},
                   .csv = address("/table.csv"),
                   .xlsx = address("/table.xlsx")};
    page.sentences.push_back(looked_for(view));
    if (!view.compared.empty()) page.sentences.push_back(compared_by(view));
    if (const auto reach = what_they_reach(view)) page.sentences.push_back(*reach);
    if (view.matches.empty()) return page;
    for (const auto& each : view.compared) page.characteristics.push_back(each.name);
    const auto period = year_shown(view);
    const auto results = period ? of_year(view, *period) : ByUrn{};
    if (period && !results.empty())
        page.result = page.by_result.words =
            fmt::format("{}, {}", results.begin()->second->measure->name, period->text());
    page.rows.push_back(own_row(view, results));
    for (const auto* match : in_order(view, order, results)) page.rows.push_back(row_of(*match, results));
    return page;
}

sources::TableOut alike_table(const AlikeView& view, basics::Date today) {
    using Kind = sources::OutColumn::Kind;
    sources::TableOut table{.title = "Schools like " + view.school.facts.name, .columns = {}};
    for (const auto* name : {"URN", "School", "Local authority", "Trust"}) table.columns.push_back({.name = name});
    table.columns.push_back({.name = "Distance", .kind = Kind::number, .places = 4});
    table.columns.push_back({.name = "Typically off by (sd)", .kind = Kind::number, .places = 2});
    for (const auto& each : view.compared)
        table.columns.push_back({.name = each.name + " (sd above)", .kind = Kind::number, .places = 2});
    const auto period = year_shown(view);
    const auto results = period ? of_year(view, *period) : ByUrn{};
    table.columns.push_back(
        {.name =
             results.empty() ? "Result" : fmt::format("{}, {}", results.begin()->second->measure->name, period->text()),
         .kind = Kind::number,
         .places = 2});
    for (const auto& match : view.matches) {
        std::vector<sources::OutCell> row{match.urn.text(), match.name, match.authority, match.trust};
        row.emplace_back(match.distance);
        row.emplace_back(match.typical);
        for (const double each : match.differences) row.emplace_back(each);
        const auto found = results.find(match.urn);
        row.push_back(found == results.end() ? sources::OutCell{} : sources::OutCell{*found->second->value});
        table.rows.push_back(std::move(row));
    }
    table.notes = {
        {"How they were found", looked_for(view)}, {"By what", compared_by(view)}, {"Made on", basics::spoken(today)}};
    return table;
}

} // namespace home
