#include "charts/answer_bars.h"

#include <array>
#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

constexpr double label_width = 138, bar_height = 24, gap = 4, room_for_words = 42;

struct Shade {
    std::string_view fill, ink;
};
constexpr std::array shades{Shade{colour::blue, colour::white}, Shade{"#A9C6DE", colour::ink},
                            Shade{colour::wash, colour::ink},   Shade{"#F9C7A8", colour::ink},
                            Shade{colour::pink, colour::white}, Shade{colour::white, colour::ink}};

const Shade& shade_of(std::size_t option) { return shades[std::min(option, shades.size() - 1)]; }

double draw_key(Drawing& drawing, const AnswerBars& chart) {
    double x = 0, y = 2;
    for (std::size_t i = 0; i < chart.options.size(); ++i) {
        const double wide = 34 + width_of(chart.options[i]);
        if (x + wide > width) x = 0, y += line_height + gap;
        drawing.box(x, y, 18, 18, shade_of(i).fill, {.colour = colour::quiet});
        drawing.text(x + 24, y + 15, chart.options[i], {.fill = colour::quiet});
        x += wide + 8;
    }
    return y + line_height + 10;
}

void draw_bar(Drawing& drawing, const AnswerBars& chart, const AnswerBars::Bar& bar, double y) {
    drawing.text(0, y + 17, fitted(bar.when, label_width - 8), {.fill = colour::quiet});
    double x = label_width;
    for (std::size_t i = 0; i < bar.shares.size() && i < chart.options.size(); ++i) {
        const double wide = bar.shares[i] * (width - label_width - 1);
        if (wide <= 0) continue;
        const auto share = fmt::format("{}%", std::lround(100 * bar.shares[i]));
        drawing.open(fmt::format("{}, {}: {}", bar.when, chart.options[i], share));
        drawing.box(x, y, wide, bar_height, shade_of(i).fill, {.colour = colour::quiet});
        if (wide >= room_for_words)
            drawing.text(x + wide / 2, y + 17, share, {.anchor = Anchor::middle, .fill = shade_of(i).ink});
        drawing.close();
        x += wide;
    }
}

} // namespace

Svg answer_bars(const AnswerBars& chart) {
    Drawing drawing;
    double y = draw_key(drawing, chart);
    for (const auto& question : chart.questions) {
        for (const auto& line : wrapped(question.words, width)) {
            drawing.text(0, y + 17, line);
            y += line_height;
        }
        y += gap;
        for (const auto& bar : question.bars) {
            draw_bar(drawing, chart, bar, y);
            y += bar_height + gap;
        }
        y += 12;
    }
    return std::move(drawing).take(chart.naming, "answers", y);
}

} // namespace charts
