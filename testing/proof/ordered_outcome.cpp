// Multilevel models of yes or no and of grades: estimates ± 1.96 standard errors, and each school's effect.
#include "statistics/multilevel.h"
#include "testing/proof/drawn_schools.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace proof {
namespace {

using statistics::Family;

constexpr int points = 7; // of the adaptive quadrature
const std::vector<double> thresholds{-1, 0.5, 2};

// Log odds become an outcome: how many thresholds the pupil passes.
double category(Draw& draw, double log_odds, const std::vector<double>& steps) {
    const double latent = log_odds + draw.logistic();
    return static_cast<double>(std::ranges::count_if(steps, [&](double step) { return latent > step; }));
}

Held once(Draw& draw, Family family, const std::vector<double>& steps, const std::vector<double>& constants) {
    auto drawn = drawn_schools(draw, {.number = 40, .school_sd = 0.7, .pupil_sd = 0});
    for (double& each : drawn.rows.values.back()) each = category(draw, each, steps);
    const auto fit = statistics::fit_multilevel(drawn.rows, family, points);
    if (!fit.ok()) return Held(4, std::numeric_limits<double>::quiet_NaN());
    auto truth = constants;
    truth.insert(truth.end(), drawn.truth.fixed.begin() + 1, drawn.truth.fixed.end());
    Held fixed;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto& effect = fit.value().fixed[i];
        fixed.push_back(std::abs(effect.estimate - truth[i]) <= statistics::z_95 * effect.se ? 1 : 0);
    }
    double constants_held = 0, effects = 0;
    for (std::size_t i = 0; i < constants.size(); ++i)
        constants_held += fixed[i] / static_cast<double>(constants.size());
    for (const auto& each : fit.value().effects)
        effects += held({each.lower, each.upper}, drawn.truth.school[std::stoul(each.level)]) / 40;
    return {constants_held, fixed[fixed.size() - 2], fixed.back(), effects};
}

std::vector<Claim> claims(std::string constants) {
    return {{.what = std::move(constants)},
            {.what = "a pupil's covariate"},
            {.what = "a school's covariate"},
            {.what = "schools' effects"}};
}

} // namespace

Page ordered_outcome() {
    return {.name = "ordered-outcome",
            .title = "Multilevel models of yes or no, and of grades",
            .setting = "The log odds are 0.5 + 0.6·prior + 0.2·selective + the school's effect (sd 0.7), in 40 schools "
                       "of 10 to 59\n"
                       "pupils; four grades are parted at −1, 0.5 and 2. Adaptive quadrature on seven points; ± 1.96 "
                       "standard errors.",
            .seed = 9,
            .studies = {{.name = "logistic",
                         .claims = claims("the intercept"),
                         .once = [](Draw& draw) { return once(draw, Family::binomial, {0}, {0.5}); }},
                        {.name = "proportional odds",
                         .claims = claims("the thresholds"),
                         .once = [](Draw& draw) { // the intercept moves all thresholds down by as much
                             return once(draw, Family::ordinal, thresholds, {-1.5, 0, 1.5});
                         }}}};
}

} // namespace proof
