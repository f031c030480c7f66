// Effects where the treated and the others do not go alike: do the intervals hold the truth, and how long are they?
#include "statistics/effect_interval.h"
#include "statistics/fixed_length.h"
#include "statistics/relative_magnitudes.h"
#include "testing/proof/study.h"

#include <algorithm>
#include <cmath>

namespace proof {
namespace {

using statistics::Combined;
using statistics::StaggeredPanel;

constexpr std::size_t times = 8, from = 5;
constexpr double effect_there = 0.5;

// How far the treated are from where they would have gone with the others, a number a time.
using Apart = std::vector<double>;

// One step of so much before, two times before the base, and from then on `allowed` times as much each time, the same way.
Apart stepped(double largest, double allowed) {
    Apart out(times);
    for (std::size_t t = 1; t < times; ++t)
        out[t] = out[t - 1] + (t == from - 2 ? largest : t >= from ? allowed * largest : 0);
    return out;
}

// Bent by so much each time, always the same way: the worst for weights that carry a line on.
Apart bent(double bend) {
    Apart out(times);
    for (std::size_t t = 2; t < times; ++t) out[t] = 2 * out[t - 1] - out[t - 2] + bend;
    return out;
}

Apart straight(double step) {
    Apart out(times);
    for (std::size_t t = 1; t < times; ++t) out[t] = out[t - 1] + step;
    return out;
}

// 100 units, levels of their own and shocks with lag-1 of 0.4.
StaggeredPanel drawn(Draw& draw, std::size_t treated, const Apart& apart) {
    StaggeredPanel out{.outcome = {}, .first = {}};
    for (std::size_t unit = 0; unit < 100; ++unit) {
        const bool own = unit < treated;
        out.first.push_back(own ? from : StaggeredPanel::never);
        const double level = draw.normal();
        double shock = draw.normal();
        auto& row = out.outcome.emplace_back();
        for (std::size_t t = 0; t < times; ++t) {
            shock = 0.4 * shock + std::sqrt(1 - 0.16) * draw.normal();
            row.push_back(level + shock + (own ? apart[t] + (t >= from ? effect_there : 0) : 0));
        }
    }
    return out;
}

// What a band around the first effect and every step before it at once comes to: of it and of the longest step.
struct Projected {
    double own, longest;
};

Projected projected(const StaggeredPanel& panel, const statistics::GroupTimes& of) {
    const auto events = statistics::combinations(panel, of.cells).events;
    std::vector<Combined> steps;
    for (std::size_t k = 0; k + 1 < from; ++k)
        steps.push_back(statistics::sum_of({&events[k + 1].effect, &events[k].effect}, {1, -1}));
    std::vector<const Combined*> all{&events[from].effect};
    for (const auto& each : steps) all.push_back(&each);
    const auto band = statistics::together(panel, of, all, {.number = 399, .seed = 1});
    Projected out{.own = band->critical * band->errors[0], .longest = 0};
    for (std::size_t k = 0; k < steps.size(); ++k)
        out.longest = std::max(out.longest, std::abs(steps[k].att) + band->critical * band->errors[k + 1]);
    return out;
}

struct Drawn {
    StaggeredPanel panel;
    statistics::GroupTimes of;
    statistics::EventStudy study;
    std::vector<double> first, mean; // which effects after the base count
};

Drawn drawn_study(Draw& draw, std::size_t treated, const Apart& apart) {
    auto panel = drawn(draw, treated, apart);
    auto of = statistics::group_times(panel, {.base = statistics::BaseTime::universal}).value();
    auto study = *statistics::event_study(panel, of).study;
    std::vector<double> first(times - from), mean(times - from, 1.0 / static_cast<double>(times - from));
    first[0] = 1;
    return {std::move(panel), std::move(of), std::move(study), std::move(first), std::move(mean)};
}

double length(statistics::Interval of) { return of.upper - of.lower; }

Claim at_least(std::string what) {
    return {.what = std::move(what),
            .least = 0.93,
            .most = 1,
            .why = "the tests promise 95% at the worst that is allowed, and hold more where less happens"};
}

std::vector<Claim> claims() {
    return {
        at_least("the first effect, 0.5"), at_least("the mean of all effects, 0.5"),
        shown("length of the first, beside one projected from a band",
              "the mean share; a band around the effect and every step at once holds the truth too, and is longer")};
}

// With M̄ as it is allowed; what happens is given.
Study relative(std::string name, std::size_t treated, double allowed, const Apart& apart) {
    return {.name = std::move(name), .claims = claims(), .once = [=](Draw& draw) {
                const auto all = drawn_study(draw, treated, apart);
                const auto first = relative_magnitudes(all.study, all.first, allowed),
                           mean = relative_magnitudes(all.study, all.mean, allowed);
                const auto band = projected(all.panel, all.of);
                return Held{held(first, effect_there), held(mean, effect_there),
                            length(first) / (2 * (band.own + allowed * band.longest))};
            }};
}

statistics::Interval shortest(const Drawn& all, const std::vector<double>& of, double bend) {
    const auto found = fixed_length(turns_of(all.study, of), bend);
    return {.lower = found.estimate - found.half_length, .upper = found.estimate + found.half_length};
}

// With M as it is allowed, beside the last step carried on and widened by M.
Study smooth(std::string name, std::size_t treated, double bend, const Apart& apart) {
    return {.name = std::move(name), .claims = claims(), .once = [=](Draw& draw) {
                const auto all = drawn_study(draw, treated, apart);
                const auto first = shortest(all, all.first, bend), mean = shortest(all, all.mean, bend);
                const auto events = statistics::combinations(all.panel, all.of.cells).events;
                const auto goes_on = statistics::sum_of({&events[from].effect, &events[from - 2].effect}, {1, 1});
                const auto own = statistics::effect_interval(all.panel, all.of, goes_on, {});
                return Held{held(first, effect_there), held(mean, effect_there),
                            length(first) / (length(own->interval) + 2 * bend)};
            }};
}

} // namespace

Page parallel_trends() {
    const Apart alike(times);
    return {
        .name = "parallel-trends",
        .title = "An effect where the treated and the others do not go alike",
        .setting =
            "A hundred units over eight times, each with a level of its own and shocks with lag-1 of 0.4; some are "
            "treated from the sixth, with an effect\nof 0.5. A step apart has a standard error of about 0.22 with 40 "
            "treated. Either they part by a step before and by as much as M̄ allows each time\nafter, the same way; "
            "or the line on which they part bends by as much as M allows each time; or they go alike.",
        .seed = 47,
        .studies = {relative("M̄ of 1, a step of 1 before and after, 40 treated", 40, 1, stepped(1, 1)),
                    relative("M̄ of 1, a step of 1 before and after, 20 treated", 20, 1, stepped(1, 1)),
                    relative("M̄ of 1, a step of 0.25 before and after, 40 treated", 40, 1, stepped(0.25, 1)),
                    relative("M̄ of 0.5, a step of -1 before, of -0.5 after, 40 treated", 40, 0.5, stepped(-1, 0.5)),
                    relative("M̄ of 2, a step of 0.5 before, of 1 after, 40 treated", 40, 2, stepped(0.5, 2)),
                    relative("M̄ of 1, all alike, 40 treated", 40, 1, alike),
                    smooth("M of 0, a straight line apart, 40 treated", 40, 0, straight(0.3)),
                    smooth("M of 0.1, bent by 0.1, 40 treated", 40, 0.1, bent(0.1)),
                    smooth("M of 0.1, bent by 0.1, 20 treated", 20, 0.1, bent(0.1)),
                    smooth("M of 0.5, bent by -0.5, 40 treated", 40, 0.5, bent(-0.5)),
                    smooth("M of 0.5, all alike, 40 treated", 40, 0.5, alike)}};
}

} // namespace proof
