#include "statistics/relative_magnitudes.h"

#include "testing/known_event_studies.h"

#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

// The tests of HonestDiD.jl hold what the authors' R package gives of this event study at M̄ = 1, over 200 effects 0.0038 apart, with a
// first stage from 1000 draws, which moves the ends by up to a hundredth of the length.
TEST_CASE("relative magnitudes of restaurants' profits are those of the authors' package, as fine as it is") {
    const auto found = relative_magnitudes(testing::restaurants(), {1, 0, 0, 0}, 1);
    CHECK(std::abs(found.lower - 0.07055244362) < 0.003814 + 0.0025);
    CHECK(std::abs(found.upper - 0.3184394077) < 0.003814 + 0.0025);
}

// HonestDiD.jl prints these of an event study that it makes up, over 1000 effects 0.0020 apart.
TEST_CASE("relative magnitudes of a made-up study are those that another program prints") {
    const auto study = testing::made_up();
    const double printed[][3]{
        {0.5, 0.031031, 0.28328}, {1, -0.003003, 0.33734}, {1.5, -0.053053, 0.39339}, {2, -0.10511, 0.45345}};
    for (const auto& [allowed, lower, upper] : printed) {
        const auto found = relative_magnitudes(study, {1, 0, 0, 0, 0}, allowed);
        CHECK(std::abs(found.lower - lower) < 0.0020 + 0.0025);
        CHECK(std::abs(found.upper - upper) < 0.0020 + 0.0025);
    }
}

TEST_CASE("at the breakdown 0 is the lowest that fits; the ends fit and nothing beyond them does") {
    const auto study = testing::made_up();
    const std::vector<double> first{1, 0, 0, 0, 0};
    const double breaks = relative_breakdown(study, first);
    CHECK(relative_magnitudes(study, first, breaks).lower == Approx(0).scale(1).epsilon(1e-6));
    const auto found = relative_magnitudes(study, first, 1);
    for (const double end : {found.lower, found.upper}) CHECK(fits(study, first, 1, end));
    for (int k = 1; k < 100; ++k) {
        CHECK_FALSE(fits(study, first, 1, found.lower - 0.001 * k));
        CHECK_FALSE(fits(study, first, 1, found.upper + 0.001 * k));
    }
}

TEST_CASE("a step over two times may be twice as large, and the way up is the way down mirrored") {
    EventStudy study{.times = {-1, 1}, .effects = {0.2, 1}, .covariance = {{0.02, 0.005}, {0.005, 0.03}}};
    const auto twice = relative_magnitudes(study, {1}, 2);
    study.times = {-1, 2};
    const auto over_two = relative_magnitudes(study, {1}, 1);
    CHECK(over_two.lower == Approx(twice.lower));
    CHECK(over_two.upper == Approx(twice.upper));
    study.effects = {-0.2, -1};
    const auto mirrored = relative_magnitudes(study, {1}, 1);
    CHECK(mirrored.lower == Approx(-twice.upper));
    CHECK(mirrored.upper == Approx(-twice.lower));
}
