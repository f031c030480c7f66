#include "analysis/funnel_words.h"

#include "basics/text.h"

#include <limits>

namespace analysis {
namespace {

using statistics::FunnelKind;

std::vector<std::string> outside(const FunnelTable& of, const statistics::Funnel& funnel, double level) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < of.names.size(); ++i)
        if (funnel.schools[i].p_adjusted <= level) names.push_back(of.names[i]);
    return names;
}

std::string_view limits_said(const statistics::Funnel& funnel, const statistics::FunnelChoices& choices) {
    if (!choices.over_dispersion) return "The limits are those of chance alone, as asked.";
    if (funnel.tau2 > 0)
        return "The groups differ among themselves by more than chance, so the limits are widened by that spread.";
    return "The groups differ among themselves by no more than chance: the limits are those of chance alone.";
}

// A hundred sizes from the smallest group's to the largest's, closer together where the lines bend; counts are whole.
std::vector<double> sizes_drawn(const FunnelTable& of) {
    constexpr int number = 100;
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (const auto& each : of.schools)
        if (each.size > 0) least = std::min(least, each.size), most = std::max(most, each.size);
    std::vector<double> out;
    for (int i = 0; i < number; ++i) {
        const double size = least * std::pow(most / least, static_cast<double>(i) / (number - 1));
        const double drawn = of.kind == FunnelKind::mean ? size : std::round(size);
        if (out.empty() || drawn > out.back()) out.push_back(drawn);
    }
    return out;
}

} // namespace

std::vector<std::string> said(const FunnelTable& of, const statistics::Funnel& funnel,
                              const statistics::FunnelChoices& choices, double level) {
    const auto beyond = outside(of, funnel, level);
    std::vector<std::string> out;
    if (of.names.size() == 1 && !choices.target)
        out.push_back("There is one group, so that it is compared with itself; give a --target.");
    else if (beyond.empty())
        out.push_back(fmt::format("None of the {} can be told apart from {:.4g} by more than chance.",
                                  basics::counted(std::ssize(of.names), "group", "groups"), funnel.target));
    else
        out.push_back(fmt::format(
            "{} of {} lie further from {:.4g} than chance explains (Benjamini and Hochberg, {}): {}.", beyond.size(),
            basics::counted(std::ssize(of.names), "group", "groups"), funnel.target, level, fmt::join(beyond, ", ")));
    out.emplace_back(limits_said(funnel, choices));
    out.push_back("Outside is a question, not a verdict.");
    return out;
}

charts::Plot picture(const FunnelTable& of, const statistics::Funnel& funnel, double level) {
    charts::Plot plot{
        .naming = {.id = "funnel",
                   .title = "Each group against its size",
                   .description =
                       "Dots are groups; the lines are the limits between which chance leaves 95% and 99.8% of them."},
        .across = of.kind == FunnelKind::mean ? "precision (1/variance)" : "size",
        .up = "value"};
    const auto sizes = sizes_drawn(of);
    const auto curve = [&](auto at, std::string_view words, charts::Stroke stroke) {
        auto& line = plot.curves.emplace_back(
            charts::PlotCurve{.x = sizes, .y = {}, .words = std::string{words}, .stroke = stroke});
        for (const double size : sizes)
            line.y.push_back(at(statistics::funnel_limits(of.kind, funnel.target, funnel.tau2, size)));
    };
    const charts::Stroke inner{.colour = charts::colour::turquoise, .width = 2},
        outer{.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"};
    curve([&](const auto&) { return funnel.target; }, "target", {.colour = charts::colour::ink, .width = 1.5});
    curve([](const auto& each) { return each.limits_95.lower; }, "95% limits", inner);
    curve([](const auto& each) { return each.limits_95.upper; }, "", inner);
    curve([](const auto& each) { return each.limits_998.lower; }, "99.8% limits", outer);
    curve([](const auto& each) { return each.limits_998.upper; }, "", outer);
    for (std::size_t i = 0; i < of.names.size(); ++i)
        plot.points.push_back({.x = of.schools[i].size,
                               .y = funnel.schools[i].value,
                               .interval = {},
                               .stands_out = funnel.schools[i].p_adjusted <= level,
                               .name = of.names[i]});
    return plot;
}

} // namespace analysis
