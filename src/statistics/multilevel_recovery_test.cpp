// Whether variances are recovered on average; whether intervals hold what they say is studied in testing/proof.
#include "statistics/multilevel.h"
#include "testing/draw.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace statistics;

namespace {

constexpr double between = 0.15, within = 0.85; // variances as of schools' results after prior attainment

// 65 schools of 10 to 59 pupils.
ModelRows drawn(testing::Draw& draw) {
    ModelRows rows{.columns = {"score"},
                   .values = {{}},
                   .groups = {{.name = "school", .levels = {}, .of_row = {}}},
                   .missing = 0,
                   .at_floor = 0,
                   .at_ceiling = 0};
    for (std::uint32_t school = 0; school < 65; ++school) {
        const double effect = std::sqrt(between) * draw.normal();
        rows.groups[0].levels.push_back(std::to_string(school));
        for (int pupil = draw.between(10, 59); pupil > 0; --pupil) {
            rows.values[0].push_back(0.5 + effect + std::sqrt(within) * draw.normal());
            rows.groups[0].of_row.push_back(school);
        }
    }
    return rows;
}

} // namespace

TEST_CASE("variances are recovered on average") {
    constexpr int data_sets = 50;
    double mean_between = 0, mean_within = 0;
    testing::Draw draw{4};
    for (int i = 0; i < data_sets; ++i) {
        const auto fit = fit_multilevel(drawn(draw), {}, Likelihood::reml).value();
        mean_between += fit.random[0].variance / data_sets;
        mean_within += *fit.residual_variance / data_sets;
    }
    CHECK(mean_between == doctest::Approx(between).epsilon(0.1));
    CHECK(mean_within == doctest::Approx(within).epsilon(0.02));
}
