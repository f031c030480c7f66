// How many statements a page costs: no more than twelve with its session and permission, and none more for sixty academies
// than for three.
#include "commands/routes.h"
#include "testing/many_academies.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using testing::fill_with_academies;
using testing::fill_with_pupils;
using testing::most_statements;

TEST_CASE("a page costs at most twelve statements, and as many for sixty academies as for three") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    fill_with_academies(few, 3);
    fill_with_academies(many, 60);
    const auto director = testing::somebody({{.role = permissions::Role::director_of_education}});
    for (const auto* address :
         {"/trusts/99001", "/trusts/99001?columns=more&sort=result", "/trusts/99001?compare=la", "/trusts/99001/map",
          "/schools/990001", "/schools/990001/figures/attainment8?year=2024/25", "/schools/990001/alike", "/measures",
          "/measures/attainment8", "/measures/attainment8?year=2023/24&sort=value", "/measures/absence_overall",
          "/data", "/find?q=invented", "/programmes", "/journey", "/schools/990001/programme",
          "/schools/990001/journey", "/schools/990001/programme/parts/history", "/programmes/lists/inadequate"}) {
        CAPTURE(address);
        const auto of_three = testing::visit(few, address, director),
                   of_sixty = testing::visit(many, address, director);
        CHECK(of_three.status == 200);
        CHECK(of_sixty.statements == of_three.statements);
        CHECK(of_sixty.statements <= most_statements);
    }
}

TEST_CASE("so does a page of our own pupils") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    fill_with_pupils(few, 3);
    fill_with_pupils(many, 60);
    // who may see most, so that nothing is left out
    using permissions::Role;
    auto both = testing::somebody(
        {{.role = Role::director_of_education}, {.role = Role::headteacher, .school = testing::oakfield}});
    both.second_factor = true;
    CHECK(testing::visit(few, "/key-points/2", both).says("36 of 72 results that were asked for are here."));
    CHECK(testing::visit(few, "/schools/990001/behaviour", both).says("12 pupils were suspended"));
    for (const auto* address : {"/key-points",
                                "/key-points/2",
                                "/today",
                                "/behaviour",
                                "/calendar?year=2025/26",
                                "/schools/990001/key-points/2",
                                "/schools/990001/today",
                                "/schools/990001/behaviour",
                                "/schools/990001/attendance",
                                "/schools/990001/attention",
                                "/schools/990001/attention/names",
                                "/schools/990001/calendar?year=2025/26",
                                "/schools/990001/pupils",
                                "/schools/990001/files",
                                "/schools/990001/files/pupils/1/removal",
                                "/schools/990001/files/results/1/removal",
                                "/schools/990001/files/conduct/1/removal",
                                "/schools/990001/files/surveys/1/removal",
                                "/schools/990001/self-evaluation",
                                "/schools/990001/inspection-call",
                                "/schools/990001/issues",
                                "/schools/990001/improvement",
                                "/schools/990001/voice",
                                "/schools/990001/files/attendance/1/removal"}) {
        CAPTURE(address);
        const auto of_three = testing::visit(few, address, both), of_sixty = testing::visit(many, address, both);
        CHECK(of_three.status == 200);
        CHECK(of_sixty.statements == of_three.statements);
        CHECK(of_sixty.statements <= most_statements);
    }
}

TEST_CASE("one’s own work costs as many statements for sixty academies as for three") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    fill_with_academies(few, 3);
    fill_with_academies(many, 60);
    using permissions::Role;
    for (const auto& who : {testing::somebody({{.role = Role::director_of_education}}),
                            testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}})}) {
        const auto of_three = testing::visit(few, "/my-work", who), of_sixty = testing::visit(many, "/my-work", who);
        CHECK(of_three.status == 200);
        CHECK(of_sixty.statements == of_three.statements);
        CHECK(of_sixty.statements <= most_statements);
    }
}
