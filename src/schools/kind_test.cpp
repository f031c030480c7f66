#include "schools/kind.h"

#include <doctest/doctest.h>

using namespace schools;

TEST_CASE("a special academy is listed as special whatever its phase says") {
    CHECK(phase_of({.phase = "Not applicable", .kind = "Academy special converter"}) == Phase::special);
    CHECK(phase_of({.phase = "Secondary", .kind = "Community special school"}) == Phase::special);
    CHECK(phase_of({.phase = "Primary", .kind = "Special School"}) == Phase::special);
}

TEST_CASE("pupil referral units and their academies are alternative provision") {
    CHECK(phase_of({.phase = "Not applicable", .kind = "Pupil referral unit"}) == Phase::alternative_provision);
    CHECK(phase_of({.kind = "Free schools alternative provision"}) == Phase::alternative_provision);
}

TEST_CASE("a middle school stands under the phase that it is deemed") {
    CHECK(phase_of({.phase = "Middle deemed primary", .kind = "Community school"}) == Phase::primary);
    CHECK(phase_of({.phase = "Middle deemed secondary", .kind = "Academy converter"}) == Phase::secondary);
}

TEST_CASE("where no phase is given the type decides, then the ages, then nothing is claimed") {
    CHECK(phase_of({.kind = "Special post 16 institution"}) == Phase::post_16);
    CHECK(phase_of({.kind = "Local authority nursery school"}) == Phase::nursery);
    CHECK(phase_of({.phase = "Not applicable", .kind = "Other independent school", .low_age = 3, .high_age = 18})
          == Phase::all_through);
    CHECK(phase_of({.kind = "Other independent school", .low_age = 11, .high_age = 16}) == Phase::secondary);
    CHECK(phase_of({.kind = "Other independent school", .low_age = 4, .high_age = 11}) == Phase::primary);
    CHECK(phase_of({.kind = "Children's centre", .low_age = 0, .high_age = 5}) == Phase::other);
    CHECK(phase_of({}) == Phase::other);
}

TEST_CASE("a phase is found again by its stored name and by its words") {
    for (const auto phase : {Phase::nursery, Phase::all_through, Phase::alternative_provision, Phase::post_16}) {
        CHECK(phase_named(name(phase)) == phase);
        CHECK(phase_named(words(phase)) == phase);
    }
    CHECK_FALSE(phase_named("upper"));
}

TEST_CASE("academies are told by their type, with or without its zeros") {
    CHECK(is_academy("Academy sponsor led"));
    CHECK(is_academy("University technical college"));
    CHECK_FALSE(is_academy("Foundation school"));
    CHECK(kind_of_code("34") == "Academy converter");
    CHECK(kind_of_code("01") == "Community school");
    CHECK(kind_of_code("1.0") == "Community school");
    CHECK_FALSE(kind_of_code("99"));
    CHECK_FALSE(kind_of_code("A"));
}
