#include "basics/id.h"

#include <doctest/doctest.h>
#include <type_traits>

using namespace basics;

static_assert(!std::is_convertible_v<Urn, GroupUid>);
static_assert(!std::is_convertible_v<Id<struct A>, Id<struct B>>);
static_assert(!std::is_convertible_v<std::int64_t, Urn>);

TEST_CASE("a URN is read as files hold it") {
    for (const auto* text : {"140646", "140646.0", " 140646 ", "140646.00"})
        CHECK(parse_urn(text).value() == Urn{140646});
    for (const auto* text : {"", "14064a", "140646.5", "9999", "12345678", "-140646", "140,646"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_urn(text).ok());
    }
    CHECK(parse_urn("abc").problem().message.find("“abc”") != std::string::npos);
}

TEST_CASE("zeros that belong to a number stay") { CHECK(parse_urn("140640").value() == Urn{140640}); }

TEST_CASE("a DfE number is read with or without its stroke") {
    CHECK(parse_laestab("372/4020").value() == LaEstab{3724020});
    CHECK(parse_laestab("3724020").value() == laestab(LaCode{372}, 4020));
    CHECK_FALSE(parse_laestab("372/40").ok());
    CHECK(parse_la_code("372").value() == LaCode{372});
    CHECK_FALSE(parse_la_code("3720").ok());
    CHECK(parse_group_uid("5329").value() == GroupUid{5329});
}
