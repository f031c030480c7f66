// Logistic and proportional-odds fits against glmer and ordinal::clmm.
#include "statistics/multilevel.h"
#include "statistics/quadrature.h"
#include "testing/shared_data.h"

using namespace statistics;
using doctest::Approx;

namespace {

struct Exam {
    std::vector<testing::Row> rows = testing::shared_rows("statistics/Exam.csv");

    ModelRows with(double (*outcome)(double)) const {
        Numbers scores, prior;
        Texts schools;
        for (const auto& row : rows) {
            scores.push_back(outcome(testing::number_in(row, "normexam").value()));
            prior.push_back(testing::number_in(row, "standLRT").value());
            schools.push_back(row.at("school"));
        }
        return model_rows({.outcome = {"grade", scores}, .fixed = {{"prior", prior}}, .groups = {{"school", schools}}})
            .value();
    }
};

double above_nought(double score) { return score > 0 ? 1 : 0; }
double in_four(double score) { return score < -1 ? 1 : score < 0 ? 2 : score < 1 ? 3 : 4; }

ModelRows invented(Numbers outcome) {
    return model_rows({.outcome = {"passed", std::move(outcome)},
                       .fixed = {{"prior", Numbers{1, 2, 3, 4, 5, 6, 7, 8}}},
                       .groups = {{"school", Texts{"A", "A", "A", "A", "B", "B", "B", "B"}}}})
        .value();
}

std::string refusal(const ModelRows& rows, Family family, int points = 1) {
    const auto fit = fit_multilevel(rows, family, points);
    return fit.ok() ? "fitted" : fit.problem().message;
}

} // namespace

TEST_CASE("Exam, above the mean or not: Laplace and 25 points, as glmer has them") {
    if (!testing::have_shared_data("statistics/Exam.csv")) return;
    const ModelRows rows = Exam{}.with(above_nought);
    // glmer(normexam > 0 ~ standLRT + (1 | school), Exam, binomial), bobyqa with rhoend = 1e-12; nAGQ = 1, 25
    const auto laplace = fit_multilevel(rows, Family::binomial, 1).value();
    CHECK(laplace.fixed[0].estimate == Approx(0.0762214410711).epsilon(1e-5));
    CHECK(laplace.fixed[0].se == Approx(0.0962829319091).epsilon(1e-4));
    CHECK(laplace.fixed[1].estimate == Approx(1.3399934031966).epsilon(1e-6));
    CHECK(laplace.fixed[1].se == Approx(0.0514069935655).epsilon(1e-4));
    CHECK(laplace.random[0].variance == Approx(0.48505141758).epsilon(1e-5));
    CHECK(laplace.minus_two_log_likelihood <= 4371.11763879 + 1e-7);
    CHECK(laplace.minus_two_log_likelihood == Approx(4371.11763879).epsilon(1e-9));
    CHECK(laplace.effects[0].effect == Approx(0.583577355).epsilon(1e-5));
    CHECK_FALSE(laplace.residual_variance.has_value());
    CHECK_FALSE(laplace.fixed[0].df.has_value());

    const auto adaptive = fit_multilevel(rows, Family::binomial, 25).value();
    CHECK(adaptive.fixed[0].estimate == Approx(0.0762192697288).epsilon(1e-5));
    CHECK(adaptive.fixed[1].estimate == Approx(1.3399076488026).epsilon(1e-6));
    CHECK(adaptive.fixed[1].se == Approx(0.0514080247096).epsilon(1e-4));
    CHECK(adaptive.random[0].variance == Approx(0.486988763034).epsilon(1e-5));
    CHECK(adaptive.minus_two_log_likelihood <= 4370.82010344 + 1e-7);
}

TEST_CASE("Exam in four grades: proportional odds by Laplace and by 10 points, as clmm has them") {
    if (!testing::have_shared_data("statistics/Exam.csv")) return;
    const ModelRows rows = Exam{}.with(in_four);
    // clmm(grade ~ standLRT + (1 | school), Exam); nAGQ = 10. Its gradients end near 1e-3.
    const auto laplace = fit_multilevel(rows, Family::ordinal, 1).value();
    CHECK(laplace.fixed[0].name == "1|2");
    CHECK(laplace.fixed[0].estimate == Approx(-2.2848552).epsilon(1e-5));
    CHECK(laplace.fixed[3].estimate == Approx(1.33531364).epsilon(1e-5));
    CHECK(laplace.fixed[3].se == Approx(0.0385340159).epsilon(2e-4));
    CHECK(laplace.random[0].variance == Approx(0.4918186).epsilon(5e-5));
    CHECK(laplace.minus_two_log_likelihood <= 8849.36165908 + 1e-7);

    const auto adaptive = fit_multilevel(rows, Family::ordinal, 10).value();
    CHECK(adaptive.fixed[2].estimate == Approx(2.3125247).epsilon(1e-5));
    CHECK(adaptive.fixed[2].se == Approx(0.10382765).epsilon(1e-4));
    CHECK(adaptive.random[0].variance == Approx(0.49233658).epsilon(5e-5));
    CHECK(adaptive.minus_two_log_likelihood <= 8849.22124768 + 1e-7);
}

TEST_CASE("what has no logistic fit is refused in a sentence") {
    CHECK(refusal(invented({1, 1, 1, 1, 1, 1, 1, 1}), Family::binomial)
          == "Column passed has the same value in every row; there is nothing to tell.");
    CHECK(refusal(invented({0, 1, 2, 1, 0, 1, 2, 1}), Family::binomial)
          == "Column passed must hold 0 and 1 for a binomial outcome; for ordered categories ask for ordinal.");
    CHECK(refusal(invented({0, 0, 0, 0, 1, 1, 1, 1}), Family::binomial)
          == "Column prior tells the categories of passed apart without error, so no number fits its effect; leave it "
             "out.");
    CHECK(refusal(invented({0, 1, 0, 1, 0, 1, 1, 1}), Family::binomial, 0)
          == "0 quadrature points: give from 1 (Laplace) to 100.");
    CHECK(refusal(invented({0, 1, 0, 1, 0, 1, 1, 1}), Family::binomial) == "fitted");
}

TEST_CASE("the points of a quadrature add up to moments of the normal distribution") {
    const auto points = gauss_hermite(7);
    double whole = 0, second = 0, sixth = 0;
    for (const auto& [z, weight] : points) {
        whole += weight;
        second += weight * z * z;
        sixth += weight * std::pow(z, 6);
    }
    CHECK(whole == Approx(1).epsilon(1e-12));
    CHECK(second == Approx(1).epsilon(1e-12));
    CHECK(sixth == Approx(15).epsilon(1e-11));
}
