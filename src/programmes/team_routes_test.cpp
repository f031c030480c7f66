#include "home/people_at_store.h"
#include "testing/placed_cases.h"

#include <doctest/doctest.h>

using namespace programmes;
using testing::begin;
using testing::form;
using testing::move;
using testing::newest;
using testing::page_of_oakfield;
using testing::part;
using testing::post;
using testing::Typed;
using testing::with;
using Trust = testing::PlacedTrust;
using permissions::Who;

namespace {

Typed a_member(const Who& who, std::string days = "2") {
    return {{"title", "Lead for behaviour"},
            {"person", std::string{who.id.text()}},
            {"post", ""},
            {"days_a_week", std::move(days)},
            {"begins", "2026-11-24"},
            {"until", "2026-12-18"},
            {"asked_by", "The chief executive"},
            {"serves", ""}};
}
Typed a_post() {
    return with(with(a_member(Who{.id = permissions::PersonId{""}, .name = {}, .grants = {}}), "post",
                     "Consultant for SEND, Example Hub"),
                "days_a_week", "2026-12-01, 2026-12-08");
}

// The same member at another school, of whose placement the head was told.
void on_another_team(Trust& trust, const Who& who, std::string_view days) {
    trust.app.fresh()
        .connection()
        .script(fmt::format(R"(
insert into placements (id, urn, programme, proposed, proposal, valid_from, reason, exit_criteria, de_escalation, decided_by, decided_on,
    lead, review_on, head_told, state, comment, version)
values ('s2', 990002, 'inadequate', 'inadequate', '', '2026-09-02', '', '', '', 'x', '2026-09-02', 'x', '2026-10-01', '2026-09-02', 'told',
    '', 1);
insert into programme_cases (id, placement, urn, kind, title, state, due_what, version)
values ('c2', 's2', 990002, 'team', 'Lead for teaching', 'serving', '', 1);
insert into case_fields (case_id, urn, field, value, person)
values ('c2', 990002, 'person', '{0}', '{0}'), ('c2', 990002, 'days_a_week', '{1}', null), ('c2', 990002, 'begins', '2026-09-02', null),
    ('c2', 990002, 'until', '2027-03-01', null);
)",
                            who.id.text(), days))
        .value();
}

} // namespace

TEST_CASE("the lead names the improvement team, member by member, and the task that asks for it is done by that") {
    Trust trust;
    trust.place_and_tell();
    const auto task = trust.task_address("team_named");
    CHECK(testing::visit(trust.app, task, trust.partner).says("Add a member"));
    CHECK_FALSE(testing::visit(trust.app, task, trust.partner).says("Tick it done"));
    CHECK(trust.app.get(task + "/done", trust.partner).reply.status == 409);
    CHECK(post(trust, task + "/done", {{"version", "1"}, {"evidence", "A good team."}}, trust.partner) == 409);
    for (const Who* who :
         std::vector<const Who*>{&trust.head, &trust.member, &trust.trustee, &trust.elsewhere, &trust.teacher}) {
        CHECK(trust.app.get(begin("team"), *who).reply.status == 403);
        CHECK(post(trust, begin("team"), a_member(trust.director), *who) == 403);
    }
    const auto asks = testing::visit(trust.app, begin("team"), trust.partner);
    CHECK(asks.says("Invented-Other")); // heads may come, teachers move by a transfer
    CHECK_FALSE(asks.says("Invented-Teacher"));
    CHECK_FALSE(asks.says("Invented-Trustee"));
    const auto bad = [&](const Typed& said) { return post(trust, begin("team"), said, trust.partner); };
    CHECK(bad(with(a_member(trust.teacher), "days_a_week", "2")) == 400);
    CHECK(bad(with(a_member(trust.director), "post", "Consultant")) == 400); // one of the two
    CHECK(bad(with(a_post(), "post", "")) == 400);
    CHECK(bad(with(a_post(), "post", "Invented-Head as consultant")) == 400);
    CHECK(bad(a_member(trust.director, "6")) == 400);
    CHECK(bad(a_member(trust.director, "Mondays")) == 400);
    CHECK(bad(a_member(trust.director, "2027-01-11")) == 400); // after the last day
    CHECK(bad(with(a_member(trust.director), "asked_by", "")) == 400);
    const auto says = [&](const Typed& said) {
        return testing::inspect(trust.app, trust.app.post(begin("team"), form(said), trust.partner));
    };
    CHECK(says(with(a_member(trust.director), "title", ""))
              .says("“Role in the team” is empty for Invented-Director: fill it in. Such as Lead for behaviour."));
    CHECK(says(with(a_post(), "title", "")).says("“Role in the team” is empty for Consultant for SEND, Example Hub"));
    const auto no_days = says(with(with(a_member(trust.director), "begins", ""), "until", ""));
    CHECK(no_days.says("Give the first day, such as 2026-12-01."));
    CHECK(no_days.says("Give the last day, such as 2026-12-01."));
    CHECK(
        says(with(a_member(trust.director), "serves", "nothing")).says("Under “Which objective or support it serves”"));
    CHECK(post(trust, begin("team"), a_member(trust.director), trust.partner) == 303);
    CHECK(testing::visit(trust.app, task, trust.partner).says("The first is there: Lead for behaviour."));
    CHECK(post(trust, begin("team"), a_post(), trust.partner) == 303);
    const auto page = testing::visit(trust.app, page_of_oakfield, trust.head);
    CHECK(page.says("2 members, 2 days a week on site"));
    CHECK(page.says("Invented-Director (Lead for behaviour): 2 days a week until 18 December 2026."));
    CHECK(page.says("Consultant for SEND, Example Hub (Lead for behaviour): 2 days, until 18 December 2026."));
    CHECK(page.statements <= 12);
    CHECK(
        testing::visit(trust.app, part("team"), trust.trustee).says("Who asked for it, by post: The chief executive"));
}

