// Fits with several groupings against lme4.
#include "statistics/multilevel.h"
#include "testing/shared_data.h"

#include <algorithm>

using namespace statistics;
using doctest::Approx;

namespace {

struct Pupils {
    std::vector<testing::Row> rows = testing::shared_rows("statistics/jsp.csv");

    TableColumn number(const std::string& name) const {
        Numbers cells;
        for (const auto& row : rows) cells.push_back(testing::number_in(row, name).value());
        return {name, cells};
    }
    TableColumn text(const std::string& name) const {
        Texts cells;
        for (const auto& row : rows) cells.push_back(row.at(name));
        return {name, cells};
    }
};

double variance_of(const MultilevelFit& fit, const std::string& group, const std::string& term) {
    return std::ranges::find_if(fit.random, [&](const auto& it) { return it.group == group && it.term == term; })
        ->variance;
}

} // namespace

TEST_CASE("jsp, pupils' three years within pupils within schools by REML, as lme4 has it") {
    if (!testing::have_shared_data("statistics/jsp.csv")) return;
    const Pupils pupils;
    const auto rows = model_rows({.outcome = pupils.number("math"),
                                  .fixed = {pupils.number("raven"), pupils.text("gender")},
                                  .groups = {pupils.text("school"), pupils.text("id")}});
    const auto fit = fit_multilevel(rows.value(), {}, Likelihood::reml).value();
    // lmer(math ~ raven + gender + (1 | school) + (1 | id), jsp), bobyqa with rhoend = 1e-12, and lmerTest's df
    CHECK(fit.fixed[0].estimate == Approx(8.426577651835).epsilon(1e-6));
    CHECK(fit.fixed[0].se == Approx(0.7507842432744).epsilon(1e-6));
    CHECK(*fit.fixed[0].df == Approx(829.221582).epsilon(1e-5));
    CHECK(fit.fixed[1].estimate == Approx(0.704667111224).epsilon(1e-7));
    CHECK(fit.fixed[2].name == "gender=girl");
    CHECK(fit.fixed[2].se == Approx(0.3072219475290).epsilon(1e-6));
    CHECK(*fit.fixed[2].df == Approx(1158.3122).epsilon(1e-5));
    CHECK(variance_of(fit, "id", "(intercept)") == Approx(18.32689977471).epsilon(1e-6));
    CHECK(variance_of(fit, "school", "(intercept)") == Approx(2.50703844556).epsilon(1e-6));
    CHECK(*fit.residual_variance == Approx(21.77400764264).epsilon(1e-6));
    CHECK(fit.minus_two_log_likelihood <= 20617.5707936 + 1e-7);
    CHECK_FALSE(fit.singular);
    CHECK(fit.groups[1].n == 1192);
}

TEST_CASE("jsp, schools crossed with class numbers by ML: a variance of nought, said") {
    if (!testing::have_shared_data("statistics/jsp.csv")) return;
    const Pupils pupils;
    const auto rows = model_rows({.outcome = pupils.number("math"),
                                  .fixed = {pupils.number("raven"), pupils.text("gender")},
                                  .groups = {pupils.text("school"), pupils.text("class")}});
    const auto fit = fit_multilevel(rows.value(), {}, Likelihood::ml).value();
    CHECK(fit.fixed[0].estimate == Approx(8.603238828899).epsilon(1e-7));
    CHECK(variance_of(fit, "school", "(intercept)") == Approx(2.83672215118).epsilon(1e-6));
    CHECK(variance_of(fit, "class", "(intercept)") == Approx(0.0).epsilon(1e-9));
    CHECK(*fit.residual_variance == Approx(39.37306278674).epsilon(1e-7));
    CHECK(fit.minus_two_log_likelihood <= 21151.6372678 + 1e-7);
    CHECK(fit.singular);
}

TEST_CASE("with a second grouping whose variance is nought, schools have the effects that they have without it") {
    if (!testing::have_shared_data("statistics/jsp.csv")) return;
    const Pupils pupils;
    Table table{.outcome = pupils.number("math"),
                .fixed = {pupils.number("raven"), pupils.text("gender")},
                .groups = {pupils.text("school"), pupils.text("class")}};
    const auto two = fit_multilevel(model_rows(table).value(), {}, Likelihood::ml).value();
    table.groups.pop_back();
    const auto one = fit_multilevel(model_rows(table).value(), {}, Likelihood::ml).value();
    for (std::size_t i = 0; i < one.effects.size(); ++i) {
        CHECK(two.effects[i].effect == Approx(one.effects[i].effect).epsilon(1e-6));
        CHECK(two.effects[i].se_conditional == Approx(one.effects[i].se_conditional).epsilon(1e-6));
        CHECK(two.effects[i].se > two.effects[i].se_conditional);
    }
}

TEST_CASE("two groupings that divide the rows alike are refused by name") {
    const Table table{.outcome = {"score", Numbers{1, 3, 2, 5}},
                      .fixed = {},
                      .groups = {{"school", Texts{"A", "A", "B", "B"}}, {"urn", Texts{"1", "1", "2", "2"}}}};
    const auto fit = fit_multilevel(model_rows(table).value(), {}, Likelihood::reml);
    REQUIRE_FALSE(fit.ok());
    CHECK(fit.problem().message == "Groups school and urn divide the rows alike; leave one of them out.");
}
