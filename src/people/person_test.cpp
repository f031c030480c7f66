#include "people/person.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using namespace people;

namespace {

const basics::Date monday = 2026y / September / 14;

std::string refused(std::string_view password) {
    const auto checked = check_password_rules(password, "ines@rowan.example", "Ines Invented");
    return checked.ok() ? "" : checked.problem().message;
}

} // namespace

TEST_CASE("an e-mail address is taken in lower case") {
    CHECK(parse_email(" Ines@Rowan.Example ").value() == "ines@rowan.example");
    CHECK(parse_email("o'neil+x@a-b.example.org").ok());
}

TEST_CASE("what is no e-mail address is refused") {
    for (const auto* text : {"", "ines", "ines@", "@rowan.example", "ines@rowan", "i nes@rowan.example",
                             "a@b@c.example", "ines@.example", "ines@rowan..example", "ines@-rowan.example",
                             "<ines@rowan.example>", "ines@rowan.example\nBcc: all@rowan.example"})
        CHECK_FALSE(parse_email(text).ok());
}

TEST_CASE("a name keeps its letters and loses double spaces") {
    CHECK(parse_name("  Zoë   O’Invented ").value() == "Zoë O’Invented");
    CHECK_FALSE(parse_name("  ").ok());
    CHECK_FALSE(parse_name("Ines\x01").ok());
    CHECK_FALSE(parse_name(std::string(121, 'x')).ok());
}

TEST_CASE("a password is long and not what others try first") {
    CHECK(refused("owls under stairs").empty());
    CHECK(refused("ééééééééééab").empty()); // twelve characters, more bytes
    CHECK(refused("owls").find("12 characters") != std::string::npos);
    CHECK(refused("ines@rowan.example").find("e-mail address or name") != std::string::npos);
    CHECK(refused("Ines INVENTED").find("e-mail address or name") != std::string::npos);
    CHECK(refused("Password1234").find("commonest") != std::string::npos);
    CHECK(refused("aaaaaaaaaaaaaaa").find("commonest") != std::string::npos);
}

TEST_CASE("a role of a school needs a school, a role of the trust takes none") {
    CHECK(parse_role({.role = "headteacher", .school = "900001"}, monday).value().school == basics::Urn{900001});
    CHECK_FALSE(parse_role({.role = "headteacher"}, monday).ok());
    CHECK_FALSE(parse_role({.role = "administrator", .school = "900001"}, monday).ok());
    CHECK_FALSE(parse_role({.role = "headteacher", .school = "oak"}, monday).ok());
    CHECK_FALSE(parse_role({.role = "king"}, monday).ok());
}

TEST_CASE("a role begins today unless it says when, and never ends before it begins") {
    CHECK(parse_role({.role = "Data Manager"}, monday).value().since == monday);
    const auto dated = parse_role({.role = "coach", .since = "01/09/2026", .until = "2027-08-31"}, monday).value();
    CHECK(dated.since == 2026y / September / 1);
    CHECK(dated.until == 2027y / August / 31);
    CHECK_FALSE(parse_role({.role = "coach", .until = "2026-09-13"}, monday).ok());
    CHECK_FALSE(parse_role({.role = "coach", .until = "soon"}, monday).ok());
}

TEST_CASE("a role reads as a sentence and says how it stands") {
    const HeldRole role{
        .id = RoleId{"r"},
        .grant = {.role = permissions::Role::headteacher, .school = basics::Urn{900001}, .until = monday},
        .school = "Oakfield"};
    CHECK(in_words(role) == "headteacher of Oakfield (900001) until 14 September 2026");
    CHECK(standing(role.grant, monday).empty());
    CHECK(standing(role.grant, 2026y / September / 15) == "ended");
}
