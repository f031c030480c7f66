#include "schools/place.h"

#include <doctest/doctest.h>

TEST_CASE("invented schools are told by numbers that no real one has") {
    CHECK(schools::is_invented("990001"));
    CHECK(schools::is_invented("laestab:9992001"));
    CHECK_FALSE(schools::is_invented("140646"));
    CHECK_FALSE(schools::is_invented("980000"));
    CHECK_FALSE(schools::is_invented("laestab:3724020"));
    CHECK_FALSE(schools::is_invented("99"));
}
