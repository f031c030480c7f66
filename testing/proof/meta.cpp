// Meta-analysis: the mean effect, and the effect in a new place.
#include "statistics/meta.h"
#include "testing/proof/study.h"

#include <cmath>

namespace proof {
namespace {

using statistics::MetaInterval;
using statistics::MetaMethod;

constexpr double mean = 0.2;

struct DrawnStudies {
    std::vector<statistics::Study> studies;
    double elsewhere; // the true effect in a new place
};

// Standard errors between 0.1 and 0.4, as of trials with 400 to 25 pupils an arm.
DrawnStudies drawn(Draw& draw, int number, double tau) {
    DrawnStudies out{.studies = {}, .elsewhere = mean + tau * draw.normal()};
    for (int i = 0; i < number; ++i) {
        const double se = 0.1 + 0.3 * draw.uniform(), truth = mean + tau * draw.normal();
        out.studies.push_back({.estimate = truth + se * draw.normal(), .variance = se * se});
    }
    return out;
}

std::string of_studies(int number, double tau) {
    return std::to_string(number) + " studies, τ " + std::to_string(tau).substr(0, 3);
}

Study knapp(int number, double tau) {
    return {.name = of_studies(number, tau),
            .claims = {{.what = "the mean (REML, Hartung-Knapp)"},
                       shown("the effect elsewhere (prediction)", "it takes τ as known once it is found"),
                       shown("the mean (REML, normal)",
                             "it takes τ as known once it is found: why Hartung-Knapp is the default")},
            .once = [=](Draw& draw) {
                const auto these = drawn(draw, number, tau);
                const auto hk = statistics::meta(these.studies, MetaMethod::reml, MetaInterval::hk);
                const auto z = statistics::meta(these.studies, MetaMethod::reml, MetaInterval::z);
                return Held{held(hk->interval, mean), held(*hk->prediction, these.elsewhere), held(z->interval, mean)};
            }};
}

// Where τ is drawn from the prior itself, what is believed must be as often true as is believed.
Study with_prior(int number) {
    return {.name = std::to_string(number) + " studies, τ from the prior of scale 0.5",
            .claims = {{.what = "the mean (half-normal prior)"}, {.what = "the effect elsewhere (half-normal prior)"}},
            .once = [=](Draw& draw) {
                const auto these = drawn(draw, number, 0.5 * std::abs(draw.normal()));
                const auto found = statistics::meta_with_prior(these.studies, 0.5);
                return Held{held(found->interval, mean), held(found->prediction, these.elsewhere)};
            }};
}

} // namespace

Page meta() {
    return {.name = "meta",
            .title = "Meta-analysis",
            .setting =
                "The mean effect is 0.2, studies differ by τ (sd), and their standard errors lie between 0.1 and 0.4.",
            .seed = 7,
            .studies = {knapp(4, 0.2), knapp(6, 0.2), knapp(10, 0.2), knapp(20, 0.2), knapp(4, 0), knapp(20, 0),
                        with_prior(3), with_prior(4)}};
}

} // namespace proof
