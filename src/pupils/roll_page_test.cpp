// A school's pupils on their page: RollPage, NamesPage, and who is refused.
#include "pupils/roll_page.h"

#include "commands/routes.h"
#include "journal/access.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

using namespace pupils;
using permissions::Role;
using testing::oakfield;
using testing::rowan;

namespace {

permissions::Who as(Role role, std::optional<basics::Urn> school = {}, bool second_factor = true) {
    auto who = testing::somebody({{.role = role, .school = school}});
    who.second_factor = second_factor;
    return who;
}

// 20 girls and 3 boys in Year 7, 12 and 10 in Year 8; two pupils of Year 7 have an EHC plan.
std::string a_list() {
    std::string text = "Student ID,Surname,Forename,Sex,Year,SEN status,Pupil premium\n";
    for (int at = 0; at < 45; ++at) {
        const bool year_7 = at < 23;
        const bool girl = year_7 ? at < 20 : at < 35;
        text += fmt::format("S{},Zqx{},Invented,{},{},{},{}\n", at, at, girl ? "F" : "M", year_7 ? 7 : 8,
                            at < 2 ? "E" : "N", at % 2 ? "Y" : "N");
    }
    return text;
}

struct School {
    testing::App app{{commands::program_routes().begin(), commands::program_routes().end()}};
    explicit School(bool with_pupils = true) {
        testing::put_invented_trust(app.fresh());
        app.set_clock("2026-10-05T08:30:00.000Z");
        {
            auto writer = app.fresh().writer();
            REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
            REQUIRE(writer.commit().ok());
        }
        if (!with_pupils) return;
        const auto file = testing::a_file(a_list());
        const storage::Author author{.person = permissions::PersonId{"the-tester"},
                                     .at = basics::parse_iso_instant("2026-10-01T08:30:00.000Z").value()};
        const auto report = import_pupils(app.fresh().connection(), author, file.path(),
                                          {.school = oakfield, .as_of = std::chrono::year{2026} / 10 / 1});
        REQUIRE(report.ok());
        REQUIRE(report.value().made == 45);
    }
    testing::Visited at(std::string_view address, const permissions::Who& who) {
        return testing::visit(app, address, who);
    }
    std::vector<journal::PastAccess> looks() {
        auto reader = app.fresh().reader();
        return journal::accesses(reader, {.everything = true}).value();
    }
};

constexpr auto address = "/schools/990001/pupils";
constexpr auto names = "/schools/990001/pupils/names";

} // namespace

TEST_CASE("those in the school see every count; others see small groups hidden") {
    School school;
    const auto head = school.at(address, as(Role::headteacher, oakfield));
    CHECK(head.status == 200);
    CHECK(head.says("45 pupils are on roll"));
    CHECK_FALSE(head.says("hidden"));
    CHECK(head.says("not known")); // the list says nothing of first languages
    CHECK(head.statements <= 12);
    const auto trustee = school.at(address, as(Role::trustee));
    CHECK(trustee.says("45 pupils are on roll"));
    CHECK(trustee.says("Groups of fewer than six are hidden"));
    CHECK_FALSE(trustee.says("By name"));
    CHECK_FALSE(trustee.says("Zqx"));
}

TEST_CASE("figures of a school are for those who may see them, and of our own schools only") {
    School school;
    CHECK(school.at(address, as(Role::committee_member, rowan)).status == 403);
    CHECK(school.at(address, as(Role::committee_member, oakfield)).status == 200);
    CHECK(school.at(address, as(Role::coach)).status == 403);
    CHECK(school.at("/schools/990004/pupils", as(Role::trustee)).status == 404);
    CHECK(school.app.get(address).reply.status == 303); // to sign in
}

TEST_CASE("a school without pupils says how to bring them in") {
    School school{false};
    const auto page = school.at(address, as(Role::headteacher, oakfield));
    CHECK(page.status == 200);
    CHECK(page.says("No pupils of this school are held"));
    CHECK(page.says("bearing import pupils FILE --school 990001"));
}