TEST_CASE(
    "days of a member are changed and ended by the lead, a stale form is refused with both texts, and one who has "
    "left is called so") {
    Trust trust;
    trust.place_and_tell();
    REQUIRE(post(trust, begin("team"), a_member(trust.director), trust.partner) == 303);
    const Typed change{{"days_a_week", "1.5"}, {"until", "2027-02-12"}, {"reason", "It goes well."}};
    CHECK(move(trust, CaseKind::team, "change", change, trust.head) == 403);
    CHECK(move(trust, CaseKind::team, "change", with(change, "until", "2026-11-01"), trust.partner) == 400);
    CHECK(move(trust, CaseKind::team, "change", change, trust.partner) == 303);
    const auto address = fmt::format("{}/cases/{}", page_of_oakfield, newest(trust, CaseKind::team).id.text());
    CHECK(testing::visit(trust.app, address, trust.partner).says("1.5 a week"));
    const auto stale = trust.app.post(
        address + "/change",
        form({{"days_a_week", "4"}, {"until", "2027-02-12"}, {"reason", "More."}, {"version", "1"}}), trust.partner);
    CHECK(stale.reply.status == 409);
    CHECK(stale.reply.body.find("More.") != std::string::npos);
    {
        auto writer = trust.app.fresh().writer();
        constexpr storage::Statement<1> ends{"end", "update grants set until = '2026-11-20' where person_id = $1"};
        REQUIRE(writer.change(ends, trust.director.id).ok());
        REQUIRE(writer.commit().ok());
    }
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.head).says("Invented-Director, who has left (Lead for"));
    CHECK(move(trust, CaseKind::team, "end", {{"until", "2026-11-24"}, {"reason", "The behaviour is calm."}},
               trust.partner)
          == 303);
    CHECK(move(trust, CaseKind::team, "change", change, trust.partner) == 409);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.head).says("0 members"));
}

TEST_CASE("a member reads of it in their own work, and who is on two teams has their days added up") {
    Trust trust;
    trust.place_and_tell();
    REQUIRE(post(trust, begin("team"), a_member(trust.elsewhere, "3"), trust.partner) == 303);
    const auto work = testing::visit(trust.app, "/my-work", trust.elsewhere);
    CHECK(work.says("You are on the improvement team, 3 days a week until 18 December 2026"));
    CHECK(work.says("Invented Oakfield Academy"));
    CHECK(work.statements <= 12);
    CHECK_FALSE(testing::visit(trust.app, "/my-work", trust.head).says("You are on the improvement team"));
    CHECK_FALSE(testing::visit(trust.app, page_of_oakfield, trust.head).says("on all teams"));
    on_another_team(trust, trust.elsewhere, "1");
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.head).says("4 days a week on all teams."));
}

TEST_CASE("before the head was told nobody reads that they are on its team, and only the intensive programme has one") {
    Trust trust;
    REQUIRE(trust.decide(trust.director, "inadequate") == 303);
    REQUIRE(post(trust, begin("team"), a_member(trust.elsewhere), trust.partner) == 303);
    CHECK_FALSE(testing::visit(trust.app, "/my-work", trust.elsewhere).says("You are on the improvement team"));
    Trust targeted;
    REQUIRE(targeted.decide(targeted.director, "requires_improvement") == 303);
    CHECK(targeted.app.get(begin("team"), targeted.partner).reply.status == 409);
    CHECK_FALSE(testing::visit(targeted.app, page_of_oakfield, targeted.partner).says("Improvement team"));
}
