#include "diagnosis/result_drivers_page.h"

#include <fmt/format.h>

namespace diagnosis {
namespace {

std::string address_of(const ResultDriversView& view, std::string_view end, const ResultDriversAsked& asked) {
    return fmt::format("/schools/{}/key-points/{}/drivers{}?against={}&reaching={}", view.urn.text(),
                       asked.point.text(), end, name(asked.against), name(asked.reaching));
}

void add_choices(DriversPage& page, const ResultDriversView& view) {
    for (const auto reaching : all_reaching) {
        auto asked = view.asked;
        asked.reaching = reaching;
        page.measures.push_back({.words = std::string{words(reaching)},
                                 .address = reaching == view.asked.reaching ? "" : address_of(view, "", asked)});
    }
    for (const auto against : all_results_against) {
        if (against == ResultsAgainst::other_schools && view.others.empty()) continue;
        auto asked = view.asked;
        asked.against = against;
        page.against.push_back({.words = fmt::format("Against {}", words(against)),
                                .address = against == view.asked.against ? "" : address_of(view, "", asked)});
    }
}

} // namespace

DriversPage drivers_page(const ResultDriversView& view) {
    DriversPage page{.back = fmt::format("/schools/{}/key-points/{}", view.urn.text(), view.asked.point.text()),
                     .back_words = fmt::format("{} at the school", view.point)};
    add_choices(page, view);
    if (!view.found) {
        page.empty = web::EmptyState{.why = view.why};
        return page;
    }
    page.csv = address_of(view, "/table.csv", view.asked);
    page.xlsx = address_of(view, "/table.xlsx", view.asked);
    add_found(page, *view.gap, *view.found, words(view.asked.reaching), "results");
    return page;
}

} // namespace diagnosis
