// Sums as a database gives them: what is refused, and that a fit from them is the fit from rows.
#include "statistics/multilevel.h"
#include "testing/school_rows.h"

#include <doctest/doctest.h>
#include <limits>
#include <map>

using namespace statistics;
using namespace testing;
using doctest::Approx;

namespace {

// The same rows as a database would sum them, about 2020, 0 and 0.
std::vector<GroupSums> summed(const SchoolRows& rows, const std::vector<double>& origins) {
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

} // namespace

TEST_CASE("a fit from sums is the fit from rows, a covariate of mean 2020 included") {
    const SchoolRows rows = invented_schools();
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
