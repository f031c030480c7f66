// Fits with one grouping against R, against published answers, and against themselves from sums.
#include "statistics/multilevel.h"
#include "testing/shared_data.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace statistics;
using doctest::Approx;

namespace {

struct Rows {
    std::vector<std::string> names; // the outcome last
    std::vector<std::vector<double>> columns;
    std::vector<std::string> schools;
};

Moments moments_of(const Rows& rows) {
    std::vector<std::string> levels = rows.schools;
    std::ranges::sort(levels);
    levels.erase(std::ranges::unique(levels).begin(), levels.end());
    std::vector<std::uint32_t> group_of;
    for (const std::string& school : rows.schools)
        group_of.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(levels, school) - levels.begin()));
    const std::vector<std::span<const double>> values(rows.columns.begin(), rows.columns.end());
    return statistics::moments_of(rows.names, values, levels, group_of);
}

Rows shared(std::string_view file, const std::vector<std::string>& names) {
    Rows rows{.names = names, .columns = std::vector<std::vector<double>>(names.size()), .schools = {}};
    for (const auto& row : testing::shared_rows(file)) {
        for (std::size_t i = 0; i < names.size(); ++i)
            rows.columns[i].push_back(testing::number_in(row, names[i]).value());
        rows.schools.push_back(row.at("school"));
    }
    return rows;
}

// Invented schools: 8 of 5 to 12 pupils, a covariate that looks like a year, waves instead of chance.
Rows invented() {
    Rows rows{.names = {"year", "prior", "score"}, .columns = std::vector<std::vector<double>>(3), .schools = {}};
    for (int school = 0; school < 8; ++school)
        for (int pupil = 0; pupil < 5 + school; ++pupil) {
            const double year = 2016 + (pupil * 7 + school * 3) % 9, prior = std::sin(1.7 * pupil + school);
            rows.columns[0].push_back(year);
            rows.columns[1].push_back(prior);
            rows.columns[2].push_back(0.3 * (year - 2020) + prior + std::cos(2.1 * school)
                                      + std::sin(37.0 * pupil + 11.0 * school));
            rows.schools.push_back(std::string{"School "} + static_cast<char>('A' + school));
        }
    return rows;
}

// The same rows as a database would sum them, about 2020, 0 and 0.
std::vector<GroupSums> summed(const Rows& rows, const std::vector<double>& origins) {
    std::map<std::string, GroupSums> groups;
    for (std::size_t row = 0; row < rows.schools.size(); ++row) {
        auto [at, fresh] = groups.try_emplace(rows.schools[row]);
        GroupSums& group = at->second;
        if (fresh)
            group = {.level = rows.schools[row],
                     .n = 0,
                     .sums = std::vector<double>(origins.size()),
                     .products = std::vector<double>(origins.size() * (origins.size() + 1) / 2)};
        group.n += 1;
        std::size_t product = 0;
        for (std::size_t i = 0; i < origins.size(); ++i) {
            const double value = rows.columns[i][row] - origins[i];
            group.sums[i] += value;
            for (std::size_t j = 0; j <= i; ++j)
                group.products[product++] += value * (rows.columns[j][row] - origins[j]);
        }
    }
    std::vector<GroupSums> out;
    for (auto& [level, group] : groups) out.push_back(std::move(group));
    return out;
}

