// Effect sizes: does g's interval hold the true difference in standard deviations?
#include "statistics/adjusted_trial.h"
#include "testing/proof/study.h"

#include <cmath>

namespace proof {
namespace {

std::vector<double> normals(Draw& draw, int number, double mean) {
    std::vector<double> out;
    for (int i = 0; i < number; ++i) out.push_back(mean + draw.normal());
    return out;
}

Study independent(int supported, int comparison, double truth) {
    return {.name = "two groups of " + std::to_string(supported) + " and " + std::to_string(comparison) + ", effect "
                    + std::to_string(truth).substr(0, 3),
            .claims = {{.what = "g"}},
            .once = [=](Draw& draw) {
                const auto a = normals(draw, supported, truth), b = normals(draw, comparison, 0);
                return Held{held(statistics::hedges_g(statistics::sample(a), statistics::sample(b))->interval, truth)};
            }};
}

// Before and after share what stays of a pupil, 0.7 of the variance.
Study paired(int pupils, Claim claim) {
    return {.name = "before and after, " + std::to_string(pupils) + " pupils",
            .claims = {std::move(claim)},
            .once = [=](Draw& draw) {
                std::vector<double> before, after;
                for (int i = 0; i < pupils; ++i) {
                    const double stays = std::sqrt(0.7) * draw.normal();
                    before.push_back(stays + std::sqrt(0.3) * draw.normal());
                    after.push_back(0.4 + stays + std::sqrt(0.3) * draw.normal());
                }
                return Held{held(statistics::hedges_g_paired(before, after)->interval, 0.4)};
            }};
}

Study adjusted(int pupils) {
    return {.name = "adjusted for the measure before, " + std::to_string(pupils) + " pupils an arm",
            .claims = {{.what = "g"}},
            .once = [=](Draw& draw) {
                std::vector<statistics::Pupil> those;
                for (int i = 0; i < 2 * pupils; ++i) {
                    const bool supported = i % 2 == 0;
                    const double before = draw.normal();
                    those.push_back({.supported = supported,
                                     .outcome = (supported ? 0.4 : 0) + 0.8 * before + 0.6 * draw.normal(),
                                     .before = before});
                }
                return Held{held(statistics::hedges_g_adjusted(those)->interval, 0.4)};
            }};
}

// Classes of 15 to 30, of which a share icc of the variance (1 in all) lies between them; the truth is in that whole sd.
struct Trial {
    std::vector<statistics::Pupil> pupils{};
    std::vector<std::size_t> cluster{};
};

// What pupils bring correlates 0.7 with the outcome within classes and between them.
Trial drawn_trial(Draw& draw, int classes, double icc) {
    Trial out;
    for (int each = 0; each < classes; ++each) {
        const bool supported = each % 2;
        const double before = std::sqrt(icc) * draw.normal();
        const double own = 0.7 * before + std::sqrt(0.51 * icc) * draw.normal() + (supported ? 0.3 : 0);
        for (int pupil = draw.between(15, 30); pupil > 0; --pupil) {
            const double within = std::sqrt(1 - icc) * draw.normal();
            const double outcome = own + 0.7 * within + std::sqrt(0.51 * (1 - icc)) * draw.normal();
            out.pupils.push_back({.supported = supported, .outcome = outcome, .before = before + within});
            out.cluster.push_back(static_cast<std::size_t>(each));
        }
    }
    return out;
}

statistics::EffectSize without_before(const Trial& trial) {
    std::vector<double> outcome, arms[2];
    std::vector<bool> supported;
    for (const auto& each : trial.pupils) {
        outcome.push_back(each.outcome), supported.push_back(each.supported);
        arms[each.supported].push_back(each.outcome);
    }
    const auto design = statistics::cluster_design(outcome, trial.cluster, supported);
    return *statistics::hedges_g_clustered(statistics::sample(arms[1]), statistics::sample(arms[0]), *design);
}

Study clustered(int classes, double icc) {
    return {.name = std::to_string(classes) + " classes, icc " + std::to_string(icc).substr(0, 4),
            .claims = {{.what = "g"}, {.what = "g, adjusted for the measure before"}},
            .once = [=](Draw& draw) {
                const auto trial = drawn_trial(draw, classes, icc);
                const auto adjusted = statistics::hedges_g_adjusted_clustered(trial.pupils, trial.cluster);
                return Held{held(without_before(trial).interval, 0.3), held(adjusted.value()->interval, 0.3)};
            }};
}

} // namespace

Page effect_size() {
    return {.name = "effect-size",
            .title = "Effect sizes",
            .setting = "Outcomes are normal with standard deviation 1, so that the truth is the difference of the "
                       "means: 0, 0.4 or 0.8; before\n"
                       "and after correlate 0.7, the measure to adjust for 0.8, in classes 0.7; classes of 15 to 30 "
                       "pupils differ by "
                       "the icc, effect 0.3.",
            .seed = 6,
            .studies = {independent(12, 12, 0.4), independent(30, 60, 0), independent(30, 60, 0.8),
                        paired(12, {.what = "g of 12 pairs",
                                    .least = 0.90,
                                    .why = "it takes the normal distribution, as the textbook does, and so is a little "
                                           "too narrow for a dozen pairs (92.1% in 40,000 data sets)"}),
                        paired(60, {.what = "g"}), adjusted(20), adjusted(60), clustered(10, 0.15), clustered(20, 0.05),
                        clustered(40, 0.15)}};
}

} // namespace proof
