#include "charts/map.h"

#include "charts/scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

constexpr double margin = 26, radius = 7, least_height = 220, most_height = 640;

struct Box {
    double left, top, right, bottom;
    bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

// A shape for each phase; the colour only repeats it.
std::string_view colour_of(Mark mark) {
    switch (mark) {
    case Mark::circle: return colour::blue;
    case Mark::square: return colour::pink;
    case Mark::diamond: return colour::turquoise;
    case Mark::triangle: return colour::orange;
    case Mark::triangle_down: return colour::purple;
    case Mark::cross: return colour::grey;
    case Mark::star: return colour::blue;
    case Mark::ring: break;
    }
    return colour::ink;
}

struct Plot {
    const Map& chart;
    double metres_per_unit, height;
    std::vector<Box> taken{};
    std::vector<double> xs{}, ys{};
    std::vector<std::size_t> numbered{};
};

Plot plot_of(const Map& chart) {
    std::optional<Range> east, north;
    for (const auto& place : chart.places) include(east, place.easting), include(north, place.northing);
    const double wide = width - 2 * margin;
    double per_unit =
        std::max({(east->high - east->low) / wide, (north->high - north->low) / (most_height - 2 * margin), 2.0});
    const double height = std::max(least_height, (north->high - north->low) / per_unit + 2 * margin);
    Plot plot{.chart = chart, .metres_per_unit = per_unit, .height = height};
    const double middle_east = (east->low + east->high) / 2, middle_north = (north->low + north->high) / 2;
    for (const auto& place : chart.places) {
        plot.xs.push_back(width / 2 + (place.easting - middle_east) / per_unit);
        plot.ys.push_back(height / 2 - (place.northing - middle_north) / per_unit);
        const double x = plot.xs.back(), y = plot.ys.back();
        plot.taken.push_back(
            {.left = x - radius - 2, .top = y - radius - 2, .right = x + radius + 2, .bottom = y + radius + 2});
    }
    return plot;
}

// The ways in which words may stand by their mark, best first.
struct Stand {
    double dx, dy;
    Anchor anchor;
};
constexpr std::array stands{Stand{12, 6, Anchor::start},  Stand{-12, 6, Anchor::end},   Stand{0, -13, Anchor::middle},
                            Stand{0, 26, Anchor::middle}, Stand{10, -8, Anchor::start}, Stand{10, 20, Anchor::start},
                            Stand{-10, -8, Anchor::end},  Stand{-10, 20, Anchor::end},  Stand{28, -16, Anchor::start},
                            Stand{28, 30, Anchor::start}, Stand{-28, -16, Anchor::end}, Stand{-28, 30, Anchor::end},
                            Stand{34, 6, Anchor::start},  Stand{-34, 6, Anchor::end},   Stand{36, -36, Anchor::start},
                            Stand{36, 50, Anchor::start}, Stand{-36, -36, Anchor::end}, Stand{-36, 50, Anchor::end}};

Box box_of(std::string_view words, double x, double y, Anchor anchor) {
    const double wide = width_of(words);
    const double left = anchor == Anchor::start ? x : anchor == Anchor::end ? x - wide : x - wide / 2;
    return {.left = left, .top = y - 15, .right = left + wide, .bottom = y + 5};
}

// Whether a straight line from one mark to its words runs clear of every other mark.
bool runs_clear(const Plot& plot, std::size_t from, double x, double y) {
    const double dx = x - plot.xs[from], dy = y - plot.ys[from], length = std::hypot(dx, dy);
    for (std::size_t i = 0; i < plot.xs.size(); ++i) {
        if (i == from) continue;
        const double ex = plot.xs[i] - plot.xs[from], ey = plot.ys[i] - plot.ys[from];
        const double along = std::clamp((ex * dx + ey * dy) / (length * length), 0.0, 1.0);
        if (std::hypot(ex - along * dx, ey - along * dy) < radius + 2) return false;
    }
    return true;
}

// Writes the words where they touch nothing; says whether it could.
bool stand_by(Plot& plot, Drawing& drawing, std::size_t i, std::string_view words) {
    for (const auto& stand : stands) {
        const double x = plot.xs[i] + stand.dx, y = plot.ys[i] + stand.dy;
        const auto box = box_of(words, x, y, stand.anchor);
        if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > plot.height - 2) continue;
        const bool free = std::ranges::none_of(plot.taken, [&](const Box& other) {
            const auto& own = plot.taken[i];
            return &other != &own && box.meets(other);
        });
        // Words that stand off are tied to their mark.
        const bool off = std::hypot(stand.dx, stand.dy) > 27;
        const double tie = x + (stand.anchor == Anchor::start ? -3 : 3);
        if (!free || (off && !runs_clear(plot, i, tie, y - 6))) continue;
        plot.taken.push_back(box);
        if (off) drawing.line(plot.xs[i], plot.ys[i], tie, y - 6, {.colour = colour::quiet});
        drawing.text(x, y, words, {.anchor = stand.anchor, .halo = colour::white});
        return true;
    }
    return false;
}

