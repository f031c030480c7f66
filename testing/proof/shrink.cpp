// Shrunken rates and values: averaged over schools, how often the interval holds the school's true one.
#include "statistics/shrink.h"
#include "testing/proof/study.h"

namespace proof {
namespace {

using statistics::Part;
using statistics::ShrunkenSchools;

struct DrawnParts {
    std::vector<Part> parts{};
    std::vector<double> truth{};
};
using DrawPart = Part (*)(Draw&, double& truth);

Part a_proportion(Draw& draw, double& truth) { // mean 0.25, sd 0.08
    truth = draw.beta(7.1, 21.3);
    const int pupils = draw.between(10, 150);
    return {.events = draw.binomial(pupils, truth), .of = static_cast<double>(pupils)};
}

Part a_rate(Draw& draw, double& truth) { // mean 0.15, sd 0.075
    truth = draw.gamma(4) * 0.0375;
    const double pupils = draw.between(50, 400);
    return {.events = draw.poisson(truth * pupils), .of = pupils};
}

Part a_value(Draw& draw, double& truth) {
    truth = 0.35 * draw.normal();
    const double se = 0.1 + 0.4 * draw.uniform();
    return {.events = truth + se * draw.normal(), .of = se * se};
}

// Twenty schools do not say how schools differ; a hundred do.
Claim claim(const std::string& what, int schools) {
    if (schools >= 100) return {.what = "schools' true " + what};
    return {.what = "schools' true " + what + ", few schools",
            .least = 0.90,
            .why = "how schools differ is taken as known once it is found, which promises too much for few schools"};
}

Study of(std::string what, int schools, DrawPart draw_part, ShrunkenSchools (*shrunken)(std::span<const Part>)) {
    return {.name = what + ", " + std::to_string(schools) + " schools",
            .claims = {claim(what, schools)},
            .once = [=](Draw& draw) {
                std::vector<Part> parts;
                std::vector<double> truth(static_cast<std::size_t>(schools));
                for (double& each : truth) parts.push_back(draw_part(draw, each));
                const auto found = shrunken(parts);
                double holds = 0;
                for (std::size_t i = 0; i < truth.size(); ++i) holds += held(found.schools[i].interval, truth[i]);
                return Held{holds / schools};
            }};
}

} // namespace

Page shrink() {
    return {.name = "shrink",
            .title = "Shrinkage",
            .setting = "True proportions are Beta(7.1, 21.3) (sd 0.08) in schools of 10 to 150 pupils; true rates "
                       "Gamma (mean 0.15, sd 0.075) in\n"
                       "schools of 50 to 400; true values normal (sd 0.35) with standard errors of 0.1 to 0.5.",
            .seed = 11,
            .studies = {of("proportions", 20, a_proportion, statistics::shrink_proportions),
                        of("proportions", 100, a_proportion, statistics::shrink_proportions),
                        of("rates", 20, a_rate, statistics::shrink_rates),
                        of("rates", 100, a_rate, statistics::shrink_rates),
                        of("values", 20, a_value, statistics::shrink_values),
                        of("values", 100, a_value, statistics::shrink_values)}};
}

} // namespace proof
