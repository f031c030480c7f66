#include "web/routes.h"

#include <doctest/doctest.h>

using namespace web;

namespace {
basics::Result<Reply> nothing(Request&) { return plain(""); }
const std::array rows{Route{Method::get, "/", permissions::Verb::anyone, nothing},
                      Route{Method::get, "/schools/:urn", permissions::Verb::anyone, nothing},
                      Route{Method::get, "/schools/map", permissions::Verb::anyone, nothing},
                      Route{Method::post, "/schools/:urn/plans/:plan", permissions::Verb::anyone, nothing}};
} // namespace

TEST_CASE("an address finds its row, with its parameters decoded") {
    const auto match = find_route(rows, Method::post, "/schools/140646/plans/a%20b%2Fc");
    REQUIRE(match.route);
    CHECK(match.parameters.at("urn") == "140646");
    CHECK(match.parameters.at("plan") == "a b/c");
    CHECK(find_route(rows, Method::get, "/").route == &rows[0]);
}

TEST_CASE("a word fits more closely than a parameter") {
    CHECK(find_route(rows, Method::get, "/schools/map").route == &rows[2]);
    CHECK(find_route(rows, Method::get, "/schools/maps").route == &rows[1]);
}

TEST_CASE("what fits no row, or another method's, is known as such") {
    CHECK_FALSE(find_route(rows, Method::get, "/schools/").route);
    CHECK_FALSE(find_route(rows, Method::get, "/schools").other_method);
    for (const auto* none : {"/schools/1/2", "/schools/map/", "//", "/school", "/schoolsmap", "schools/map", ""})
        CHECK_FALSE(find_route(rows, Method::get, none).route);
    CHECK(find_route(rows, Method::post, "/schools/map").other_method);
    CHECK(find_route(rows, Method::get, "/schools/%FF").malformed);
}

TEST_CASE("two rows that claim the same pages are seen") {
    CHECK(same_shape("/a/:b", "/a/:c"));
    CHECK_FALSE(same_shape("/a/:b", "/a/c"));
    CHECK_FALSE(same_shape("/a", "/a/:b"));
}
