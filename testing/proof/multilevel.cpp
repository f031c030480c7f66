// Multilevel models of quantities: fixed effects by t, and each school's effect.
#include "testing/proof/drawn_schools.h"
#include "testing/proof/fit_held.h"

#include <cmath>

namespace proof {
namespace {

using statistics::Likelihood;
using statistics::MultilevelFit;

// The share of schools' effects held, had the fixed effects and variances been known and not estimated.
double effects_held_if_known(const MultilevelFit& fit, const std::vector<double>& truth) {
    double holds = 0;
    for (const auto& each : fit.effects)
        holds +=
            std::abs(each.effect - truth[std::stoul(each.level)]) <= statistics::z_95 * each.se_conditional ? 1 : 0;
    return holds / static_cast<double>(fit.effects.size());
}

const std::vector<Claim> of_fixed{
    {.what = "the intercept"}, {.what = "a pupil's covariate"}, {.what = "a school's covariate"}};

std::vector<Claim> with(std::vector<Claim> more) {
    auto claims = of_fixed;
    claims.insert(claims.end(), more.begin(), more.end());
    return claims;
}

Held fixed_held(const MultilevelFit& fit, const Truth& truth) {
    Held out;
    for (std::size_t i = 0; i < 3; ++i) out.push_back(held_by_t(fit.fixed[i], truth.fixed[i]));
    return out;
}

Study random_intercept(std::uint32_t schools) {
    return {.name = std::to_string(schools) + " schools",
            .claims = with({{.what = "schools' effects"},
                            shown("schools' effects by `se_conditional`",
                                  "that error takes fixed effects and variances as known, and so promises too much")}),
            .once = [schools](Draw& draw) {
                const auto drawn = drawn_schools(draw, {.number = schools});
                const auto fit = statistics::fit_multilevel(drawn.rows, {}, Likelihood::reml);
                if (!fit.ok()) return no_answer(5);
                auto out = fixed_held(fit.value(), drawn.truth);
                out.push_back(effects_held(fit.value(), "school", "(intercept)", drawn.truth.school));
                out.push_back(effects_held_if_known(fit.value(), drawn.truth.school));
                return out;
            }};
}

Study random_slope() {
    return {.name = "random slope, 40 schools",
            .claims = with({{.what = "schools' effects"}, {.what = "schools' slopes"}}),
            .once = [](Draw& draw) {
                const auto drawn = drawn_schools(draw, {.number = 40, .slope_sd = 0.2});
                const auto fit = statistics::fit_multilevel(drawn.rows, "prior", Likelihood::reml);
                if (!fit.ok()) return no_answer(5);
                auto out = fixed_held(fit.value(), drawn.truth);
                out.push_back(effects_held(fit.value(), "school", "(intercept)", drawn.truth.school));
                out.push_back(effects_held(fit.value(), "school", "prior", drawn.truth.slope));
                return out;
            }};
}

Study nested() {
    return {.name = "60 schools in 15 trusts",
            .claims = with(
                {{.what = "schools' effects"},
                 {.what = "trusts' effects",
                  .least = 0.90,
                  .why = "where the variance of trusts comes out at nought, in 2 data sets of 100, their intervals are "
                         "too narrow; in the others they hold 93.7%"}}),
            .once = [](Draw& draw) {
                const auto drawn = drawn_schools(draw, {.number = 60, .trusts = 15});
                const auto fit = statistics::fit_multilevel(drawn.rows, {}, Likelihood::reml);
                if (!fit.ok()) return no_answer(5);
                auto out = fixed_held(fit.value(), drawn.truth);
                out.push_back(effects_held(fit.value(), "school", "(intercept)", drawn.truth.school));
                out.push_back(effects_held(fit.value(), "trust", "(intercept)", drawn.truth.trust));
                return out;
            }};
}

} // namespace

Page multilevel() {
    return {.name = "multilevel",
            .title = "Multilevel models",
            .setting = "A score is 0.5 + 0.6·prior + 0.2·selective + its school's effect (sd 0.387) + its own (sd "
                       "0.922), so that 15% of\n"
                       "what prior attainment leaves lies between schools; a school has 10 to 59 pupils and an intake "
                       "of its own, and one in\n"
                       "three is selective. Slopes differ by 0.2, trusts by 0.3 (sd). Fitted by REML; fixed effects by "
                       "Satterthwaite's t.",
            .seed = 12,
            .studies = {random_intercept(12), random_intercept(30), random_intercept(65), random_slope(), nested()}};
}

} // namespace proof
