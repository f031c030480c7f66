#include "home/trust_page.h"

#include "commands/routes.h"
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using permissions::Role;

namespace {

enum class Whose { own, another };

void fill(testing::App& app, Whose whose) {
    testing::put_invented_trust(app.fresh());
    auto writer = app.fresh().writer();
    const auto uid = whose == Whose::own ? testing::invented_trust : basics::GroupUid{99002};
    REQUIRE(people::save(writer, {.kind = people::Installation::Kind::trust, .trust = uid}).ok());
    REQUIRE(writer.commit().ok());
}

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

const auto director = testing::somebody({{.role = Role::director_of_education}});

} // namespace

TEST_CASE("a trust's page opens with three sentences, and says why what is missing is missing") {
    testing::App app{routes()};
    fill(app, Whose::own);
    const auto page = testing::visit(app, "/trusts/99001", director);
    CHECK(page.status == 200);
    CHECK(page.heading == "Invented Learning Trust");
    CHECK(page.says("Attainment 8 rose at Invented Oakfield Academy, from 30.0 in 2023/24 to 38.0 in 2024/25"));
    CHECK(page.says("any results of Invented Ash <b>Primary</b> School"));
    CHECK(page.says("as at 31 July 2026"));
    CHECK(page.says("split since: Invented Birch School (URN 990004) on 1 September 2026"));
    CHECK(page.says("suppressed: too few pupils to publish"));
    CHECK(page.statements <= 12 - 1);
}

TEST_CASE("a figure stands beside England by its interval, and old ones say that they are the latest held") {
    testing::App app{routes()};
    fill(app, Whose::own);
    const auto page = testing::visit(app, "/trusts/99001", director);
    CHECK(page.says("Below England"));
    CHECK(page.says("38.0"));
    CHECK(page.says("35.1 to 40.9"));
    CHECK(page.says("Above England"));
    CHECK(page.says("latest held: 2018/19"));
    CHECK(page.says("overall grade, 14 March 2023"));
    CHECK(page.says("date not in the file of 31 August 2026"));
}

TEST_CASE("programmes are shown for one's own trust alone, and to those who may see them") {
    testing::App own{routes()};
    fill(own, Whose::own);
    const auto page = testing::visit(own, "/trusts/99001", director);
    CHECK(page.says("targeted (requires improvement)"));
    CHECK(page.says("proposed by Bearing, not in Ofsted's words"));
    CHECK_FALSE(testing::visit(own, "/trusts/99001", testing::somebody({{.role = Role::reviewer}})).says("targeted"));

    const auto head = testing::visit(own, "/trusts/99001",
                                     testing::somebody({{.role = Role::headteacher, .school = testing::rowan}}));
    CHECK_FALSE(head.says("targeted"));
    CHECK(head.says("universal (good or better)"));
    CHECK(head.says("not yours to see"));

    testing::App other{routes()};
    fill(other, Whose::another);
    CHECK_FALSE(testing::visit(other, "/trusts/99001", director).says("targeted"));
}

TEST_CASE("who has not signed in is asked to, and who holds no role sees no trust") {
    testing::App app{routes()};
    fill(app, Whose::own);
    for (const auto* address : {"/trust", "/find", "/trusts/99001", "/trusts/99001/map", "/trusts/99001/table.csv",
                                "/trusts/99001/table.xlsx"}) {
        CHECK(app.get(address).reply.status == 303);
        CHECK(app.get(address, testing::somebody({})).reply.status == 403);
    }
}

TEST_CASE("an order by result says that it is no order where chance explains it; more columns show the years") {
    testing::App app{routes()};
    fill(app, Whose::own);
    const auto page = testing::visit(app, "/trusts/99001?sort=result&columns=more&compare=la", director);
    CHECK(page.status == 200);
    CHECK(page.says("cannot be told apart"));
    CHECK(page.says("2023/24: 30.0"));
    CHECK(page.says("Inventshire: not held"));
    CHECK(page.body.find("<svg") != std::string::npos);
    CHECK(testing::visit(app, "/trusts/99001?sort=%3Cscript%3E&columns=none", director).status == 200);
}

TEST_CASE("a trust that is not held is a sentence, and so is a number that is none") {
    testing::App app{routes()};
    fill(app, Whose::own);
    const auto page = testing::visit(app, "/trusts/98765", director);
    CHECK(page.status == 404);
    CHECK(page.says("No trust with UID 98765 is held"));
    CHECK(testing::visit(app, "/trusts/12ab", director).status == 400);
}

TEST_CASE("the map places those whose position is held and lists the others") {
    testing::App app{routes()};
    fill(app, Whose::own);
    const auto page = testing::visit(app, "/trusts/99001/map", director); // TrustMapPage
    CHECK(page.says("1 of 3 schools"));
    CHECK(page.says("443000, 391000"));
    CHECK(page.says("not in the files held"));
}

TEST_CASE("the trust's table leaves as CSV and as XLSX, with programmes only for those who may see them") {
    testing::App app{routes()};
    fill(app, Whose::own);
    const auto csv = app.get("/trusts/99001/table.csv", director).reply;
    CHECK(csv.status == 200);
    CHECK(csv.body.find("Invented Rowan Primary School") != std::string::npos);
    CHECK(csv.body.find("443000") != std::string::npos);
    CHECK(csv.body.find("targeted (requires improvement)") != std::string::npos);
    CHECK(app.get("/trusts/99001/table.csv", testing::somebody({{.role = Role::reviewer}})).reply.body.find("targeted")
          == std::string::npos);
    const auto xlsx = app.get("/trusts/99001/table.xlsx", director).reply;
    CHECK(xlsx.body.starts_with("PK"));
}

TEST_CASE("without a trust of one’s own its place says what to do next") {
    testing::App app{routes()};
    const auto empty = testing::visit(app, "/trust", director); // FirstPage
    CHECK(empty.says("This database belongs to no trust yet"));
    fill(app, Whose::another);
    CHECK(testing::visit(app, "/trust", director).says("Your trust (UID 99002) is not among the trusts held yet"));

    testing::App own{routes()};
    fill(own, Whose::own);
    const auto reply = own.get("/trust", director).reply;
    CHECK(reply.status == 303);
}

TEST_CASE("a trust or school is found by name, town, number and in spite of a slip") { // FindPage
    testing::App app{routes()};
    CHECK(testing::visit(app, "/find", director).status == 200);
    CHECK(testing::visit(app, "/find?q=oakfield", director).says("No trust or school held fits “oakfield”"));
    fill(app, Whose::own);
    CHECK(testing::visit(app, "/find?q=invented+learning", director).says("UID 99001"));
    CHECK(testing::visit(app, "/find?q=990001", director).says("Invented Oakfield Academy"));
    CHECK(testing::visit(app, "/find?q=oakfeild", director).says("Invented Oakfield Academy"));
    const auto page = testing::visit(app, "/find?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E", director);
    CHECK(page.status == 200);
    CHECK(page.body.find("<script>alert") == std::string::npos);
}
