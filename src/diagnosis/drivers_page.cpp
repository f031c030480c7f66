#include "diagnosis/drivers_page.h"

#include "basics/capitalised.h"
#include "basics/text.h"

#include <cmath>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using statistics::Drivers;

std::string points(double rate) { return basics::decimals(100 * rate, 1); }
std::string percent(double rate) { return std::isfinite(rate) ? points(rate) + "%" : "–"; }
std::string signed_points(double rate) {
    const auto text = points(rate);
    return text.starts_with("−") || text == "0.0" ? text : "+" + text;
}

std::string address_of(const DriversView& view, std::string_view end, const DriversAsked& asked) {
    return fmt::format("/schools/{}/drivers{}?{}", view.urn.text(), end, query_of(asked));
}

void add_choices(DriversPage& page, const DriversView& view) {
    for (const auto measure : {Measure::absence, Measure::lateness}) {
        auto asked = view.asked;
        asked.measure = measure;
        page.measures.push_back({.words = std::string{words(measure)},
                                 .address = measure == view.asked.measure ? "" : address_of(view, "", asked)});
    }
    for (const auto against : all_against) {
        if (against == Against::other_schools && view.others.empty()) continue;
        auto asked = view.asked;
        asked.against = against;
        page.against.push_back({.words = fmt::format("Against {}", words(against)),
                                .address = against == view.asked.against ? "" : address_of(view, "", asked)});
    }
}

void add_parts(DriversPage& page, const SchoolGap& gap, const Drivers& found) {
    double sum = 0;
    for (const auto& part : found.parts) {
        page.parts.push_back(
            {.name = basics::capitalised(statistics::part_named(gap.names, found, part)),
             .pupils = statistics::within_pupils(found, part) ? "–" : basics::thousands(std::ssize(part.pupils)),
             .then = percent(part.gap.then),
             .now = percent(part.gap.now),
             .change = signed_points(part.gap.change()),
             .interval = fmt::format("{} to {}", points(part.gap.interval.lower), points(part.gap.interval.upper)),
             .adds = signed_points(part.adds())});
        sum += part.adds();
    }
    page.adds_in_all = signed_points(sum);
}

// Every code is out of all sessions; all else shares them out.
bool parts_sessions(const SchoolGap& gap, std::size_t dimension) {
    const auto of_pupils = gap.pupils.dimensions.size();
    return dimension < of_pupils || gap.pupils.within[dimension - of_pupils].of == statistics::GapWithin::Of::sessions;
}

void add_dimensions(DriversPage& page, const SchoolGap& gap, const Drivers& found) {
    for (std::size_t d = 0; d < found.dimensions.size(); ++d) {
        const auto& each = found.dimensions[d];
        DriversPage::Dimension dimension{
            .name = gap.headings[d], .mix = signed_points(each.split.mix), .rate = signed_points(each.split.rate)};
        const bool shares = parts_sessions(gap, d);
        for (std::size_t i = 0; i < each.levels.size(); ++i) {
            const auto& level = each.split.levels[i];
            dimension.levels.push_back({.name = basics::capitalised(statistics::level_named(gap.names, each.levels[i])),
                                        .pupils = basics::thousands(static_cast<std::int64_t>(each.pupils[i])),
                                        .share_then = shares ? percent(level.share_then) : "–",
                                        .share_now = shares ? percent(level.share_now) : "–",
                                        .then = percent(level.rate_then),
                                        .now = percent(level.rate_now),
                                        .mix = signed_points(level.mix),
                                        .rate = signed_points(level.rate)});
        }
        page.dimensions.push_back(std::move(dimension));
    }
    for (std::size_t d = 0; d < found.shares.mix.size(); ++d)
        page.shares.push_back({.name = gap.headings[d], .points = signed_points(found.shares.mix[d])});
    page.shares.push_back(
        {.name = "Pupils of the same kinds, doing otherwise", .points = signed_points(found.shares.rate)});
}

} // namespace

std::string query_of(const DriversAsked& asked) {
    auto out = fmt::format("measure={}&against={}", name(asked.measure), name(asked.against));
    if (asked.first) out += "&first=" + basics::iso(*asked.first);
    if (asked.last) out += "&last=" + basics::iso(*asked.last);
    return out;
}

void add_found(DriversPage& page, const SchoolGap& gap, const Drivers& found, std::string_view what,
               std::string_view share_of) {
    page.then = gap.names.then;
    page.now = gap.names.now;
    if (gap.names.elsewhere)
        page.then_head = "There", page.now_head = "Here", page.then_share = "there", page.now_share = "here";
    page.sentences = statistics::said(gap.names, gap.pupils.kind, found, driver_choices());
    page.sentences.front().insert(0, fmt::format("{}, as a share of {}. ", what, share_of));
    add_parts(page, gap, found);
    add_dimensions(page, gap, found);
}

DriversPage drivers_page(const DriversView& view) {
    DriversPage page{.back = fmt::format("/schools/{}/attendance", view.urn.text()),
                     .back_words = "The school’s attendance"};
    add_choices(page, view);
    if (!view.found) {
        page.empty = web::EmptyState{.why = view.why};
        return page;
    }
    page.csv = address_of(view, "/table.csv", view.asked);
    page.xlsx = address_of(view, "/table.xlsx", view.asked);
    add_found(page, *view.gap, *view.found, words(view.asked.measure), share_of(view.asked.measure));
    return page;
}

} // namespace diagnosis
