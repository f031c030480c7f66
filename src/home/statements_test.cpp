// How many statements a page costs: no more than twelve with its session and permission, and none more for sixty academies
// than for three.
#include "commands/routes.h"
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using basics::Urn;

namespace {

// The gate asks for the session with its person and their roles in one.
constexpr std::int64_t most = 12 - 1;

// The invented trust with further academies, each with a result and its absence.
void fill(testing::App& app, int academies) {
    testing::put_invented_trust(app.fresh());
    auto writer = app.fresh().writer();
    schools::RecordBook records{1};
    // England's figures too, so that nothing further is asked for in their place.
    std::vector<testing::Given> figures{{"attainment8", Urn{0}, 2022, {.value = 46.0}},
                                        {"absence_overall", Urn{0}, 2022, {.value = 6.5}},
                                        {"absence_overall", testing::oakfield, 2022, {.value = 7.0}}};
    for (int number = 4; number <= academies; ++number) {
        const Urn urn{990'100 + number};
        records.add(schools::SchoolRecord{.urn = urn,
                                          .name = fmt::format("Invented School {}", number),
                                          .kind = "Academy converter",
                                          .status = "Open",
                                          .phase = number % 2 ? "Primary" : "Secondary",
                                          .la_code = basics::LaCode{999},
                                          .easting = 443'000.0 + number * 100,
                                          .northing = 391'000});
        records.add(schools::MemberRecord{.uid = testing::invented_trust, .urn = urn});
        figures.push_back({"attainment8", urn, 2022, {.value = 40.0 + number, .n = 100}});
        figures.push_back({"absence_overall", urn, 2022, {.value = 6.0, .n = 100}});
    }
    testing::put_figures(writer, figures);
    REQUIRE(records.save(writer).ok());
    REQUIRE(schools::rebuild(writer).ok());
    REQUIRE(people::save(writer, {.kind = people::Installation::Kind::trust, .trust = testing::invented_trust}).ok());
    REQUIRE(writer.commit().ok());
}

} // namespace

TEST_CASE("a page costs at most twelve statements, and as many for sixty academies as for three") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    fill(few, 3);
    fill(many, 60);
    const auto director = testing::somebody({{.role = permissions::Role::director_of_education}});
    for (const auto* address :
         {"/trusts/99001", "/trusts/99001?columns=more&sort=result", "/trusts/99001?compare=la", "/trusts/99001/map",
          "/schools/990001", "/schools/990001/figures/attainment8?year=2024/25", "/schools/990001/alike", "/measures",
          "/measures/attainment8", "/measures/attainment8?year=2023/24&sort=value", "/measures/absence_overall",
          "/data", "/find?q=invented"}) {
        CAPTURE(address);
        const auto of_three = testing::visit(few, address, director),
                   of_sixty = testing::visit(many, address, director);
        CHECK(of_three.status == 200);
        CHECK(of_sixty.statements == of_three.statements);
        CHECK(of_sixty.statements <= most);
    }
}
