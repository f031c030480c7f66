#include "home/decided_store.h"

#include "journal/journal.h"
#include "testing/committee_app.h"
#include "testing/databases.h"
#include "testing/invented_trust.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using home::WorkLine;
using permissions::PersonId;
using permissions::Role;

namespace {

const basics::Date today = 2026y / September / 14;
const permissions::Who head{.id = PersonId{"the-head"},
                            .name = "Head Invented",
                            .grants = {{.role = Role::headteacher, .school = testing::oakfield}}},
    lead{.id = PersonId{"the-lead"}, .name = "Lead Invented", .grants = {{.role = Role::director_of_education}}},
    elsewhere{.id = PersonId{"another"},
              .name = "Another Invented",
              .grants = {{.role = Role::headteacher, .school = testing::rowan}}};

std::vector<std::string> decided(testing::FreshDatabase& fresh, const permissions::Who& who, basics::Date on = today) {
    auto reader = fresh.reader();
    std::vector<std::string> out;
    for (const auto& each : home::decided_for(reader, who, on).value()) {
        CHECK(each.kind == WorkLine::Kind::decided);
        out.push_back(each.words);
    }
    return out;
}

void moved(storage::Writer& writer, std::string kind, std::string record, std::string from, std::string to) {
    REQUIRE(journal::record(writer, {.kind = std::move(kind),
                                     .record = std::move(record),
                                     .before = {{"state", std::move(from)}},
                                     .after = {{"state", std::move(to)}}})
                .ok());
}

// One of each, at Oakfield, decided by the tester on 1 September.
constexpr auto records = R"(
insert into plans (id, whose, kind, title, framework, lead, from_day, to_day, state, authority, reason, evaluation, version)
values ('p1', 'school', 'school', 'The plan', 'report_card', 'the-lead', '2026-09-01', '2027-07-20', 'paused', '', '', '', 1),
       ('p2', 'school', 'school', 'Another', 'report_card', 'the-head', '2026-09-01', '2027-07-20', 'live', '', '', '', 1);
insert into plan_schools (plan_id, urn) values ('p1', 990001), ('p2', 990001);
insert into issues (id, urn, finding, area, words, evidence, affected, state, reason, objective, comment, decided, person_id, version)
values ('i1', 990001, '', 'achievement', 'Writing falls behind.', '', '', 'confirmed', '', '', '', '2026-09-03', 'the-tester', 1),
       ('i2', 990001, '', 'achievement', 'Mine.', '', '', 'confirmed', '', '', '', '2026-09-03', 'the-head', 1);
insert into alarms (id, watch, urn, measure, pupil_group, together, began, noticed, usual, size, raised, answer_by, state, answer,
    enquiry, outcome, conclusion, version)
values ('a1', 'trust', 990001, 'absence', 'all', '', '2026-06-01', '2026-06-08', 0.05, 0.02, '2026-06-15', '2026-06-22', 'acknowledged',
    '', '', 'nothing', '', 1);
insert into placements (id, urn, programme, proposed, proposal, valid_from, reason, exit_criteria, de_escalation, decided_by, decided_on,
    lead, review_on, head_told, state, comment, version)
values ('s1', 990001, 'inadequate', 'inadequate', '', '2026-09-02', '', '', '', 'the-tester', '2026-09-02', 'the-lead', '2026-10-01',
    '2026-09-02', 'told', '', 1);
insert into programme_cases (id, placement, urn, kind, title, state, due_what, version)
values ('c1', 's1', 990001, 'transfer', 'Teacher of mathematics, two days', 'consented', '', 1);
insert into programme_moves (id, subject, urn, verb, words, from_state, to_state, made_by, made_on, said)
values ('m1', 's1', 990001, 'tell_head', '', 'decided', 'told', 'the-tester', '2026-09-02', ''),
       ('m2', 'c1', 990001, 'consent', '', 'consulted', 'consented', 'the-tester', '2026-09-05', ''),
       ('m3', 'c1', 990001, 'consult', '', 'need', 'consulted', 'the-tester', '2026-09-04', '');
)";

} // namespace

TEST_CASE("what others decided stands on the first page of who leads it or answers for the school, for fourteen days") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::put_invented_trust(fresh);
        fresh.connection().script(records).value();
        auto writer = fresh.writer(); // by "the-tester" on 1 September
        moved(writer, "plan", "p1", "live", "paused");
        moved(writer, "plan", "p1", "submitted", "approved"); // of one thing the last is told
        moved(writer, "plan", "p2", "paused", "paused");      // its title changed, no more
        moved(writer, "alarm", "a1", "answered", "acknowledged");
        writer.commit().value();
        const std::string consent{"Consent was given: transfer, Teacher of mathematics, two days"},
            placement{"The placement is known to the head; the work has not begun"};
        CHECK(decided(fresh, head)
              == std::vector<std::string>{consent, "An issue is confirmed: Writing falls behind.", placement,
                                          "An alarm was judged and closed"});
        const auto led = decided(fresh, lead);
        REQUIRE(led.size() == 3);
        CHECK(led[0] == consent);
        CHECK(led[1] == placement);
        CHECK(led[2].starts_with("The plan: it is "));
        CHECK(decided(fresh, elsewhere).empty());
        CHECK(decided(fresh, head, 2026y / September / 18) == std::vector{consent}); // of 4 September and after
        CHECK(decided(fresh, head, 2026y / October / 1).empty());
    });
}

TEST_CASE("before the head is told the placement is told to nobody but who leads it") {
    auto fresh = testing::fresh_database();
    testing::put_invented_trust(fresh);
    fresh.connection().script(records).value();
    fresh.connection().script("update placements set head_told = null, state = 'decided'").value();
    for (const auto& words : decided(fresh, head)) {
        CHECK(words.find("placement") == std::string::npos);
        CHECK(words.find("transfer") == std::string::npos);
    }
}

TEST_CASE("minutes that were approved are told to the chair who was not there to write it down") {
    testing::CommitteeApp trust;
    const auto before = trust.called(trust.trustees), after = trust.called(trust.trustees, "2026-12-10");
    trust.item(before, "The autumn term");
    trust.move(before, "issue");
    trust.app.set_clock(testing::evening);
    trust.attend(before, {"Carys Invented", "Tove Invented"});
    trust.move(before, "hold");
    trust.move(before, "draft");
    trust.move(after, "issue");
    trust.app.set_clock(testing::next_evening);
    trust.attend(after, {"Carys Invented", "Tove Invented"});
    trust.move(after, "hold");
    trust.move(before, "approve", {{"meeting", std::string{testing::CommitteeApp::meeting_id(after).text()}}});
    auto reader = trust.app.fresh().reader();
    const auto lines = [&](const permissions::Who& who) {
        std::vector<std::string> out;
        for (const auto& each : home::decided_for(reader, who, 2026y / December / 11).value())
            out.push_back(each.words);
        return out;
    };
    CHECK(lines(trust.people.clerk).empty()); // who wrote it down
    std::size_t told = 0;
    for (const auto* each : {&trust.people.trust_chair, &trust.people.trustee}) told += lines(*each).size();
    CHECK(told == 1);
}
