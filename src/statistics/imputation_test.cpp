#include "statistics/imputation.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr double gone = NAN;
const Covariates prior{.names = {"prior"}, .values = {{3, 1, 2, 5, 4, 2, 1, 6, 3, 2, 5, 3}}};
const std::vector<std::size_t> halves{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};

} // namespace

// R's mice 3.15, pool.scalar(n = 60, k = 1).
TEST_CASE("five answers are pooled by Rubin's rules") {
    const double estimates[]{2.1, 2.4, 1.9, 2.2, 2.6}, variances[]{.04, .05, .045, .038, .05};
    const auto found = pooled(estimates, variances, 59);
    CHECK(found.value == Approx(2.24).epsilon(1e-14));
    CHECK(found.standard_error == Approx(0.36359317925396).epsilon(1e-12));
    CHECK(found.df == Approx(6.18488553850888).epsilon(1e-12));
    CHECK(found.fraction_missing == Approx(0.73609385130581).epsilon(1e-12));
}

TEST_CASE("answers that are all the same add no variance, and nought has none") {
    const double same[]{2, 2, 2}, within[]{.1, .1, .1}, nothing[]{0, 0, 0};
    CHECK(pooled(same, within, 20).standard_error == Approx(std::sqrt(0.1)));
    CHECK(pooled(same, nothing, 20).interval == Interval{2, 2});
    CHECK(pooled(same, nothing, 20).fraction_missing == 0);
}

TEST_CASE("a line without error is continued without error, and the same seed says the same") {
    const std::vector<double> line{7, gone, 5, 11, 9, 5, gone, 13, 7, 5, gone, 7}; // 1 + 2 prior
    const auto found = impute(line, prior, halves, 2, Imputed::quantities, 5, 1).value();
    CHECK(found.whole.value == Approx(1 + 2 * 37.0 / 12).epsilon(1e-9));
    const std::vector<double> rough{7, gone, 6, 10, 9, 4, gone, 13, 8, 5, gone, 6};
    const auto once = impute(rough, prior, halves, 2, Imputed::quantities, 5, 7).value(),
               again = impute(rough, prior, halves, 2, Imputed::quantities, 5, 7).value(),
               other = impute(rough, prior, halves, 2, Imputed::quantities, 5, 8).value();
    CHECK(once.whole.value == again.whole.value);
    CHECK(once.whole.value != other.whole.value);
}

TEST_CASE("what cannot be drawn is refused: nothing missing, too few to draw from, all alike") {
    const auto refused = [](std::vector<double> values, Imputed kind) {
        const auto found = impute(values, prior, halves, 2, kind, 5, 1);
        return found.ok() ? "" : found.problem().message;
    };
    CHECK(refused(std::vector<double>(12, 1), Imputed::quantities).starts_with("nothing is missing"));
    std::vector<double> two(12, gone);
    two[0] = 3, two[3] = 4;
    CHECK(refused(two, Imputed::quantities).starts_with("too few rows have a value"));
    CHECK(
        refused({1, 1, 1, 1, 1, 1, gone, 1, 1, 1, 1, 1}, Imputed::yes_or_no).starts_with("too few rows have a value"));
}
