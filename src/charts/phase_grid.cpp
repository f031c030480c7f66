#include "charts/phase_grid.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace charts {
namespace {

constexpr double name_width = 232, top = 54, row_height = 34, inset = 3;

struct Shade {
    std::string_view fill, ink;
};
constexpr std::array shades{Shade{"#E8F1F8", colour::ink}, Shade{"#A9C6DE", colour::ink},
                            Shade{"#3F7CAC", colour::white}, Shade{colour::blue, colour::white}};

const Shade& shade_of(int step) {
    return shades[static_cast<std::size_t>(std::clamp(step, 1, static_cast<int>(shades.size())) - 1)];
}

void draw_square(Drawing& drawing, double x, double y, double wide, int step) {
    const auto& shade = shade_of(step);
    drawing.box(x, y, wide, row_height - 2 * inset, shade.fill, {.colour = colour::quiet}, 3);
    drawing.text(x + wide / 2, y + 20, fmt::format("{}", step), {.anchor = Anchor::middle, .fill = shade.ink});
}

// "Aut 24" on two lines, since a column is narrow.
void draw_heading(Drawing& drawing, double x, std::string_view words, double wide) {
    double y = 20;
    for (const auto& line : wrapped(words, wide - 2 * inset)) {
        drawing.text(x, y, line, {.anchor = Anchor::middle, .fill = colour::quiet});
        y += line_height;
    }
}

double draw_key(Drawing& drawing, const PhaseGrid& grid, double y) {
    double x = inset;
    for (std::size_t i = 0; i < grid.steps.size(); ++i) {
        draw_square(drawing, x, y, 30, static_cast<int>(i) + 1);
        drawing.text(x + 38, y + 20, grid.steps[i], {.fill = colour::quiet});
        x += 58 + width_of(grid.steps[i]);
    }
    return y + row_height;
}

} // namespace

Svg phase_grid(const PhaseGrid& grid) {
    Drawing drawing;
    const auto columns = std::max<std::size_t>(grid.columns.size(), 1);
    const double wide = (width - name_width) / static_cast<double>(columns);
    for (std::size_t i = 0; i < grid.columns.size(); ++i)
        draw_heading(drawing, name_width + (static_cast<double>(i) + 0.5) * wide, grid.columns[i], wide);
    double y = top;
    for (const auto& row : grid.rows) {
        drawing.text(inset, y + 23, fitted(row.name, name_width - 12));
        for (std::size_t i = 0; i < row.steps.size() && i < grid.columns.size(); ++i) {
            const double x = name_width + static_cast<double>(i) * wide + inset;
            if (!row.steps[i]) {
                drawing.text(x + wide / 2 - inset, y + 23, "·", {.anchor = Anchor::middle, .fill = colour::quiet});
                continue;
            }
            const auto step = static_cast<std::size_t>(*row.steps[i]);
            drawing.open(fmt::format("{}, {}: {}", row.name, grid.columns[i],
                                     step <= grid.steps.size() ? grid.steps[step - 1] : ""));
            draw_square(drawing, x, y + inset, wide - 2 * inset, *row.steps[i]);
            drawing.close();
        }
        y += row_height;
    }
    return std::move(drawing).take(grid.naming, "phases", draw_key(drawing, grid, y + 12) + 6);
}

} // namespace charts
