#include "home/headline.h"

#include <doctest/doctest.h>

using schools::Phase;

TEST_CASE("each phase is headed by a result of its own, and a nursery by none") {
    CHECK(home::headline_for(Phase::primary)->measure == "ks2_rwm_expected");
    CHECK(home::headline_for(Phase::secondary)->measure == "progress8");
    CHECK(home::headline_for(Phase::all_through)->measure == "progress8");
    CHECK(home::headline_for(Phase::post_16)->measure == "alevel_points_per_entry");
    CHECK_FALSE(home::headline_for(Phase::nursery));
}
