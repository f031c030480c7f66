#include "analysis/driver_words.h"

#include "basics/text.h"

namespace analysis {

std::vector<std::string> said(const DriverTable& of, const statistics::Drivers& found,
                              const statistics::DriverChoices& choices) {
    auto out = statistics::said(of.names, of.pupils.kind, found, choices);
    if (of.left_out) out.push_back(fmt::format("{} rows were left out.", of.left_out));
    return out;
}

charts::Plot picture(const DriverTable& of, const statistics::Drivers& found) {
    charts::Plot plot{.naming = {.id = "drivers",
                                 .title = "How each part moved, in points",
                                 .description =
                                     "Points are parts of the school with their 95% intervals; the line is the "
                                     "gap of all."},
                      .up = "points"};
    for (const auto& part : found.parts) {
        const auto& gap = part.gap;
        plot.points.push_back({.x = static_cast<double>(plot.points.size()),
                               .y = 100 * gap.change(),
                               .interval = charts::Range{100 * gap.interval.lower, 100 * gap.interval.upper},
                               .stands_out = part.drives,
                               .name = statistics::within_pupils(found, part)
                                           ? ""
                                           : basics::counted(std::ssize(part.pupils), "pupil", "pupils")});
        plot.places.push_back(statistics::part_named(of.names, found, part));
    }
    const double all = 100 * found.gap.change();
    plot.curves.push_back({.x = {-0.5, static_cast<double>(plot.points.size()) - 0.5},
                           .y = {all, all},
                           .words = "all",
                           .stroke = {.colour = charts::colour::turquoise, .width = 2}});
    return plot;
}

} // namespace analysis
