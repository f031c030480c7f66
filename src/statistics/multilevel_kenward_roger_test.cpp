// Side by side with pbkrtest: testing/r/multilevel.R.
#include "statistics/multilevel.h"
#include "testing/school_rows.h"

#include <doctest/doctest.h>

using namespace statistics;
using namespace testing;
using doctest::Approx;

namespace {

// Six schools of ten pupils; `shared` is a school's, `own` a pupil's.
SchoolRows balanced() {
    SchoolRows rows{.names = {"shared", "own", "score"}, .columns = std::vector<std::vector<double>>(3), .schools = {}};
    for (int school = 0; school < 6; ++school)
        for (int pupil = 0; pupil < 10; ++pupil) {
            rows.columns[0].push_back(school * school);
            rows.columns[1].push_back(pupil);
            rows.columns[2].push_back(3 * std::sin(5.0 * school) + std::sin(37.0 * pupil + 11.0 * school));
            rows.schools.push_back(std::string{"School "} + static_cast<char>('A' + school));
        }
    return rows;
}

MultilevelFit fit_by(const SchoolRows& rows, Degrees degrees, std::optional<std::string> slope = {}) {
    return fit_multilevel(moments_of(rows), {.group = "school", .slope = std::move(slope), .degrees = degrees}).value();
}

} // namespace

TEST_CASE("where schools are of one size, degrees of freedom are those of an analysis of variance") {
    const auto rows = balanced();
    const auto fit = fit_by(rows, Degrees::kenward_roger), plain = fit_by(rows, Degrees::satterthwaite);
    CHECK(*fit.fixed[1].df == Approx(6 - 2).epsilon(1e-8));      // between schools: the intercept and itself are paid
    CHECK(*fit.fixed[2].df == Approx(60 - 6 - 1).epsilon(1e-8)); // within schools
    CHECK(fit.fixed[1].se == Approx(plain.fixed[1].se).epsilon(1e-8)); // nothing to adjust
    CHECK(fit.fixed[2].se == Approx(plain.fixed[2].se).epsilon(1e-8));
}

TEST_CASE("where schools differ in size, the adjusted standard error is the wider one") {
    for (const auto& slope : {std::optional<std::string>{}, std::optional<std::string>{"prior"}}) {
        const auto fit = fit_by(invented_schools(), Degrees::kenward_roger, slope);
        const auto plain = fit_by(invented_schools(), Degrees::satterthwaite, slope);
        for (std::size_t i = 0; i < fit.fixed.size(); ++i) {
            CHECK(fit.fixed[i].estimate == plain.fixed[i].estimate);
            CHECK(fit.fixed[i].se > plain.fixed[i].se);
        }
    }
}

TEST_CASE("Kenward and Roger are refused by maximum likelihood, in a sentence") {
    const auto fit = fit_multilevel(
        moments_of(balanced()), {.group = "school", .likelihood = Likelihood::ml, .degrees = Degrees::kenward_roger});
    CHECK(fit.problem().message
          == "Kenward and Roger's degrees of freedom are those of REML; ask for reml, or for Satterthwaite's.");
}
