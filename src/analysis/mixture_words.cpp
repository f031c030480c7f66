#include "analysis/mixture_words.h"

#include "basics/text.h"

namespace analysis {
namespace {

bool told(const Mixture& all) {
    const auto& interval = all.placebos.interval;
    return interval && std::isfinite(interval->lower) && std::isfinite(interval->upper);
}

std::string verdict(const Mixture& all) {
    const auto& of = all.of;
    const auto from = of.times[of.panel.from];
    const auto interval = all.placebos.interval;
    if (!told(all))
        return fmt::format("Cannot tell: from {} on “{}” is on average {:.3g} away from its mixture, but {}.", from,
                           of.units[of.panel.treated], all.control.effect, why_no_interval(all));
    if (statistics::contains(*interval, 0))
        return fmt::format(
            "From {} on “{}” is on average {:.3g} away from its mixture; anything from {:.3g} to {:.3g} would "
            "fit, so that no effect cannot be ruled out.",
            from, of.units[of.panel.treated], all.control.effect, interval->lower, interval->upper);
    return fmt::format("From {} on “{}” is on average {:.3g} away from what its mixture says ({:.3g} to {:.3g}).", from,
                       of.units[of.panel.treated], all.control.effect, interval->lower, interval->upper);
}

double standard_deviation_before(const Donors& of) {
    std::vector<double> all;
    for (const auto& row : of.panel.outcome)
        all.insert(all.end(), row.begin(), row.begin() + static_cast<std::ptrdiff_t>(of.panel.from));
    double sum = 0, squares = 0;
    for (const double each : all) sum += each, squares += each * each;
    const auto n = static_cast<double>(all.size());
    return std::sqrt(std::max(0.0, squares / n - sum * sum / (n * n)));
}

} // namespace

std::string_view why_no_interval(const Mixture& all) {
    if (all.placebos.smallest > 0.05) return "with fewer than 20 units no effect can be excluded at 95%";
    if (!all.placebos.interval) return "no lasting effect of one size fits: the gap changes too much from time to time";
    return "effects without end would fit";
}

std::vector<std::string> said(const Mixture& all) {
    const auto& of = all.of;
    std::vector<std::string> out{verdict(all)};
    out.push_back(fmt::format(
        "Of {} units in turn taken for the treated one, {:.0f} had as large a change against the time "
        "before: p = {:.3g}, and it cannot be below {:.3g}.",
        of.units.size(), all.placebos.p * static_cast<double>(of.units.size()), all.placebos.p, all.placebos.smallest));
    const double spread = standard_deviation_before(of);
    if (all.control.before > 0.25 * spread)
        out.push_back(
            fmt::format("No good match: before {} the mixture misses by {:.3g}, where units differ by {:.3g}.",
                        of.times[of.panel.from], all.control.before, spread));
    else if (all.control.before < 1e-6 * spread)
        out.push_back(
            "The mixture fits the time before to the last digit: there are too many units for so few times, and "
            "its closeness says nothing.");
    if (of.left_out)
        out.push_back(fmt::format("{} with something missing were left out.",
                                  basics::counted(static_cast<std::int64_t>(of.left_out), "unit", "units")));
    return out;
}

charts::Plot picture(const Mixture& all) {
    charts::Plot plot{.naming = {.id = "synthetic-control",
                                 .title = "The unit and its mixture",
                                 .description =
                                     "Two curves over time, the unit and the mixture of others; they part where "
                                     "something made a difference."},
                      .across = "time",
                      .up = "outcome",
                      .places = all.of.times};
    const auto& own = all.of.panel.outcome[all.of.panel.treated];
    charts::PlotCurve unit{.x = {},
                           .y = own,
                           .words = all.of.units[all.of.panel.treated],
                           .stroke = {.colour = charts::colour::blue, .width = 2.5}};
    charts::PlotCurve mixture{.x = {}, .y = {}, .words = "mixture of others", .stroke = {.width = 2, .dashes = "7 5"}};
    for (std::size_t t = 0; t < own.size(); ++t) {
        unit.x.push_back(static_cast<double>(t)), mixture.x.push_back(static_cast<double>(t));
        mixture.y.push_back(own[t] - all.control.gaps[t]);
    }
    const auto [least, most] = std::ranges::minmax(own);
    const double at = static_cast<double>(all.of.panel.from) - 0.5;
    plot.curves = {
        std::move(unit),
        std::move(mixture),
        {.x = {at, at}, .y = {least, most}, .words = "", .stroke = {.colour = charts::colour::quiet, .width = 1.5}}};
    return plot;
}

} // namespace analysis
