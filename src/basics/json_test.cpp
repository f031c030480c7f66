#include "basics/json.h"

#include "basics/result.h"

#include <doctest/doctest.h>
#include <limits>

using namespace basics;

namespace {

std::string written(std::string_view text) {
    Json json;
    json.text(text);
    return std::move(json).take();
}

} // namespace

TEST_CASE("objects and lists are parted by commas where they must be") {
    Json json;
    json.object().field("a", "x").key("list").list().number(std::int64_t{1}).boolean(true).null().object().end().end();
    json.field("b", std::optional<double>{}).field("c", std::int64_t{-3}).end();
    CHECK(std::move(json).take() == R"({"a":"x","list":[1,true,null,{}],"b":null,"c":-3})");
}

TEST_CASE("text is escaped") {
    CHECK(written("a\"b\\c\n\x01") == "\"a\\\"b\\\\c\\u000a\\u0001\"");
    CHECK(written("é–😀") == "\"é–😀\"");
}

TEST_CASE("bytes that are not UTF-8 become the replacement character") {
    CHECK(written("\xE9") == "\"\xEF\xBF\xBD\"");
    CHECK(written("caf\xE9 x") == "\"caf\xEF\xBF\xBD x\"");
    CHECK(written("\xED\xA0\x80").find('\xED') == std::string::npos); // half a surrogate pair
    CHECK(written("\xC0\xAF").find('\xC0') == std::string::npos);     // a slash in too long a form
}

TEST_CASE("numbers keep their precision and never say NaN") {
    Json json;
    json.list()
        .number(0.1)
        .number(1e300)
        .number(std::numeric_limits<double>::quiet_NaN())
        .number(std::numeric_limits<double>::infinity())
        .end();
    CHECK(std::move(json).take() == "[0.1,1e+300,null,null]");
}

TEST_CASE("an unfinished text is our mistake, and said so") {
    Json json;
    json.object();
    CHECK_THROWS_AS(std::move(json).take(), Bug);
    CHECK_THROWS_AS(Json{}.end(), Bug);
}