TEST_CASE("names are shown with a second factor, and every look is noted") {
    School school;
    const auto refused = school.at(names, as(Role::headteacher, oakfield, false));
    CHECK(refused.status == 403);
    CHECK(refused.says("second factor"));
    CHECK(school.looks().empty());
    const auto page = school.at(names, as(Role::headteacher, oakfield));
    CHECK(page.status == 200);
    CHECK(page.says("Zqx0, Invented"));
    CHECK(page.says("45 pupils are on roll today"));
    CHECK(page.statements <= 12);
    const auto looks = school.looks();
    REQUIRE(looks.size() == 1);
    CHECK(looks.front().person == "somebody");
    CHECK(looks.front().access.school == oakfield);
    CHECK(looks.front().access.pupils == 45);
    CHECK(looks.front().access.place == "/schools/:urn/pupils/names");
    CHECK(looks.front().access.purpose.empty());
}

TEST_CASE("who does not work at the school says what for, and that is noted") {
    School school;
    const auto director = as(Role::director_of_education);
    const auto asked = school.at(names, director);
    CHECK(asked.status == 400);
    CHECK(asked.says("Say what you look at its pupils for"));
    CHECK_FALSE(asked.says("Zqx0"));
    CHECK(school.at(std::string{names} + "?purpose=curiosity", director).status == 400);
    CHECK(school.looks().empty());
    CHECK(school.at(std::string{names} + "?purpose=support", director).says("Zqx0"));
    REQUIRE(school.looks().size() == 1);
    CHECK(school.looks().front().access.purpose == "to plan or follow support for pupils");
}

TEST_CASE("names are refused to the wrong person") {
    School school;
    const std::string with_purpose = std::string{names} + "?purpose=review";
    CHECK(school.at(with_purpose, as(Role::headteacher, rowan)).status == 403);
    for (const auto role : {Role::trustee, Role::chief_executive, Role::administrator, Role::hr_lead})
        CHECK(school.at(with_purpose, as(role)).status == 403);
    for (const auto role : {Role::teacher, Role::committee_member, Role::coach})
        CHECK(school.at(with_purpose, as(role, oakfield)).status == 403);
    CHECK(school.looks().empty());
}

TEST_CASE("a pupil at another school of the trust is not on this one's page") {
    School school;
    CHECK(school.at("/schools/990002/pupils", as(Role::trustee)).says("No pupils of this school"));
}

TEST_CASE("counts hide a small group and what would give it away, in both directions") {
    std::vector<Alike> alike;
    const auto add = [&](std::int64_t year, std::string sex, std::int64_t pupils) {
        alike.push_back({.year_group = YearGroup{year}, .sex = std::move(sex), .pupils = pupils});
    };
    add(7, "F", 20), add(7, "M", 3), add(8, "F", 12), add(8, "M", 10);
    const auto shown = counted(alike, Reads::figures_only);
    REQUIRE(shown.rows.size() == 3);
    CHECK(shown.rows[0].counts[0] == 23);
    CHECK_FALSE(shown.rows[0].counts[1].has_value());
    CHECK_FALSE(shown.rows[0].counts[2].has_value());
    CHECK_FALSE(shown.rows[1].counts[2].has_value()); // else all boys less these
    CHECK(shown.hidden);
    const auto all = counted(alike, Reads::by_name);
    CHECK(all.rows[0].counts[2] == 3);
    CHECK_FALSE(all.hidden);
    CHECK(counted({}, Reads::by_name).rows.empty());
}

TEST_CASE("what no file says of anybody is not known, and never nought") {
    const auto none = counted({{.year_group = YearGroup{7}, .pupils = 20}}, Reads::by_name);
    CHECK(none.rows.front().counts[0] == 20);
    CHECK_FALSE(none.rows.front().counts[1].has_value());
    CHECK(none.rows.front().unknown[1]);
    CHECK_FALSE(none.hidden);
    const auto some =
        counted({{.year_group = YearGroup{7}, .sen = "N", .pupils = 20}, {.year_group = YearGroup{7}, .pupils = 9}},
                Reads::by_name);
    CHECK(some.rows.front().counts[4] == 0);
    CHECK(some.partly_known);
    const auto page = roll_page(oakfield, none, std::chrono::year{2026} / 10 / 1, {});
    CHECK(page.rows.front().cells[1] == "not known");
}
