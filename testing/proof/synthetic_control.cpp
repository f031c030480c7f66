// Synthetic control: is a lasting effect in the interval that placebos give?
#include "statistics/synthetic_control.h"
#include "testing/proof/study.h"

#include <cmath>

namespace proof {
namespace {

struct Noise {
    std::string name;
    double stays;  // of a unit's own shock from one time to the next
    bool outliers; // t with 3 degrees of freedom in place of the normal
};

double shock(Draw& draw, const Noise& noise) {
    const double z = draw.normal();
    return noise.outliers ? z / std::sqrt(2 * draw.gamma(1.5) / 3) : z;
}

// Every unit's own level, its own share in two common shocks, and shocks of its own: units could change places.
statistics::ControlPanel drawn_panel(Draw& draw, const Noise& noise, double effect) {
    constexpr std::size_t units = 40, times = 20, from = 15;
    std::vector<double> first, second;
    for (std::size_t t = 0; t < times; ++t) first.push_back(draw.normal()), second.push_back(draw.normal());
    statistics::ControlPanel out{.outcome = {}, .treated = 0, .from = from};
    for (std::size_t unit = 0; unit < units; ++unit) {
        const double level = draw.normal(), a = draw.uniform(), b = draw.uniform();
        double own = draw.normal();
        auto& row = out.outcome.emplace_back();
        for (std::size_t t = 0; t < times; ++t) {
            own = noise.stays * own + std::sqrt(1 - noise.stays * noise.stays) * shock(draw, noise);
            row.push_back(level + a * first[t] + b * second[t] + 0.5 * own + (unit == 0 && t >= from ? effect : 0));
        }
    }
    return out;
}

Study study(Noise noise, double effect) {
    return {.name = noise.name + (effect == 0 ? ", no effect" : ", effect 2"),
            .claims = {{.what = "the effect of the treated unit"}},
            .once = [=](Draw& draw) {
                const auto found = statistics::placebos(drawn_panel(draw, noise, effect));
                return Held{found.interval ? held(*found.interval, effect) : 0};
            }};
}

} // namespace

Page synthetic_control() {
    return {
        .name = "synthetic-control",
        .title = "Synthetic control",
        .setting =
            "Forty units over 20 times, one of them treated from the 16th: each has a level of its own, shares in two "
            "common\nshocks by as much as chance has it, and shocks of its own, so that they could change places. "
            "Where no lasting effect fits,\nthe interval does not hold.",
        .seed = 41,
        .studies = {study({.name = "independent", .stays = 0, .outliers = false}, 0),
                    study({.name = "independent", .stays = 0, .outliers = false}, 2),
                    study({.name = "lag-1 of 0.7", .stays = 0.7, .outliers = false}, 2),
                    study({.name = "t with 3 degrees of freedom", .stays = 0, .outliers = true}, 2)}};
}

} // namespace proof
