#include "testing/proof/picture.h"

#include "charts/scale.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace proof {
namespace {

using namespace charts;

constexpr double left = 4, axis = 350, right = width - 30, head = 34, row_height = 28, lowest_shown = 0.5;

double least_share(const Results& results) {
    double least = 0.9;
    for (const auto& [study, rows] : results)
        for (const auto& row : rows) least = std::min(least, row.share - 2 * row.error);
    return std::max(lowest_shown, std::floor(20 * least) / 20);
}

void draw_axis(Drawing& drawing, const Scale& x, double bottom) {
    for (const double tick : ticks(x.values, 3)) {
        if (tick < x.values.low || tick > x.values.high) continue;
        drawing.line(x(tick), head, x(tick), bottom, {.colour = colour::rule});
        drawing.text(x(tick), 18, fmt::format("{:.0f}%", 100 * tick), {.anchor = Anchor::middle});
    }
}

void draw_share(Drawing& drawing, const Measured& row, const Scale& x, double middle) {
    const auto inside = [&](double share) { return std::clamp(share, x.values.low, x.values.high); };
    const bool only_shown = row.claim->least <= 0 && row.claim->most >= 1;
    const std::string_view ink = only_shown ? colour::quiet : as_claimed(row) ? colour::blue : colour::pink;
    if (!only_shown)
        drawing.box(x(inside(row.claim->least)), middle - row_height / 2,
                    std::max(2.0, x(inside(row.claim->most)) - x(inside(row.claim->least))), row_height, "#D9E5F0");
    drawing.line(x(inside(row.share - 2 * row.error)), middle, x(inside(row.share + 2 * row.error)), middle,
                 {.colour = ink, .width = 2.5});
    if (row.share < x.values.low) drawing.text(x(x.values.low) + 6, middle + 6, "←", {.fill = ink});
    else drawing.mark(Mark::circle, x(inside(row.share)), middle, 5.5, ink, only_shown);
}

// Gives the height below the study's rows.
double draw_study(Drawing& drawing, const Study& study, const std::vector<Measured>& rows, const Scale& x, double y) {
    drawing.text(left, y + 20, fitted(study.name, width - left, true), {.bold = true, .halo = colour::white});
    y += row_height;
    for (const auto& row : rows) {
        drawing.open(fmt::format("{}, {}: {:.1f}%", study.name, row.claim->what, 100 * row.share));
        draw_share(drawing, row, x, y + row_height / 2);
        drawing.text(left + 14, y + 20, fitted(row.claim->what, axis - left - 24));
        drawing.close();
        y += row_height;
    }
    return y + 6;
}

double height_of(const Results& results) {
    double height = head;
    for (const auto& [study, rows] : results) height += static_cast<double>(rows.size() + 1) * row_height + 6;
    return height;
}

} // namespace

Svg picture(const Page& page, const Results& results) {
    const double bottom = height_of(results);
    const Scale x{.values = {.low = least_share(results), .high = 1}, .from = axis, .to = right};
    Drawing drawing;
    draw_axis(drawing, x, bottom);
    double y = head + 4;
    for (const auto& [study, rows] : results) y = draw_study(drawing, *study, rows, x, y);
    return std::move(drawing).take({.id = page.name,
                                    .title = "How often the intervals hold the truth",
                                    .description = "A row a claim: the share with two standard errors to either side, "
                                                   "over the band in which it must lie. The table has the figures."},
                                   "proof", bottom + 6);
}

} // namespace proof
