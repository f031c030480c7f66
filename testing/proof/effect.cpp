// Effects of support: does the interval hold the truth, also with few treated; and is nothing found where schools were chosen low
// and nothing was done?
#include "statistics/distributions.h"
#include "statistics/effect_interval.h"
#include "testing/proof/study.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace proof {
namespace {

using statistics::StaggeredPanel;

// The effect over all cells, and its interval.
std::optional<statistics::EffectInterval> found(const StaggeredPanel& panel,
                                                const statistics::StaggeredChoices& choices, double confidence) {
    const auto of = statistics::group_times(panel, choices).value();
    const auto all = statistics::combinations(panel, of.cells);
    return statistics::effect_interval(panel, of, all.simple, {.number = 399, .seed = 1}, confidence);
}

// A hundred units over six times; the first are treated from the fourth, or a third of them each from the third, fourth and fifth.
StaggeredPanel drawn_panel(Draw& draw, std::size_t treated, bool staggered, double effect) {
    StaggeredPanel out{.outcome = {}, .first = {}};
    for (std::size_t unit = 0; unit < 100; ++unit) {
        const std::size_t first = unit >= treated ? StaggeredPanel::never : staggered ? 2 + unit % 3 : 3;
        out.first.push_back(first);
        const double level = draw.normal();
        double own = draw.normal();
        auto& row = out.outcome.emplace_back();
        for (std::size_t t = 0; t < 6; ++t) {
            own = 0.4 * own + std::sqrt(1 - 0.16) * draw.normal();
            row.push_back(level + 0.3 * static_cast<double>(t) + own + (t >= first ? effect : 0));
        }
    }
    return out;
}

Study coverage(std::size_t treated, bool staggered, statistics::Comparison comparison) {
    return {.name = std::to_string(treated) + " treated of 100" + (staggered ? ", in three cohorts" : ""),
            .claims = {{.what = "the effect, 0.5"}},
            .once = [=](Draw& draw) {
                const auto interval =
                    found(drawn_panel(draw, treated, staggered, 0.5), {.comparison = comparison}, 0.95);
                return Held{held(interval->interval, 0.5)};
            }};
}

// Three treated schools of 20 pupils among others of 20 to 400, as many small as large (by ratio) or few small; pupils differ by ten
// times what schools of a year do.
StaggeredPanel drawn_sizes(Draw& draw, bool many_small) {
    StaggeredPanel out{.outcome = {}, .first = {}};
    for (std::size_t unit = 0; unit < 100; ++unit) {
        out.first.push_back(unit < 3 ? 3 : StaggeredPanel::never);
        const double place = draw.uniform();
        out.size.push_back(unit < 3 ? 20 : many_small ? 20 * std::pow(20, place) : 20 + 380 * place);
        auto& row = out.outcome.emplace_back();
        for (std::size_t t = 0; t < 6; ++t)
            row.push_back(draw.normal() + 10 / std::sqrt(out.size.back()) * draw.normal()
                          + (unit < 3 && t >= 3 ? 0.5 : 0));
    }
    return out;
}

Study sizes(bool many_small) {
    Claim with{.what = "the effect, 0.5, with --size"};
    if (!many_small) {
        with.what += " where few others are small";
        with.least = 0.90;
        with.why = "how much the smallest vary is told from the few others near their size";
    }
    return {.name = std::string{"3 small ones treated of 100, "} + (many_small ? "many" : "few") + " others small",
            .claims = {with, shown("the effect, 0.5, without --size",
                                   "the treated vary more than those that stand in for them")},
            .once = [=](Draw& draw) {
                auto panel = drawn_sizes(draw, many_small);
                const double known = held(found(panel, {}, 0.95)->interval, 0.5);
                panel.size.clear();
                return Held{known, held(found(panel, {}, 0.95)->interval, 0.5)};
            }};
}

// 300 schools over six years, a school's own part the share `reliability` of the variance, staying from year to year or with
// lag-1 of 0.8. The 30 lowest in the fourth year are chosen; every third of them is supported from the fifth on. Nothing comes of it.
constexpr std::size_t schools = 300, chosen_in = 3;

StaggeredPanel chosen_low(Draw& draw, double reliability, double stays) {
    StaggeredPanel out{.outcome = {}, .first = std::vector<std::size_t>(schools, StaggeredPanel::never)};
    for (std::size_t school = 0; school < schools; ++school) {
        double own = draw.normal();
        auto& row = out.outcome.emplace_back();
        for (std::size_t t = 0; t < 6; ++t) {
            if (stays < 1) own = stays * own + std::sqrt(1 - stays * stays) * draw.normal();
            row.push_back(std::sqrt(reliability) * own + std::sqrt(1 - reliability) * draw.normal());
        }
    }
    std::vector<std::size_t> order(schools);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t school) { return out.outcome[school][chosen_in]; });
    const auto start = static_cast<std::size_t>(draw.between(0, 2));
    for (std::size_t i = start; i < 30; i += 3) out.first[order[i]] = chosen_in + 1;
    return out;
}

