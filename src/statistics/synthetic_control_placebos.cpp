#include "statistics/synthetic_control.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double level = 0.05;

// A fit so close that what is left of it is rounding would make any gap look endless.
double at_least_rounding(double before, const ControlPanel& panel) {
    double greatest = 0;
    for (const auto& row : panel.outcome)
        for (const double each : row) greatest = std::max(greatest, std::abs(each));
    return std::max({before, 1e-10 * greatest, 1e-300});
}

// A unit's after/before, squared, once an effect is taken away from the treated unit's outcomes: level + slope·e + bend·e². The
// others' mixtures may hold the treated unit.
struct Ratio {
    double level, slope, bend;
    double at(double effect) const { return level + effect * (slope + effect * bend); }
};

std::vector<Ratio> ratios_of(const ControlPanel& panel, const std::vector<SyntheticControl>& units) {
    std::vector<Ratio> out;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const auto& of = units[unit];
        const double before = at_least_rounding(of.before, panel), scale = 1 / (before * before);
        const double along = unit == panel.treated ? -1 : of.weights[panel.treated];
        out.push_back({.level = of.after * of.after * scale,
                       .slope = 2 * along * of.effect * scale,
                       .bend = along * along * scale});
    }
    return out;
}

bool may_be(const std::vector<Ratio>& of, std::size_t treated, double effect) {
    const double own = of[treated].at(effect);
    const auto as_far = std::ranges::count_if(of, [&](const Ratio& each) { return each.at(effect) >= own; });
    return static_cast<double>(as_far) > level * static_cast<double>(of.size()) * (1 + 1e-12);
}

// The effects at which another unit's ratio is the treated one's, in order.
std::vector<double> crossings(const std::vector<Ratio>& of, std::size_t treated) {
    std::vector<double> out;
    for (std::size_t unit = 0; unit < of.size(); ++unit) {
        const double a = of[treated].bend - of[unit].bend, b = of[treated].slope - of[unit].slope,
                     c = of[treated].level - of[unit].level, within = b * b - 4 * a * c;
        if (unit == treated || a == 0 || within < 0) continue;
        const double half = -0.5 * (b + std::copysign(std::sqrt(within), b)); // no difference of near equals
        out.push_back(half / a);
        if (half != 0) out.push_back(c / half);
    }
    std::ranges::sort(out);
    return out;
}

std::optional<Interval> inverted(const std::vector<Ratio>& of, std::size_t treated) {
    constexpr double endless = std::numeric_limits<double>::infinity();
    auto ends = crossings(of, treated);
    ends.insert(ends.begin(), -endless);
    ends.push_back(endless);
    std::optional<Interval> out;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double lower = ends[i], upper = ends[i + 1];
        double within = (lower + upper) / 2;
        if (std::isinf(lower)) within = std::isinf(upper) ? 0 : upper - 1 - std::abs(upper);
        else if (std::isinf(upper)) within = lower + 1 + std::abs(lower);
        if (!may_be(of, treated, within)) continue;
        if (!out) out = Interval{.lower = lower, .upper = upper};
        out->upper = upper;
    }
    return out;
}

} // namespace

Placebos placebos(const ControlPanel& panel) {
    const auto n = static_cast<double>(panel.outcome.size());
    Placebos out{.units = {}, .p = 0, .smallest = 1 / n, .interval = {}};
    for (std::size_t unit = 0; unit < panel.outcome.size(); ++unit) {
        auto as_if = panel;
        as_if.treated = unit;
        out.units.push_back(synthetic_control(as_if));
    }
    const auto ratio = [&](const SyntheticControl& of) { return of.after / at_least_rounding(of.before, panel); };
    const double own = ratio(out.units[panel.treated]);
    out.p =
        static_cast<double>(std::ranges::count_if(out.units, [&](const auto& each) { return ratio(each) >= own; })) / n;
    if (out.smallest <= level) out.interval = inverted(ratios_of(panel, out.units), panel.treated);
    return out;
}

} // namespace statistics
