// The funnel of a measure's page: each academy at its number of pupils, between the lines of all schools of its phase.
#include "basics/text.h"
#include "charts/plot.h"
#include "home/measure_page.h"

namespace home {
namespace {

using measures::Sampled;
using Lines = statistics::FunnelLimits;

std::vector<const SpreadRow*> placed_rows(const SpreadTable& table) {
    std::vector<const SpreadRow*> rows;
    for (const auto& row : table.rows)
        if (row.lines && row.sampled->pupils) rows.push_back(&row);
    return rows;
}

// From two thirds of the smallest school to a little more than the largest; closer together where the lines bend.
std::vector<double> sizes_from(double smallest, double largest) {
    constexpr int steps = 60;
    const double from = smallest / 1.5, to = largest * 1.1;
    std::vector<double> sizes;
    for (int i = 0; i <= steps; ++i) sizes.push_back(from * std::pow(to / from, static_cast<double>(i) / steps));
    return sizes;
}

void draw_lines(charts::Plot& plot, const std::vector<double>& sizes, const Sampled& like,
                const measures::Between& between) {
    std::vector<Lines> lines;
    for (const auto size : sizes) lines.push_back(measures::funnel_lines(like, between, size));
    const auto curve = [&](auto at, const char* words, const charts::Stroke& stroke) {
        auto& made = plot.curves.emplace_back(charts::PlotCurve{.x = sizes, .y = {}, .words = words, .stroke = stroke});
        for (const auto& each : lines) made.y.push_back(at(each));
    };
    const charts::Stroke inner{.colour = charts::colour::turquoise, .width = 2},
        outer{.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"};
    curve([&](const Lines&) { return between.target * like.scale; }, "the schools held",
          {.colour = charts::colour::ink, .width = 1.5});
    curve([](const Lines& each) { return each.limits_95.lower; }, "19 in 20 are expected within", inner);
    curve([](const Lines& each) { return each.limits_95.upper; }, "", inner);
    curve([](const Lines& each) { return each.limits_998.lower; }, "all but 2 in 1,000", outer);
    curve([](const Lines& each) { return each.limits_998.upper; }, "", outer);
}

} // namespace

web::SafeHtml funnel_of(const MeasureSpread& spread, const SpreadTable& table) {
    const auto rows = placed_rows(table);
    if (rows.empty()) return {};
    const auto& measure = spread.measure();
    charts::Plot plot{.naming = {.id = fmt::format("funnel-{}", name(table.phase)),
                                 .title = fmt::format("{}, {}: funnel", measure.name, spread.year->text()),
                                 .description =
                                     "Each academy's figure at its number of pupils, between the lines of all "
                                     "schools; which lie beyond is said in the table below."},
                      .across = "Pupils",
                      .up = measure.unit == "percent" ? measure.name + ", %" : measure.name};
    const auto by_pupils = [](const SpreadRow* row) { return *row->sampled->pupils; };
    const auto [least, most] = std::ranges::minmax(rows, {}, by_pupils);
    draw_lines(plot, sizes_from(by_pupils(least), by_pupils(most)), *rows.front()->sampled,
               *table.distribution->between);
    for (const auto* row : rows)
        plot.points.push_back({.x = *row->sampled->pupils,
                               .y = *row->reading->value,
                               .interval = {},
                               .stands_out = !funnel_words(*row).empty(),
                               .name = row->school->facts.name});
    return {charts::plot(plot).text};
}

} // namespace home
