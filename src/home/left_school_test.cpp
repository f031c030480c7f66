// The page of an academy that has left the trust: what still stands of it, and on what day.
#include "home/left_school_store.h"
#include "schools/school_store.h"
#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using Trust = testing::PlacedTrust;
using permissions::Who;

namespace {

const std::string page = "/schools/990001";

void script(testing::FreshDatabase& fresh, const std::string& sql) { fresh.connection().script(sql).value(); }

// With a placement of which its head was told, a phase of its journey and an issue.
void an_academy_that_left(Trust& trust, std::string_view joined = "null") {
    trust.place_and_tell();
    REQUIRE(
        trust.app
            .post(page + "/issues",
                  testing::form({{"area", "achievement"}, {"words", "Writing falls."}, {"evidence", "Books seen."}}),
                  trust.head)
            .reply.status
        == 303);
    script(trust.app.fresh(), fmt::format(R"(
insert into journey_phases (id, urn, from_day, phase, trend, capacity, reason, proposed, proposal, decided_by, decided_on, comment, version)
values ('j1', 990001, '2026-09-01', 'repair', 'improving', 'taker', 'x', 'repair', 'x', 'p', '2026-09-03', '', 1);
update schools set trust_uid = {} where urn in (990001, 990002);
)",
                                          joined));
}

} // namespace

TEST_CASE(
    "from the page of an academy that left, the trust’s own people reach what it decided, with the day it stands on") {
    Trust trust;
    CHECK_FALSE(testing::visit(trust.app, page, trust.director).says("While it was ours"));
    an_academy_that_left(trust);
    for (const Who* who : {&trust.director, &trust.chief, &trust.trustee}) {
        const auto shown = testing::visit(trust.app, page, *who);
        CHECK(shown.says("This academy has left the trust. What was decided while it was ours can be read"));
        CHECK(shown.says("Its programme, as it has stood since 24 November 2026"));
        CHECK(shown.says("Its journey, as it has stood since 3 September 2026"));
        CHECK(shown.says("Its issues, as they have stood since 24 November 2026"));
        CHECK_FALSE(shown.says("Its plans")); // there are none
        CHECK(shown.statements <= 11);
        for (const auto* each : {"/programme", "/journey", "/issues"})
            CHECK(testing::visit(trust.app, page + each, *who).says("has left the trust"));
    }
    for (const Who* who : {&trust.head, &trust.member, &trust.teacher, &trust.elsewhere}) // its own people, and others
        CHECK_FALSE(testing::visit(trust.app, page, *who).says("While it was ours"));
    CHECK_FALSE(
        testing::visit(trust.app, "/schools/990002", trust.director).says("While it was ours")); // nothing was decided
}

TEST_CASE("where a file tells the day on which it joined another trust, all of it stands as on that day") {
    Trust trust;
    script(trust.app.fresh(),
           "insert into trusts (uid, name, searchable, type_code, type_name, members, source_import) "
           "values (777, 'Another Invented Trust', 'another', '06', 'Multi-academy trust', 1, 1);");
    an_academy_that_left(trust, "777, joined = '2026-09-01'");
    const auto shown = testing::visit(trust.app, page, trust.director);
    CHECK(shown.says("This academy left the trust on 1 September 2026, when it joined Another Invented Trust."));
    CHECK(shown.says("Its programme, as it stood on 1 September 2026"));
    CHECK(shown.says("Its issues, as they stood on 1 September 2026"));
}

TEST_CASE("a placement of which no head was told is no link for those who may not know of it") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::put_invented_trust(fresh);
        script(fresh, R"(
insert into placements (id, urn, programme, proposed, proposal, valid_from, reason, exit_criteria, de_escalation, decided_by, decided_on,
    lead, review_on, state, comment, version)
values ('s1', 990001, 'inadequate', 'inadequate', '', '2026-09-02', '', '', '', 'x', '2026-09-02', 'x', '2026-10-01', 'decided', '', 1);
update schools set trust_uid = null where urn = 990001;
)");
        auto reader = fresh.reader();
        const auto school = schools::find_school(reader, testing::oakfield).value().value();
        const auto links = [&](permissions::Role role) {
            return home::left_school(reader, testing::somebody({{.role = role}}), school, testing::the_day)
                .value()
                .links.size();
        };
        CHECK(links(permissions::Role::trustee) == 0);
        CHECK(links(permissions::Role::chief_executive) == 1);
        CHECK(links(permissions::Role::data_manager) == 0);
    });
}
