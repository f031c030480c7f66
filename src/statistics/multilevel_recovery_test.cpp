// Whether intervals hold what they say: data are drawn from known schools, fitted, and the truth looked for.
#include "statistics/multilevel.h"

#include <cmath>
#include <doctest/doctest.h>
#include <numbers>
#include <random>

using namespace statistics;

namespace {

constexpr int data_sets = 50; // a twentieth of the full study

// Box and Muller's normal numbers: the same by seed with every standard library.
class Normal {
public:
    explicit Normal(std::uint64_t seed) : bits_{seed} {}
    double operator()() { return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform()); }
    double uniform() { return (static_cast<double>(bits_() >> 11) + 0.5) / 9007199254740992.0; }

private:
    std::mt19937_64 bits_;
};

struct Truth {
    ModelRows rows;
    std::vector<double> effects;
};

constexpr double slope = 0.6, between = 0.15, within = 0.85; // variances as of schools' results after prior attainment

// Schools of 10 to 59 pupils, whose intakes differ too.
Truth drawn(Normal& normal, std::uint32_t schools) {
    Truth truth{.rows = {.columns = {"prior", "score"},
                         .values = {{}, {}},
                         .groups = {{.name = "school", .levels = {}, .of_row = {}}},
                         .missing = 0,
                         .at_floor = 0,
                         .at_ceiling = 0},
                .effects = {}};
    for (std::uint32_t school = 0; school < schools; ++school) {
        const double effect = std::sqrt(between) * normal(), intake = 0.3 * normal();
        truth.effects.push_back(effect);
        truth.rows.groups[0].levels.push_back(std::to_string(school));
        const int pupils = 10 + static_cast<int>(50 * normal.uniform());
        for (int pupil = 0; pupil < pupils; ++pupil) {
            const double prior = intake + normal();
            truth.rows.values[0].push_back(prior);
            truth.rows.values[1].push_back(0.5 + slope * prior + effect + std::sqrt(within) * normal());
            truth.rows.groups[0].of_row.push_back(school);
        }
    }
    return truth;
}

struct Coverage {
    double tried = 0, held = 0;
    void count(bool holds) { tried += 1, held += holds ? 1 : 0; }
    // 93% to 97%, and four standard errors of the binomial about them.
    bool fair() const {
        const double share = held / tried, slack = 4 * std::sqrt(0.95 * 0.05 / tried);
        return share > 0.93 - slack && share < 0.97 + slack;
    }
};

} // namespace

TEST_CASE("95% intervals of schools' effects and of fixed effects hold the truth, with 12, 30 and 65 schools") {
    for (const std::uint32_t schools : {12u, 30u, 65u}) {
        Normal normal{schools};
        Coverage effects, conditional, fixed;
        for (int i = 0; i < data_sets; ++i) {
            const Truth truth = drawn(normal, schools);
            const auto fit = fit_multilevel(truth.rows, {}, Likelihood::reml).value();
            for (std::size_t school = 0; school < schools; ++school) {
                const auto& effect = fit.effects[school];
                effects.count(effect.lower <= truth.effects[school] && truth.effects[school] <= effect.upper);
                conditional.count(std::abs(effect.effect - truth.effects[school]) <= 1.96 * effect.se_conditional);
            }
            fixed.count(std::abs(fit.fixed[1].estimate - slope) <= 1.96 * fit.fixed[1].se);
        }
        CAPTURE(schools);
        CAPTURE(effects.held / effects.tried);
        CAPTURE(fixed.held / fixed.tried);
        CHECK(effects.fair());
        CHECK(fixed.fair());
        CHECK(conditional.held < effects.held); // what takes the estimates as known promises too much
    }
}

TEST_CASE("variances are recovered on average") {
    Normal normal{4};
    double mean_between = 0, mean_within = 0;
    for (int i = 0; i < data_sets; ++i) {
        const auto fit = fit_multilevel(drawn(normal, 65).rows, {}, Likelihood::reml).value();
        mean_between += fit.random[0].variance / data_sets;
        mean_within += *fit.residual_variance / data_sets;
    }
    CHECK(mean_between == doctest::Approx(between).epsilon(0.1));
    CHECK(mean_within == doctest::Approx(within).epsilon(0.02));
}
