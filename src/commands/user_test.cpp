// Making a database and managing people, as whoever runs the machine does.
#include "testing/databases.h"
#include "testing/program.h"

#include <doctest/doctest.h>
#include <fstream>

using testing::program;

namespace {

constexpr auto real = " --database sqlite:test.db", demonstration = " --database sqlite:demo.db";

bool says(const testing::Ran& ran, std::string_view words) { return ran.said.find(words) != std::string::npos; }

} // namespace

TEST_CASE("a database is made a trust's once, its first administrator gets a link, and it never becomes another") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    const auto first = program(here, std::string{"init --trust 9001"} + real);
    CHECK(first.exit == 0);
    CHECK(says(first, "/sign-in/link/"));
    CHECK(says(program(here, std::string{"init --trust 9001 --admin-email ada@rowan.example"} + real),
               "ada@rowan.example"));
    CHECK(says(program(here, std::string{"init --trust 9002"} + real), "belongs to the trust 9001"));
    CHECK(says(program(here, std::string{"init --demonstration"} + real), "never becomes a demonstration"));
    CHECK(program(here, std::string{"init"} + real).exit == 1);
}

TEST_CASE(
    "the key of second factors is made with the trust, for its owner, and a lost factor is taken off by command") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    CHECK(says(program(here, std::string{"init --trust 9001 --admin-email ada@rowan.example"} + real),
               "test.key closes"));
    CHECK((std::filesystem::status(here / "test.key").permissions() & std::filesystem::perms{077})
          == std::filesystem::perms::none);
    CHECK(says(program(here, std::string{"user lost-factor ada@rowan.example"} + real), "They have no second factor."));
    fresh.connection().script("update people set totp_secret = 'sealed-1:x:y'").value();
    CHECK(program(here, std::string{"user lost-factor ada@rowan.example"} + real).exit == 0);
    CHECK(says(program(here, std::string{"user lost-factor ada@rowan.example"} + real), "They have no second factor."));
    CHECK(says(program(here, std::string{"init --trust 9001 --key-file no/such/folder/x.key"} + real),
               "--key-file FILE names another place"));
}

TEST_CASE("a demonstration takes no real person, and never becomes a trust's") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    CHECK(program(here, std::string{"init --demonstration"} + demonstration).exit == 0);
    CHECK(says(program(here, std::string{"init --trust 9001"} + demonstration), "stays one"));
    std::ofstream{here / "staff.csv"} << "name,email\nTom Invented,tom@rowan.example\n";
    for (const auto* words :
         {"user import staff.csv", "user add tom@rowan.example --name Tom", "user link tom@rowan.example"}) {
        const auto refused = program(here, std::string{words} + demonstration);
        CHECK(refused.exit == 1);
        CHECK(says(refused, "This is a demonstration."));
    }
}

TEST_CASE("people are added, given roles, shut out and listed by command, and each row of a list is answered for") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    CHECK(program(here, std::string{"init --trust 9001"} + real).exit == 0);
    CHECK(program(here,
                  std::string{"user add ines@rowan.example --name 'Ines Invented' --role headteacher --school 900001"}
                      + real)
              .exit
          == 0);
    CHECK(says(program(here, std::string{"user add ines@rowan.example --name Ines"} + real), "is here already"));
    CHECK(says(program(here, std::string{"user role ines@rowan.example --role headteacher"} + real),
               "Give the school’s URN"));
    CHECK(program(here, std::string{"user role ines@rowan.example --role coach"} + real).exit == 0);
    CHECK(says(program(here, std::string{"user link ines@rowan.example"} + real), "/sign-in/link/"));
    CHECK(says(program(here, std::string{"user password ines@rowan.example < /dev/null"} + real), "No password came."));
    std::ofstream{here / "staff.csv"}
        << "name,email,role,urn\nTom Invented,tom@rowan.example,teacher,900001\nUna,una,coach,\n";
    const auto taken = program(here, std::string{"user import staff.csv"} + real);
    CHECK(says(taken, "row 3, email: Enter an e-mail address"));
    CHECK(says(taken, "1 person added, 0 roles given, 0 rows as before, 1 refused."));
    CHECK(program(here, std::string{"user disable tom@rowan.example"} + real).exit == 0);
    const auto list = program(here, std::string{"user list --json"} + real);
    CHECK(says(list, "\"roles\":\"headteacher of school 900001"));
    CHECK(says(list, "\"may_sign_in\":false"));
}
