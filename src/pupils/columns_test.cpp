#include "pupils/columns.h"

#include <doctest/doctest.h>

using namespace pupils;

namespace {

const std::vector<HeaderName> names{{.header = "surname", .field = Field::surname, .place = 1},
                                    {.header = "legal surname", .field = Field::surname, .place = 2},
                                    {.header = "forename", .field = Field::forename, .place = 1},
                                    {.header = "upn", .field = Field::upn, .place = 1}};

std::vector<std::vector<std::string>> rows(std::string_view cell) {
    return std::vector(4, std::vector<std::string>{std::string{cell}, "x", "y", "z"});
}

} // namespace

TEST_CASE("of two headings for one field the one with the lower place is taken, and the other is not written") {
    const auto columns = guess({"Legal  Surname", "SURNAME", "Forename"}, {}, names, {});
    CHECK_FALSE(columns[0].field.has_value());
    CHECK(columns[0].why == Why::like_another);
    CHECK(columns[1].field == Field::surname);
    CHECK(columns[2].field == Field::forename);
}

TEST_CASE("a column of UPNs is known by their check letters, whatever it is called") {
    CHECK(guess({"Number"}, rows("B801200005001"), names, {}).front().field == Field::upn);
    CHECK(guess({"Number"}, rows("B801200005001"), names, {}).front().why == Why::content);
    CHECK_FALSE(guess({"Number"}, rows("B801200005002"), names, {}).front().field.has_value());
    CHECK_FALSE(guess({"Number"}, {{"B801200005001"}}, names, {}).front().field.has_value()); // one is no proof
}

TEST_CASE("what a school said before goes before every guess") {
    const SavedColumns saved{{"surname", std::nullopt}, {"family", Field::surname}};
    const auto columns = guess({"Surname", "Family"}, {}, names, saved);
    CHECK_FALSE(columns[0].field.has_value());
    CHECK(columns[1].field == Field::surname);
}

TEST_CASE("a heading that is nearly known is only a hint") {
    const auto columns = guess({"Surnme"}, {}, names, {});
    CHECK_FALSE(columns.front().field.has_value());
    CHECK(columns.front().nearest == Field::surname);
    CHECK_FALSE(guess({std::string(100'000, 's')}, {}, names, {}).front().nearest.has_value());
}

TEST_CASE("without names and a number no list is one") {
    CHECK_FALSE(check_columns(guess({"Surname", "Forename"}, {}, names, {})).ok());
    CHECK(check_columns(guess({"Surname", "Forename", "UPN"}, {}, names, {})).ok());
}
