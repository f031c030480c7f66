#include "charts/timeline.h"

#include "charts/scale.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

constexpr double axis_x = 74, words_x = 124, top = 14, year_height = 34;

double years_since_1900(basics::Date date) {
    const auto day = std::chrono::sys_days{date};
    const auto january = std::chrono::sys_days{date.year() / std::chrono::January / 1};
    return static_cast<double>(static_cast<int>(date.year())) - 1900
           + static_cast<double>((day - january).count()) / 365.25;
}

// One thing on the line: an inspection, the opening, or the day on which grades changed their meaning.
struct Item {
    double at;
    std::vector<std::string> bold{}, plain{};
    const Event* event{};
    double height() const { return static_cast<double>(bold.size() + plain.size()) * line_height + 14; }
};

std::vector<Item> items_of(const Timeline& chart) {
    const double room = width - words_x - 8;
    std::vector<Item> items;
    bool old_grades = false, cards = false;
    for (const auto& event : chart.events) {
        Item item{.at = years_since_1900(event.at), .bold = wrapped(event.words, room, true), .event = &event};
        if (!event.detail.empty()) item.plain = wrapped(event.detail, room);
        items.push_back(std::move(item));
        old_grades = old_grades || event.look == EventLook::overall_grade;
        cards = cards || event.look == EventLook::report_card;
    }
    if (chart.opened)
        items.push_back({.at = years_since_1900(*chart.opened), .plain = wrapped(chart.opened_words, room)});
    if (old_grades && cards && chart.grades_changed_meaning) {
        constexpr basics::Date report_cards{std::chrono::year{2025}, std::chrono::November, std::chrono::day{10}};
        items.push_back(
            {.at = years_since_1900(report_cards),
             .plain = wrapped("Report cards begin: their grades are not comparable with those before", room)});
    }
    std::ranges::stable_sort(items, [](const auto& a, const auto& b) { return a.at > b.at; });
    return items;
}

void draw_years(Drawing& drawing, const Scale& y) {
    const double earliest = y.values.low, latest = y.values.high, bottom = y.from;
    drawing.line(axis_x, top, axis_x, bottom, {.colour = colour::quiet, .width = 2});
    const int every = (bottom - top) / (latest - earliest) >= 26 ? 1 : 2;
    for (int year = static_cast<int>(earliest); year <= static_cast<int>(latest); year += every) {
        drawing.line(axis_x - 6, y(year), axis_x, y(year), {.colour = colour::quiet});
        drawing.text(axis_x - 18, y(year) + 6, fmt::format("{}", year + 1900),
                     {.anchor = Anchor::end, .fill = colour::quiet});
    }
}

void draw_mark(Drawing& drawing, const Item& item, double y) {
    if (!item.event)
        return drawing.line(axis_x - 12, y, axis_x + 12, y, {.colour = colour::quiet, .width = 2, .dashes = "4 3"});
    const bool card = item.event->look == EventLook::report_card;
    const auto mark = card ? Mark::square : item.event->look == EventLook::other ? Mark::diamond : Mark::circle;
    const auto shade = card ? colour::turquoise : item.event->look == EventLook::other ? colour::quiet : colour::blue;
    drawing.mark(mark, axis_x, y, 9, shade, item.event->predecessor || item.event->undated);
    if (item.event->undated) drawing.mark(mark, axis_x, y, 3.5, shade);
}

void draw_item(Drawing& drawing, const Item& item, double mark_y, double middle) {
    drawing.path(
        fmt::format("M{} {}L{} {}H{}", px(axis_x + 12), px(mark_y), px(words_x - 16), px(middle), px(words_x - 6)),
        {.colour = colour::quiet});
    double y = middle - (item.height() - 14) / 2 + 17;
    for (const auto& line : item.bold) drawing.text(words_x, y, line, {.bold = true}), y += line_height;
    for (const auto& line : item.plain) drawing.text(words_x, y, line, {.fill = colour::quiet}), y += line_height;
}

double draw_key(Drawing& drawing, const Timeline& chart, double y) {
    const auto any = [&](auto is) { return std::ranges::any_of(chart.events, is); };
    const auto entry = [&](Mark mark, std::string_view shade, bool hollow, bool dot, std::string_view words) {
        drawing.mark(mark, axis_x, y - 6, 8, shade, hollow);
        if (dot) drawing.mark(mark, axis_x, y - 6, 3.5, shade);
        drawing.text(words_x, y, words, {.fill = colour::quiet});
        y += line_height + 4;
    };
    if (any([](const Event& each) { return each.look == EventLook::overall_grade; }))
        entry(Mark::circle, colour::blue, false, false, "old grades, 1 to 4");
    if (any([](const Event& each) { return each.look == EventLook::report_card; }))
        entry(Mark::square, colour::turquoise, false, false, "report card");
    if (any([](const Event& each) { return each.look == EventLook::other; }))
        entry(Mark::diamond, colour::quiet, false, false, "not graded");
    if (any([](const Event& each) { return each.predecessor; }))
        entry(Mark::circle, colour::blue, true, false, "hollow: of its predecessor");
    if (any([](const Event& each) { return each.undated; }))
        entry(Mark::circle, colour::blue, true, true, "date not in the file: stands on the file’s day");
    return y;
}

} // namespace

Svg timeline(const Timeline& chart) {
    Drawing drawing;
    const auto items = items_of(chart);
    if (items.empty()) {
        drawing.text(8, 24, "No inspection in the files held.");
        return std::move(drawing).take(chart.naming, "timeline", 38);
    }
    const double latest = std::floor(items.front().at) + 1, earliest = std::floor(items.back().at);
    std::vector<double> wanted, heights;
    double needed = 0;
    for (const auto& item : items) heights.push_back(item.height()), needed += item.height();
    const double bottom = top + std::max(needed + 20, (latest - earliest) * year_height);
    const Scale y{.values = {.low = earliest, .high = latest}, .from = bottom, .to = top};
    for (const auto& item : items) wanted.push_back(y(item.at));
    const auto places = spread(wanted, heights, {.low = top, .high = bottom});
    draw_years(drawing, y);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].event) drawing.open(items[i].event->words + ", " + items[i].event->detail);
        draw_item(drawing, items[i], wanted[i], places[i]);
        draw_mark(drawing, items[i], wanted[i]);
        if (items[i].event) drawing.close();
    }
    return std::move(drawing).take(chart.naming, "timeline", draw_key(drawing, chart, bottom + 42) - 8);
}

} // namespace charts
