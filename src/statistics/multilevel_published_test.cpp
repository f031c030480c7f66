// Fits with one grouping against published answers and R.
#include "statistics/multilevel.h"
#include "testing/school_rows.h"
#include "testing/shared_data.h"

using namespace statistics;
using namespace testing;
using doctest::Approx;

namespace {

SchoolRows shared(std::string_view file, const std::vector<std::string>& names, std::string_view school = "school") {
    SchoolRows rows{.names = names, .columns = std::vector<std::vector<double>>(names.size()), .schools = {}};
    for (const auto& row : testing::shared_rows(file)) {
        for (std::size_t i = 0; i < names.size(); ++i)
            rows.columns[i].push_back(testing::number_in(row, names[i]).value());
        rows.schools.push_back(row.find(school)->second);
    }
    return rows;
}

} // namespace

TEST_CASE("Exam, random intercept by maximum likelihood: the answer of the MLwiN user guide and of lme4") {
    if (!testing::have_shared_data("statistics/Exam.csv")) return;
    const auto moments = moments_of(shared("statistics/Exam.csv", {"standLRT", "normexam"}));
    const auto fit = fit_multilevel(moments, {.group = "school", .likelihood = Likelihood::ml}).value();
    // lmer(normexam ~ standLRT + (1 | school), Exam, REML = FALSE), bobyqa with rhoend = 1e-12, and lmerTest's df
    CHECK(fit.fixed[0].estimate == Approx(0.00239075622301).epsilon(1e-6));
    CHECK(fit.fixed[0].se == Approx(0.0400227020898).epsilon(1e-6));
    CHECK(*fit.fixed[0].df == Approx(61.6646114).epsilon(1e-5));
    CHECK(fit.fixed[1].estimate == Approx(0.56337116452073).epsilon(1e-8));
    CHECK(fit.fixed[1].se == Approx(0.0124654017171).epsilon(1e-7));
    CHECK(*fit.fixed[1].df == Approx(4051.96932).epsilon(1e-5));
    CHECK(fit.random[0].variance == Approx(0.0921292825493).epsilon(1e-6));
    CHECK(*fit.residual_variance == Approx(0.5657310035408).epsilon(1e-8));
    CHECK(fit.minus_two_log_likelihood <= 9357.24320059 + 1e-8);
    CHECK(fit.minus_two_log_likelihood == Approx(9357.24320059).epsilon(1e-11));
    CHECK(fit.n == 4059);
    CHECK(fit.groups[0].n == 65);
    CHECK(fit.effects.size() == 65);
    CHECK_FALSE(fit.singular);
}

TEST_CASE("Exam, random slope: covariance, both likelihoods") {
    if (!testing::have_shared_data("statistics/Exam.csv")) return;
    const auto moments = moments_of(shared("statistics/Exam.csv", {"standLRT", "normexam"}));
    const OneGroup asked{.group = "school", .slope = "standLRT", .likelihood = Likelihood::reml};
    const auto fit = fit_multilevel(moments, asked).value();
    // lmer(normexam ~ standLRT + (standLRT | school), Exam), as above
    CHECK(fit.fixed[0].estimate == Approx(-0.0116493221098).epsilon(1e-6));
    CHECK(fit.fixed[1].estimate == Approx(0.5565347123935).epsilon(1e-7));
    CHECK(fit.fixed[0].se == Approx(0.0401112724052).epsilon(1e-6));
    CHECK(fit.fixed[1].se == Approx(0.0201139524069).epsilon(1e-6));
    CHECK(*fit.fixed[0].df == Approx(60.6528913).epsilon(1e-5));
    CHECK(*fit.fixed[1].df == Approx(56.3432271).epsilon(1e-5));
    CHECK(fit.random[0].variance == Approx(0.0921183839636).epsilon(1e-6));
    CHECK(fit.random[1].variance == Approx(0.0149671323705).epsilon(1e-6));
    CHECK(fit.random[2].term == "(intercept),standLRT");
    CHECK(fit.random[2].variance == Approx(0.0183417951606).epsilon(1e-6));
    CHECK(*fit.residual_variance == Approx(0.5536413930420).epsilon(1e-7));
    CHECK(fit.minus_two_log_likelihood <= 9327.60034513 + 1e-8);

    const auto ml = fit_multilevel(moments, {.group = "school", .slope = "standLRT", .likelihood = Likelihood::ml});
    CHECK(ml.value().minus_two_log_likelihood == Approx(9316.871).epsilon(1e-7));
    CHECK(ml.value().random[2].variance == Approx(0.01804).epsilon(1e-3));
}