// The supported schools' gain in a year by a one-sided t test of pairs.
bool naive_finds(const StaggeredPanel& panel) {
    double n = 0, sum = 0, squares = 0;
    for (std::size_t school = 0; school < schools; ++school) {
        if (panel.first[school] == StaggeredPanel::never) continue;
        const double gain = panel.outcome[school][chosen_in + 1] - panel.outcome[school][chosen_in];
        n += 1, sum += gain, squares += gain * gain;
    }
    const double mean = sum / n, sd = std::sqrt((squares - n * mean * mean) / (n - 1));
    return mean / sd * std::sqrt(n) > statistics::t_quantile(0.95, n - 1);
}

bool finds(const StaggeredPanel& panel, std::optional<std::size_t> selected_on) {
    return found(panel, {.selected_on = selected_on}, 0.90)->interval.lower > 0; // 5% on either side
}

Study selection(double reliability, double stays) {
    const bool judged = reliability == 0.7 && stays == 1;
    const std::string why =
        "judged at reliability 0.7 of schools that stay as they are; elsewhere it says how it depends on that";
    const auto claim = [&](std::string what, double least, double most) {
        return Claim{
            .what = std::move(what), .least = least, .most = most, .why = "what is found where nothing was done"};
    };
    return {.name = "chosen low, reliability " + std::to_string(reliability).substr(0, 3)
                    + (stays < 1 ? ", lag-1 of 0.8" : ""),
            .claims = {judged ? claim("before and after finds an effect", 0.40, 1)
                              : shown("before and after finds an effect", why),
                       shown("effect without --selected-on finds one", "it is what the warning is for"),
                       claim("effect --selected-on finds one", 0.03, 0.07)},
            .once = [=](Draw& draw) {
                const auto panel = chosen_low(draw, reliability, stays);
                return Held{naive_finds(panel) ? 1.0 : 0.0, finds(panel, {}) ? 1.0 : 0.0,
                            finds(panel, chosen_in) ? 1.0 : 0.0};
            }};
}

} // namespace

Page effect() {
    constexpr auto never = statistics::Comparison::never_treated, not_yet = statistics::Comparison::not_yet_treated;
    return {.name = "effect",
            .title = "The effect of support",
            .setting = "A hundred units over six times, each with a level of its own and shocks with lag-1 of 0.4; "
                       "some are treated "
                       "from the fourth\ntime, or in three cohorts. Then selection: 300 schools over six years, the 30 "
                       "lowest in the "
                       "fourth chosen, ten of them\nsupported from the fifth, without any effect; a test finds one if "
                       "it says so at "
                       "one-sided 5%.",
            .seed = 42,
            .studies = {coverage(1, false, never), coverage(3, false, never), coverage(5, false, never),
                        coverage(20, false, never), coverage(60, true, never), coverage(60, true, not_yet),
                        coverage(9, true, never), sizes(true), sizes(false), selection(0.7, 1), selection(0.7, 0.8),
                        selection(0.6, 1), selection(0.8, 1)}};
}

} // namespace proof
