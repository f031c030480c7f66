#include "permissions/within.h"

#include <array>
#include <doctest/doctest.h>

using basics::Urn;
using permissions::Scope;
using permissions::within;

TEST_CASE("a scope within schools is never wider than it was") {
    constexpr std::array wanted{Urn{990001}, Urn{990002}};
    const Scope all{.everything = true};
    CHECK(within(all, wanted).schools == std::vector{Urn{990001}, Urn{990002}});
    CHECK_FALSE(within(all, wanted).everything);
    const Scope some{.schools = {Urn{990002}, Urn{990003}}};
    CHECK(within(some, wanted).schools == std::vector{Urn{990002}});
    CHECK(within(some, Urn{990001}).nothing());
    CHECK(within({}, wanted).nothing());
}