// A round number of kilometres, about a quarter of the width.
double draw_scale(Plot& plot, Drawing& drawing, double y) {
    const double metres = plot.metres_per_unit * width / 4;
    const double power = std::pow(10, std::floor(std::log10(metres)));
    const double round = (metres / power >= 5 ? 5 : metres / power >= 2 ? 2 : 1) * power;
    const double long_ = round / plot.metres_per_unit;
    drawing.path(fmt::format("M{0} {1}V{2}H{3}V{1}", px(margin), px(y - 8), px(y), px(margin + long_)),
                 {.colour = colour::ink, .width = 2});
    drawing.text(margin + long_ + 10, y + 2,
                 round >= 1000 ? fmt::format("{} km", px(round / 1000)) : fmt::format("{} m", px(round)));
    drawing.path(fmt::format("M{0} {1}L{2} {3}L{0} {4}L{5} {3}Z", px(width - 30), px(y - 24), px(width - 23), px(y),
                             px(y - 6), px(width - 37)),
                 {.width = 0}, colour::ink);
    drawing.text(width - 50, y, "North", {.anchor = Anchor::end});
    return y + line_height + 10;
}

double draw_key(Plot& plot, Drawing& drawing, double y) {
    std::vector<std::string_view> kinds;
    double x = margin;
    for (const auto& place : plot.chart.places) {
        if (place.kind.empty() || std::ranges::find(kinds, place.kind) != kinds.end()) continue;
        kinds.push_back(place.kind);
        const double wide = 22 + width_of(place.kind) + 22;
        if (x > margin && x + wide > width) x = margin, y += line_height + 4;
        drawing.mark(place.mark, x + 6, y - 6, radius, colour_of(place.mark));
        drawing.text(x + 22, y, place.kind, {.fill = colour::quiet});
        x += wide;
    }
    if (!kinds.empty()) y += line_height + 6;
    for (std::size_t i = 0; i < plot.numbered.size(); ++i) {
        drawing.text(margin + 18, y, fmt::format("{}", i + 1), {.anchor = Anchor::end, .bold = true});
        for (const auto& line : wrapped(plot.chart.places[plot.numbered[i]].name, width - margin - 34))
            drawing.text(margin + 28, y, line), y += line_height;
    }
    return y;
}

} // namespace

Svg map(const Map& chart) {
    Drawing drawing;
    if (chart.places.empty()) {
        drawing.text(8, 24, "No school’s place is in the files held.");
        return std::move(drawing).take(chart.naming, "map", 38);
    }
    auto plot = plot_of(chart);
    drawing.box(1, 1, width - 2, plot.height - 2, colour::white, {.colour = colour::rule, .width = 1.5});
    for (std::size_t i = 0; i < chart.places.size(); ++i) {
        if (stand_by(plot, drawing, i, chart.places[i].name)) continue;
        plot.numbered.push_back(i);
        const auto number = fmt::format("{}", plot.numbered.size());
        if (!stand_by(plot, drawing, i, number))
            drawing.text(plot.xs[i] + 9, plot.ys[i] - 7, number, {.bold = true, .halo = colour::white});
    }
    for (std::size_t i = 0; i < chart.places.size(); ++i) {
        drawing.open(chart.places[i].kind.empty() ? chart.places[i].name
                                                  : chart.places[i].name + ", " + chart.places[i].kind);
        drawing.mark(chart.places[i].mark, plot.xs[i], plot.ys[i], radius, colour_of(chart.places[i].mark));
        drawing.close();
    }
    const double y = draw_scale(plot, drawing, plot.height + 34);
    return std::move(drawing).take(chart.naming, "map", draw_key(plot, drawing, y + 4) - 6);
}

} // namespace charts
