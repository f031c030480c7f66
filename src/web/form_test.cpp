#include "web/form.h"

#include <doctest/doctest.h>

using namespace web;

TEST_CASE("a form gives its fields in the order sent, decoded") {
    const auto fields = parse_fields("a=1&b=two+words&a=caf%C3%A9&empty=&alone").value();
    CHECK(fields["a"] == "1");
    CHECK(fields["b"] == "two words");
    CHECK(fields.all("a") == std::vector<std::string_view>{"1", "café"});
    CHECK(fields.has("alone"));
    CHECK(fields["nothing"] == "");
}

TEST_CASE("a broken % sign, a NUL and bytes that are not UTF-8 are refused") {
    for (const auto* text : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%FF", "a=%C0%AF", "a=%ED%A0%80", "a=%F5%80%80%80"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_fields(text).ok());
    }
    std::string many;
    for (int i = 0; i < 2001; ++i) many += "a=1&";
    CHECK_FALSE(parse_fields(many).ok());
}

TEST_CASE("only well-formed UTF-8 is text") {
    CHECK(is_utf8("plain, é, €, 😀"));
    CHECK_FALSE(is_utf8("\xE2\x82"));
    CHECK_FALSE(is_utf8("\xE0\x80\x80"));
    CHECK_FALSE(is_utf8("\xF0\x80\x80\x80"));
    CHECK_FALSE(is_utf8("\x80"));
}

TEST_CASE("an address is of this site or refused") {
    CHECK(parse_target("/schools?town=Leeds").value().path == "/schools");
    CHECK(parse_target("/schools?town=Leeds").value().query["town"] == "Leeds");
    for (const auto* target :
         {"", "schools", "//elsewhere", "https://elsewhere/", "*", "/a#b", "/a b", "/\\a", "/a\x7f", "/%"}) {
        CAPTURE(target);
        CHECK_FALSE(parse_target(target).ok());
    }
}

TEST_CASE("cookies are taken one by one, and odd ones passed over") {
    const auto cookies = parse_cookies("a=1; __Host-b=x=y; ; odd name=2; =3; c");
    CHECK(cookies["a"] == "1");
    CHECK(cookies["__Host-b"] == "x=y");
    CHECK(cookies.pairs().size() == 2);
}

TEST_CASE("a parameter of a header is found, quoted or not") {
    const auto header = R"(form-data; name="the \"field\""; filename="C:\a.csv"; size=12)";
    CHECK(header_parameter(header, "name") == "the \"field\"");
    CHECK(header_parameter(header, "filename") == "C:\\a.csv");
    CHECK(header_parameter(header, "size") == "12");
    CHECK_FALSE(header_parameter(header, "other"));
    CHECK_FALSE(header_parameter("a; name=\"open", "name"));
}

TEST_CASE("a multipart form must say where its parts begin") {
    CHECK(parse_content_type("Application/X-WWW-Form-Urlencoded; charset=UTF-8").value().type
          == "application/x-www-form-urlencoded");
    CHECK(parse_content_type("multipart/form-data; boundary=\"a b\"").value().boundary == "a b");
    CHECK_FALSE(parse_content_type("multipart/form-data").ok());
    CHECK_FALSE(parse_content_type("multipart/form-data; boundary=" + std::string(71, 'a')).ok());
}
