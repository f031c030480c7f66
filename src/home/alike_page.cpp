#include "home/alike_page.h"

#include "alike/alike.h"
#include "basics/text.h"
#include "home/measure_years.h"
#include "statistics/similar.h"

namespace home {
namespace {

using measures::Reading;
using ByUrn = std::map<basics::Urn, const Reading*>;

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

std::optional<std::string> what_they_reach(const AlikeView& view) {
    const auto period = year_shown(view);
    if (!period || !view.found || view.found->near < alike::near_needed) return std::nullopt;
    const auto results = headlines_of(view, *period);
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
    const auto results = period ? headlines_of(view, *period) : ByUrn{};
    page.result = page.by_result.words = headline_words(view);
    page.rows.push_back(own_row(view, results));
    for (const auto* match : in_order(view, order, results)) page.rows.push_back(row_of(*match, results));
    return page;
}

} // namespace home
