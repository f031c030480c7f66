// What a fit with one grouping says of little, and what it refuses.
#include "statistics/multilevel.h"
#include "testing/school_rows.h"

#include <doctest/doctest.h>

using namespace statistics;
using namespace testing;
using doctest::Approx;

namespace {

std::string refusal(const SchoolRows& rows, const OneGroup& asked = {.group = "school"}) {
    const auto fit = fit_multilevel(moments_of(rows), asked);
    return fit.ok() ? "fitted" : fit.problem().message;
}

} // namespace

TEST_CASE("schools that do not differ give a variance of nought, and it is said") {
    SchoolRows rows{.names = {"score"}, .columns = {{}}, .schools = {}};
    for (int school = 0; school < 6; ++school)
        for (int pupil = 0; pupil < 10; ++pupil) {
            rows.columns[0].push_back(pupil % 2 == 0 ? 1.0 : -1.0);
            rows.schools.push_back("School " + std::to_string(school));
        }
    const auto fit = fit_multilevel(moments_of(rows), {.group = "school"}).value();
    CHECK(fit.singular);
    CHECK(fit.random[0].variance == Approx(0.0).epsilon(1e-9));
    CHECK(fit.effects[0].effect == Approx(0.0));
    CHECK(fit.effects[0].se_conditional < 1e-4);
    CHECK(fit.effects[0].se > 0.05); // nought is an estimate too
}

TEST_CASE("a larger school is shrunken less, and its error counts more than the conditional one") {
    const auto fit = fit_multilevel(moments_of(invented_schools()), {.group = "school"}).value();
    for (const auto& effect : fit.effects) {
        CHECK(effect.se > effect.se_conditional);
        CHECK(effect.lower == Approx(effect.effect - 1.959963984540054 * effect.se));
    }
    CHECK(fit.effects.back().se_conditional < fit.effects.front().se_conditional);
}

TEST_CASE("what cannot be fitted is refused in a sentence") {
    SchoolRows rows = invented_schools();
    rows.names = {"year", "prior", "twice", "score"};
    rows.columns.insert(rows.columns.begin() + 2, rows.columns[1]);
    for (std::size_t i = 0; i < rows.columns[2].size(); ++i) rows.columns[2][i] = 2 * rows.columns[1][i] + 3;
    CHECK(refusal(rows) == "Column twice is a combination of prior; leave one of them out.");

    rows = invented_schools();
    std::ranges::fill(rows.columns[0], 2020.0);
    CHECK(refusal(rows) == "Column year has the same value in every row; leave it out.");

    rows = invented_schools();
    rows.columns[2] = rows.columns[1];
    CHECK(refusal(rows) == "Outcome score is made up exactly by prior: nothing is left to describe.");

    rows = invented_schools();
    std::ranges::fill(rows.schools, "School A");
    CHECK(refusal(rows) == "Column school has 1 group; a spread between groups needs two or more.");

    rows = invented_schools();
    for (std::size_t i = 0; i < rows.schools.size(); ++i) rows.schools[i] = std::to_string(i);
    CHECK(refusal(rows)
          == "68 rows in 68 groups of school cannot tell groups from rows: there must be more rows than random "
             "effects.");

    CHECK(refusal(invented_schools(), {.group = "school", .slope = "height"})
          == "The slope height is not among the fixed columns; add it there, as a number.");
}
