// Funnels: how many schools that are as the rest fall within the limits.
#include "statistics/funnel.h"

#include "statistics/distributions.h"
#include "testing/proof/study.h"

#include <cmath>

namespace proof {
namespace {

using statistics::FunnelKind;
using statistics::FunnelSchool;

// The chance that a school at the target falls within its exact limits, summed over the whole distribution.
double chance_within(FunnelKind kind, double target, double size) {
    const std::vector<FunnelSchool> one{{.value = target, .size = size}};
    const auto limits =
        statistics::funnel(one, {.kind = kind, .target = target, .over_dispersion = false}).schools[0].limits_95;
    const double low = std::round(limits.lower * size) - 1, high = std::round(limits.upper * size);
    return kind == FunnelKind::rate ? statistics::poisson_cumulative(high, target * size)
                                          - statistics::poisson_cumulative(low, target * size)
                                    : statistics::binomial_cumulative(high, size, target)
                                          - statistics::binomial_cumulative(low, size, target);
}

// Not one data set but one school, whose target and size are drawn; its coverage is exact.
Study exact(FunnelKind kind, std::string name, int least, int most) {
    return {.name = std::move(name),
            .claims = {{.what = "never under 95%",
                        .least = 1,
                        .most = 1,
                        .why = "exact limits hold 95% at least, whatever the target and the size"},
                       {.what = "schools at the target"}},
            .once = [=](Draw& draw) {
                const double target = 0.02 + 0.96 * draw.uniform();
                const double within = chance_within(kind, target, draw.between(least, most));
                return Held{within >= 0.95 ? 1. : 0., within};
            }};
}

double within_95(const statistics::Funnel& funnel) {
    double within = 0;
    for (const auto& each : funnel.schools) within += held(each.limits_95, each.value);
    return within / static_cast<double>(funnel.schools.size());
}

// A hundred schools whose true rates differ by `sd` on the scale of the arcsine; the target is their own pooled rate.
Study pooled(std::string name, double sd, double winsorised, Claim claim) {
    return {.name = std::move(name), .claims = {std::move(claim)}, .once = [=](Draw& draw) {
                std::vector<FunnelSchool> schools;
                const double centre = std::asin(std::sqrt(0.2));
                for (int school = 0; school < 100; ++school) {
                    const int size = draw.between(200, 1500);
                    const double rate = std::pow(std::sin(centre + sd * draw.normal()), 2);
                    schools.push_back({.value = draw.binomial(size, rate) / size, .size = static_cast<double>(size)});
                }
                return Held{within_95(statistics::funnel(schools, {.winsorised = winsorised}))};
            }};
}

} // namespace

Page funnel() {
    return {.name = "funnel",
            .title = "Funnel limits",
            .setting =
                "Targets between 0.02 and 0.98 at sizes as named, each school's coverage summed over its distribution; "
                "then 100 schools of\n"
                "200 to 1,500 pupils, whose rates are alike (0.2) or differ by 0.05 on the scale of the arcsine.",
            .seed = 3,
            .studies = {exact(FunnelKind::proportion, "proportions, 200 to 1,500 pupils", 200, 1500),
                        exact(FunnelKind::proportion, "proportions, 10 to 199 pupils", 10, 199),
                        exact(FunnelKind::rate, "rates, 200 to 1,500 pupils", 200, 1500),
                        pooled("100 schools alike", 0, 0.1, {.what = "schools"}),
                        pooled("100 schools that differ, no z drawn in", 0.05, 0, {.what = "schools"}),
                        pooled("100 schools that differ", 0.05, 0.1,
                               {.what = "schools, a tenth of z drawn in at each end",
                                .least = 0.87,
                                .most = 0.92,
                                .why = "drawing in the ends makes the spread of normal z too small, 0.82 of it, so "
                                       "that the 95% lines are those of 89%: "
                                       "the price at which a few schools that are truly apart do not widen the lines "
                                       "they are judged by"})}};
}

} // namespace proof