std::string refusal(const Rows& rows, const OneGroup& asked = {.group = "school"}) {
    const auto fit = fit_multilevel(moments_of(rows), asked);
    return fit.ok() ? "fitted" : fit.problem().message;
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

TEST_CASE("a fit from sums is the fit from rows, a covariate of mean 2020 included") {
    const Rows rows = invented();
    const std::vector<double> origins{2020, 0, 0};
    for (const auto& slope : {std::optional<std::string>{}, std::optional<std::string>{"prior"}}) {
        const OneGroup asked{.group = "school", .slope = slope, .likelihood = Likelihood::reml};
        const auto whole = fit_multilevel(moments_of(rows), asked).value();
        const auto sums = moments_from(rows.names, origins, summed(rows, origins)).value();
        const auto summed = fit_multilevel(sums, asked).value();
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(summed.fixed[i].estimate == Approx(whole.fixed[i].estimate).epsilon(1e-10));
            CHECK(summed.fixed[i].se == Approx(whole.fixed[i].se).epsilon(1e-10));
        }
        for (std::size_t i = 0; i < whole.random.size(); ++i)
            CHECK(summed.random[i].variance == Approx(whole.random[i].variance).epsilon(1e-10));
        CHECK(*summed.residual_variance == Approx(*whole.residual_variance).epsilon(1e-10));
        CHECK(summed.minus_two_log_likelihood == Approx(whole.minus_two_log_likelihood).epsilon(1e-10));
        for (std::size_t i = 0; i < whole.effects.size(); ++i)
            CHECK(summed.effects[i].effect == Approx(whole.effects[i].effect).epsilon(1e-10));
    }
}

TEST_CASE("schools that do not differ give a variance of nought, and it is said") {
    Rows rows{.names = {"score"}, .columns = {{}}, .schools = {}};
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
    const auto fit = fit_multilevel(moments_of(invented()), {.group = "school"}).value();
    for (const auto& effect : fit.effects) {
        CHECK(effect.se > effect.se_conditional);
        CHECK(effect.lower == Approx(effect.effect - 1.959963984540054 * effect.se));
    }
    CHECK(fit.effects.back().se_conditional < fit.effects.front().se_conditional);
}

TEST_CASE("what cannot be fitted is refused in a sentence") {
    Rows rows = invented();
    rows.names = {"year", "prior", "twice", "score"};
    rows.columns.insert(rows.columns.begin() + 2, rows.columns[1]);
    for (std::size_t i = 0; i < rows.columns[2].size(); ++i) rows.columns[2][i] = 2 * rows.columns[1][i] + 3;
    CHECK(refusal(rows) == "Column twice is a combination of prior; leave one of them out.");

    rows = invented();
    std::ranges::fill(rows.columns[0], 2020.0);
    CHECK(refusal(rows) == "Column year has the same value in every row; leave it out.");

    rows = invented();
    rows.columns[2] = rows.columns[1];
    CHECK(refusal(rows) == "Outcome score is made up exactly by prior: nothing is left to describe.");

    rows = invented();
    std::ranges::fill(rows.schools, "School A");
    CHECK(refusal(rows) == "Column school has 1 group; a spread between groups needs two or more.");

    rows = invented();
    for (std::size_t i = 0; i < rows.schools.size(); ++i) rows.schools[i] = std::to_string(i);
    CHECK(refusal(rows)
          == "68 rows in 68 groups of school cannot tell groups from rows: there must be more rows than random "
             "effects.");

    CHECK(refusal(invented(), {.group = "school", .slope = "height"})
          == "The slope height is not among the fixed columns; add it there, as a number.");
}

TEST_CASE("sums that are not sound are refused by the group's name") {
    const auto from = [](GroupSums group) {
        const std::vector groups{std::move(group)};
        const auto moments = moments_from({"prior", "score"}, {0, 0}, groups);
        return moments.ok() ? "taken" : moments.problem().message;
    };
    CHECK(from({.level = "A", .n = 3, .sums = {1, 2}, .products = {1, 2, 3}}) == "taken");
    CHECK(from({.level = "A", .n = 3, .sums = {1}, .products = {1, 2, 3}})
          == "Group A has 1 sums and 3 products; 2 columns need 2 and 3.");
    CHECK(from({.level = "A", .n = 0, .sums = {1, 2}, .products = {1, 2, 3}}) == "Group A has no rows; leave it out.");
    CHECK(from({.level = "A", .n = 3, .sums = {1, std::numeric_limits<double>::infinity()}, .products = {1, 2, 3}})
          == "A sum of group A is not a finite number; look for an infinite value or a missing one among its rows.");
}
