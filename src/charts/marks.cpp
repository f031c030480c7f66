// The shapes of marks, each told from the others without its colour.
#include "charts/svg.h"

#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

// An upright cross whose arms reach r from its middle and are twice w thick.
std::string cross_path(double x, double y, double r, double w) {
    return fmt::format("M{0} {1}H{2}V{3}H{4}V{5}H{2}V{6}H{0}V{5}H{7}V{3}H{0}Z", px(x - w), px(y - r), px(x + w),
                       px(y - w), px(x + r), px(y + w), px(y + r), px(x - r));
}

// A star of five points, one up; its inner corners lie where the lines between the points cross.
std::string star_path(double x, double y, double r) {
    constexpr double inner = 0.382, tenth = 3.14159265358979323846 / 5;
    std::string commands;
    for (int corner = 0; corner < 10; ++corner) {
        const double reach = corner % 2 == 0 ? r : r * inner, angle = corner * tenth;
        commands += fmt::format("{}{} {}", corner == 0 ? "M" : "L", px(x + reach * std::sin(angle)),
                                px(y - reach * std::cos(angle)));
    }
    return commands + "Z";
}

} // namespace

void Drawing::mark(Mark mark, double x, double y, double r, std::string_view colour, bool hollow) {
    const auto fill = hollow ? colour::white : colour;
    const Stroke edge{.colour = hollow ? colour : colour::white, .width = hollow ? 2.5 : 1.5};
    switch (mark) {
    case Mark::circle: return circle(x, y, r, fill, edge);
    case Mark::square: return box(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, fill, edge);
    case Mark::diamond:
        r *= 1.25;
        return path(fmt::format("M{} {}L{} {}L{} {}L{} {}Z", px(x), px(y - r), px(x + r), px(y), px(x), px(y + r),
                                px(x - r), px(y)),
                    edge, fill);
    case Mark::triangle:
        r *= 1.2;
        return path(fmt::format("M{} {}L{} {}L{} {}Z", px(x), px(y - r), px(x + r), px(y + r * 0.8), px(x - r),
                                px(y + r * 0.8)),
                    edge, fill);
    case Mark::triangle_down:
        r *= 1.2;
        return path(fmt::format("M{} {}L{} {}L{} {}Z", px(x), px(y + r), px(x + r), px(y - r * 0.8), px(x - r),
                                px(y - r * 0.8)),
                    edge, fill);
    case Mark::cross: return path(cross_path(x, y, r * 1.15, r * 0.42), edge, fill);
    case Mark::star: return path(star_path(x, y, r * 1.45), edge, fill);
    case Mark::ring: return this->mark(Mark::circle, x, y, r * 0.9, colour, true);
    }
}

} // namespace charts
