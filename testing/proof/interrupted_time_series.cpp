// A step and a bend of a series whose errors carry over.
#include "statistics/interrupted.h"
#include "testing/proof/study.h"

#include <cmath>
#include <numbers>

namespace proof {
namespace {

constexpr double step = -1.5, bend = 0.1;

struct Drawn {
    int times;
    double lag_1;
    double season = 0; // its height, over 12 times
};

statistics::InterruptedSeries drawn(Draw& draw, const Drawn& of) {
    statistics::InterruptedSeries out{.times = {}, .values = {}, .from = of.times / 2.};
    double error = draw.normal();
    for (int t = 0; t < of.times; ++t) {
        if (t) error = of.lag_1 * error + std::sqrt(1 - of.lag_1 * of.lag_1) * draw.normal();
        const double since = t - out.from, event = since >= 0 ? step + bend * since : 0;
        out.times.push_back(t);
        out.values.push_back(20 + 0.05 * t + event + of.season * std::sin(std::numbers::pi * t / 6) + error);
    }
    return out;
}

// With few times REML draws a strong lag-1 towards nought, and the step's error with it.
Claim step_claim(const Drawn& of) {
    if (of.times > 24 || of.lag_1 < 0.5) return {.what = "the step"};
    return {.what = "the step",
            .least = 0.9,
            .why = "of a strong lag-1 in 24 times REML finds too little, so the step seems surer than it is"};
}

Study of(std::string name, Drawn what) {
    const std::string robust =
        "Newey and West's errors are for long series; here they are too small, and are shown for that";
    return {.name = std::move(name),
            .claims = {step_claim(what),
                       {.what = "the bend"},
                       {.what = "the mean effect"},
                       {.what = "the effect at the end"},
                       shown("the step, by Newey and West", robust)},
            .once = [=](Draw& draw) -> Held {
                const auto season = what.season > 0 ? statistics::Season::harmonics : statistics::Season::none;
                const auto series = drawn(draw, what);
                const auto found = statistics::interrupted(series, {.form = season, .length = 12});
                const auto& it = found.value();
                const double last = what.times - 1 - series.from;
                const auto in = [](const statistics::SeriesChange& c, double truth) {
                    return held({c.lower, c.upper}, truth);
                };
                return {in(it.level.reml, step), in(it.slope.reml, bend),
                        in(it.mean_effect.reml, step + bend * last / 2), in(it.last_effect.reml, step + bend * last),
                        in(it.level.newey_west, step)};
            }};
}

} // namespace

Page interrupted_time_series() {
    return {.name = "interrupted-time-series",
            .title = "Intervals of interrupted time series",
            .setting = "A line with a step of −1.5 and a bend of 0.1 at its middle; errors of sd 1, of which each "
                       "carries over to the next by lag-1.",
            .seed = 21,
            .studies = {of("24 times, lag-1 0", {.times = 24, .lag_1 = 0}),
                        of("24 times, lag-1 0.3", {.times = 24, .lag_1 = 0.3}),
                        of("24 times, lag-1 0.6", {.times = 24, .lag_1 = 0.6}),
                        of("36 times, lag-1 0.3", {.times = 36, .lag_1 = 0.3}),
                        of("48 times with a season, lag-1 0.3", {.times = 48, .lag_1 = 0.3, .season = 2}),
                        of("60 times, lag-1 0.6", {.times = 60, .lag_1 = 0.6})}};
}

} // namespace proof
