#include "statistics/meta.h"

#include "testing/shared_data.h"

#include <cmath>
#include <doctest/doctest.h>
#include <map>

using doctest::Approx;
using namespace statistics;

namespace {

// BCG vaccine trials: log risk ratio, 1/a − 1/(a+b) + 1/c − 1/(c+d).
std::vector<Study> vaccine() {
    std::vector<Study> out;
    for (const auto& row : testing::shared_rows("statistics/metadat_bcg.csv")) {
        const auto n = [&](std::string_view name) { return *testing::number_in(row, name); };
        const double a = n("tpos"), treated = a + n("tneg"), c = n("cpos"), control = c + n("cneg");
        out.push_back({std::log(a / treated) - std::log(c / control), 1 / a - 1 / treated + 1 / c - 1 / control});
    }
    return out;
}

const std::vector<Study> four{{.12, .01}, {.35, .04}, {-.05, .02}, {.4, .05}};

} // namespace

// R's metafor 3.8, rma(yi, vi, method=, test=, control=list(threshold=1e-14)) and predict().
TEST_CASE("thirteen vaccine trials by REML, DerSimonian and Laird, and as one true effect") {
    if (!testing::have_shared_data("statistics/metadat_bcg.csv")) return;
    const auto studies = vaccine();
    const auto reml = *meta(studies, MetaMethod::reml, MetaInterval::z);
    CHECK(reml.estimate == Approx(-0.714532342158139).epsilon(1e-9));
    CHECK(reml.standard_error == Approx(0.179781516105206).epsilon(1e-9));
    CHECK(reml.tau2 == Approx(0.313243258136481).epsilon(1e-8));
    CHECK(reml.q == Approx(152.233008082373).epsilon(1e-10));
    CHECK(reml.i2 == Approx(92.221384521269).epsilon(1e-9));
    CHECK(reml.prediction->upper == Approx(0.437627533586608).epsilon(1e-8));
    const auto knapp = *meta(studies, MetaMethod::reml, MetaInterval::hk);
    CHECK(knapp.standard_error == Approx(0.180791744092848).epsilon(1e-9));
    CHECK(knapp.interval.lower == Approx(-1.10844371368555).epsilon(1e-9));
    CHECK(knapp.prediction->lower == Approx(-1.9960168341962).epsilon(1e-8));
    const auto dl = *meta(studies, MetaMethod::dl, MetaInterval::hk);
    CHECK(dl.tau2 == Approx(0.308760262862376).epsilon(1e-10));
    CHECK(dl.interval.upper == Approx(-0.320413089978125).epsilon(1e-9));
    const auto fixed = *meta(studies, MetaMethod::fixed, MetaInterval::hk);
    CHECK(fixed.estimate == Approx(-0.430285163654091).epsilon(1e-10));
    CHECK(fixed.standard_error == Approx(0.0404987517108638).epsilon(1e-10));
    CHECK(fixed.interval.upper == Approx(-0.350909068881968).epsilon(1e-9));
    CHECK_FALSE(fixed.prediction);
}

TEST_CASE("schools in districts: two variances, as published") {
    if (!testing::have_shared_data("statistics/metadat_konstantopoulos2011.csv")) return;
    std::vector<Study> studies;
    std::vector<std::size_t> group;
    std::map<double, std::size_t> districts;
    for (const auto& row : testing::shared_rows("statistics/metadat_konstantopoulos2011.csv")) {
        studies.push_back({*testing::number_in(row, "yi"), *testing::number_in(row, "vi")});
        group.push_back(districts.try_emplace(*testing::number_in(row, "district"), districts.size()).first->second);
    }
    const auto plain = *meta(studies, MetaMethod::reml, MetaInterval::z);
    CHECK(plain.estimate == Approx(0.127932058364942).epsilon(1e-8));
    CHECK(plain.standard_error == Approx(0.0438702732374234).epsilon(1e-8));
    CHECK(plain.tau2 == Approx(0.0884384765487791).epsilon(1e-7));
    const auto three = *meta_of_groups(studies, group, MetaInterval::z);
    CHECK(three.estimate == Approx(0.184713164038227).epsilon(1e-7));
    CHECK(three.standard_error == Approx(0.0845559200069692).epsilon(1e-7));
    CHECK(three.sigma2[0] == Approx(0.0650619468902821).epsilon(1e-6));
    CHECK(three.sigma2[1] == Approx(0.0327365157040542).epsilon(1e-6));
    CHECK(three.q == Approx(578.864017958223).epsilon(1e-10));
}

TEST_CASE("four studies, plainly and with a prior on how much they differ") {
    const auto plain = *meta(four, MetaMethod::reml, MetaInterval::hk);
    CHECK(plain.estimate == Approx(0.14651806893999).epsilon(1e-7));
    CHECK(plain.tau2 == Approx(0.00733040817586355).epsilon(1e-6));
    CHECK(plain.interval.lower == Approx(-0.14952724493769).epsilon(1e-6));
    CHECK(plain.prediction->upper == Approx(0.548867346983416).epsilon(1e-6));
    // By R's integrate() over the posterior, and uniroot() for its points.
    const auto prior = *meta_with_prior(four, 0.5);
    CHECK(prior.estimate == Approx(0.164833257383782).epsilon(1e-6));
    CHECK(prior.standard_error == Approx(0.153892963729024).epsilon(1e-6));
    CHECK(prior.interval.lower == Approx(-0.124326954720075).epsilon(1e-6));
    CHECK(prior.interval.upper == Approx(0.498876905292423).epsilon(1e-6));
    CHECK(prior.tau == Approx(0.16209735751304).epsilon(1e-4));
    CHECK(prior.prediction.upper > prior.interval.upper);
}

TEST_CASE("one study is itself; none is nothing; studies that agree have no spread") {
    const auto one = *meta(std::vector<Study>{{0.2, 0.01}}, MetaMethod::reml, MetaInterval::hk);
    CHECK(one.estimate == 0.2);
    CHECK(one.interval.upper == Approx(0.2 + 0.1 * z_95));
    CHECK_FALSE(one.prediction);
    CHECK_FALSE(meta(std::vector<Study>{}, MetaMethod::reml, MetaInterval::hk));
    CHECK_FALSE(meta_with_prior(std::vector<Study>{}, 0.5));
    const auto agreed =
        *meta(std::vector<Study>{{0.2, 0.01}, {0.2, 0.02}, {0.2, 0.03}}, MetaMethod::reml, MetaInterval::z);
    CHECK(agreed.tau2 == 0);
    CHECK(agreed.i2 == 0);
    CHECK(agreed.estimate == Approx(0.2));
    const std::vector<std::size_t> alone{0, 0, 0, 0};
    CHECK_FALSE(meta_of_groups(four, alone, MetaInterval::hk));
}
