#include "home/people_at_store.h"

#include "people/people_store.h"
#include "programmes/for_others_store.h"
#include "schools/school_store.h"
#include "testing/app.h"
#include "testing/databases.h"
#include "testing/invented_trust.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using home::PersonAt;

namespace {

void a_placement(testing::FreshDatabase& fresh) {
    fresh.connection()
        .script(R"(
insert into placements (id, urn, programme, proposed, proposal, valid_from, reason, exit_criteria, de_escalation, decided_by, decided_on,
    lead, review_on, head_told, state, comment, version)
values ('s1', 990001, 'inadequate', 'inadequate', '', '2026-09-02', '', '', '', 'x', '2026-09-02', 'x', '2026-10-01', '2026-09-02', 'told',
    '', 1);
insert into programme_cases (id, placement, urn, kind, title, state, due_what, version)
values ('c1', 's1', 990001, 'interim', 'Interim head', 'need', '', 1), ('c2', 's1', 990001, 'transfer', 'Two teachers', 'need', '', 1);
insert into support_streams (id, placement, urn, stream, given_by, giver, need, days, begins, review_on, measure, baseline_words,
    comparison, decide_on, rule, state, conclusion, version)
values ('t1', 's1', 990001, 'teaching', 'trust', 'Invented Rowan Academy', '', 12.5, '2026-09-02', '2026-12-01', '', '', 'trust',
    '2027-03-01', '', 'running', '', 1);
)")
        .value();
}

} // namespace

TEST_CASE("who leads at a school and who helps there, and of a programme only to who may know of it") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::put_invented_trust(fresh);
        a_placement(fresh);
        auto writer = fresh.writer();
        const auto add = [&](std::string email, std::string name, permissions::Grant grant) {
            grant.since = 2026y / September / 1;
            people::add(writer, {.email = std::move(email), .name = std::move(name), .roles = {grant}}).value();
        };
        using permissions::Role;
        add("hana@example.org", "Hana Invented", {.role = Role::headteacher, .school = testing::oakfield});
        add("old@example.org", "Old Invented",
            {.role = Role::headteacher, .school = testing::oakfield, .until = 2026y / September / 5});
        add("elsewhere@example.org", "Elin Invented", {.role = Role::headteacher, .school = testing::rowan});
        add("pia@example.org", "Pia Invented", {.role = Role::school_improvement_partner, .school = testing::oakfield});
        home::ImprovementView view{.school = schools::find_school(writer, testing::oakfield).value().value(),
                                   .today = 2026y / September / 14};
        const permissions::Scope scope{.schools = {testing::oakfield}};
        const auto words = [&] { return home::people_words(home::people_at(writer, scope, view).value()); };
        using Lines = std::vector<std::string>;
        CHECK(words().leads == Lines{"Head: Hana Invented."});
        CHECK(words().helps == Lines{"School improvement partner: Pia Invented."});
        const auto chief = testing::somebody({{.role = Role::chief_executive}});
        view.placement = programmes::placements_in_force(writer, chief, view.today).value().at(0);
        REQUIRE(words().leads.size() == 2);
        CHECK(words().leads.back().starts_with("Interim leadership: Interim head ("));
        CHECK(words().helps
              == Lines{"School improvement partner: Pia Invented.",
                       "Support for teaching: Invented Rowan Academy, 12.5 days."});
    });
}

TEST_CASE("who leads stands before who helps, whatever their order") {
    using As = PersonAt::As;
    const auto words = home::people_words({{.as = As::team, .name = "Two names, four days."},
                                           {.as = As::chair, .name = "Kofi Invented"},
                                           {.as = As::head, .name = "Hana Invented"},
                                           {.as = As::stream, .name = "A hub", .what = "curriculum", .days = 1}});
    using Lines = std::vector<std::string>;
    CHECK(words.leads == Lines{"Head: Hana Invented.", "Chair of the local advisory committee: Kofi Invented."});
    CHECK(words.helps == Lines{"Improvement team: Two names, four days.", "Support for curriculum: A hub, 1 day."});
    CHECK(home::people_words({}).leads.empty());
}