TEST_CASE("MathAchieve, one-way by REML: the answer of Raudenbush and Bryk") {
    if (!testing::have_shared_data("statistics/Hsb82.csv")) return;
    const auto fit = fit_multilevel(moments_of(shared("statistics/Hsb82.csv", {"mAch"})), {.group = "school"}).value();
    CHECK(fit.fixed[0].estimate == Approx(12.63697).epsilon(1e-6));
    CHECK(fit.fixed[0].se == Approx(0.24439).epsilon(2e-5));
    CHECK(fit.random[0].variance == Approx(8.61402).epsilon(1e-5));
    CHECK(*fit.residual_variance == Approx(39.14832).epsilon(1e-6));
    CHECK(fit.shares.icc[0].share == Approx(8.61402 / (8.61402 + 39.14832)).epsilon(1e-5));
    CHECK(fit.shares.marginal == 0.0);
}

TEST_CASE("Hsb82: the school's mean as a covariate, and slopes on the centred one") {
    if (!testing::have_shared_data("statistics/Hsb82.csv")) return;
    const auto means =
        fit_multilevel(moments_of(shared("statistics/Hsb82.csv", {"meanses", "mAch"})), {.group = "school"}).value();
    CHECK(means.fixed[0].estimate == Approx(12.68461).epsilon(1e-6));
    CHECK(means.fixed[1].estimate == Approx(5.86354).epsilon(1e-6));
    CHECK(means.fixed[1].se == Approx(0.36147).epsilon(2e-5));
    CHECK(means.random[0].variance == Approx(2.63888).epsilon(1e-5));

    const auto slopes = fit_multilevel(moments_of(shared("statistics/Hsb82.csv", {"cses", "mAch"})),
                                       {.group = "school", .slope = "cses"})
                            .value();
    CHECK(slopes.fixed[0].estimate == Approx(12.63619).epsilon(1e-6));
    CHECK(slopes.fixed[1].se == Approx(0.12826).epsilon(5e-5));
    CHECK(slopes.random[0].variance == Approx(8.68097).epsilon(1e-5));
    CHECK(slopes.random[1].variance == Approx(0.69399).epsilon(2e-5));
    CHECK(slopes.random[2].variance == Approx(0.04679).epsilon(2e-4));
    CHECK(*slopes.residual_variance == Approx(36.70019).epsilon(1e-6));
}

TEST_CASE("MathAchieve with the school means of its own file, by REML: the answer of Raudenbush and Bryk's means as "
          "outcomes") {
    if (!testing::have_shared_data("statistics/MathAchieve.csv")) return;
    const auto rows = shared("statistics/MathAchieve.csv", {"MEANSES", "MathAch"}, "School");
    const auto fit = fit_multilevel(moments_of(rows), {.group = "School"}).value();
    CHECK(fit.fixed[0].estimate == Approx(12.64944).epsilon(1e-6));
    CHECK(fit.fixed[0].se == Approx(0.14928).epsilon(5e-5));
    CHECK(fit.fixed[1].estimate == Approx(5.86354).epsilon(1e-6));
    CHECK(fit.fixed[1].se == Approx(0.36146).epsilon(2e-5));
    CHECK(fit.random[0].variance == Approx(2.63871).epsilon(2e-6));
    CHECK(*fit.residual_variance == Approx(39.15708).epsilon(2e-7));
    CHECK(fit.n == 7185);
    CHECK(fit.groups[0].n == 160);
}
