// What is confidential is in no page, file or journal for others, whatever their role; and not for whoever declared an interest.
#include "committees/duties_store.h"
#include "journal/journal_store.h"
#include "testing/committee_app.h"

using namespace committees;
using permissions::Role;
using permissions::Verb;
using testing::CommitteeApp;
using testing::holds;

namespace {

constexpr basics::Date the_day{std::chrono::year{2026} / 11 / 24};

constexpr auto secret = "Zqx"; // in every confidential word, and nowhere else

struct Confidential {
    CommitteeApp trust;
    std::string meeting, open_item, item;
};

// A held meeting with a confidential item: its title, paper, minutes of each kind, and an action.
void fill(Confidential& all, const Committee& committee, std::vector<std::string> there) {
    auto& trust = all.trust;
    all.meeting = trust.called(committee);
    all.open_item = trust.item(all.meeting, "The autumn term");
    all.item = trust.item(all.meeting, "Zqx of a member of staff", "confidential");
    trust.sent(all.item + "/papers",
               {{"paper_title", "Zqx title"}, {"source", "written"}, {"paper", "Zqx paper."}, {"matter", "governance"}},
               trust.people.clerk);
    trust.move(all.meeting, "issue");
    trust.app.set_clock(testing::evening);
    trust.attend(all.meeting, std::move(there));
    trust.move(all.meeting, "hold");
    trust.line(all.item,
               {{"kind", "question"}, {"words", "Zqx asked?"}, {"answer", "Zqx answered."}, {"matter", "governance"}});
    trust.line(all.item, {{"kind", "decision"}, {"words", "Zqx decided."}});
    trust.line(
        all.item,
        {{"kind", "action"}, {"words", "Zqx to be done."}, {"owner_email", "hana@example.org"}, {"due", "2026-12-04"}});
    trust.line(all.open_item, {{"kind", "decision"}, {"words", "The term was spoken of."}, {"matter", "governance"}});
    trust.move(all.meeting, "draft");
}

std::vector<std::string> addresses(const Confidential& all) {
    return {"/committees",   "/committees/" + std::string{all.trust.local.id.text()},
            all.meeting,     all.open_item,
            all.item,        all.item + "/changes",
            "/evidence.csv", "/evidence.xlsx",
            "/journal"};
}

} // namespace

TEST_CASE("what is confidential is shown to exactly the roles that may see it, on no page, in no file and in no "
          "journal to others") {
    Confidential all;
    fill(all, all.trust.local, {"Kofi Invented", "Lena Invented"});
    for (const auto role : permissions::all_roles()) {
        const bool of_school = permissions::held_for(role) == permissions::Held::school;
        const permissions::Who who{
            .id = permissions::PersonId{"somebody"},
            .name = "Ines Invented",
            .grants = {{.role = role, .school = of_school ? std::optional{testing::oakfield} : std::nullopt}},
            .second_factor = true};
        const auto today = std::chrono::year{2026} / 11 / 12;
        const bool may = permissions::may(who, Verb::see_confidential, testing::oakfield, today);
        CAPTURE(permissions::words(role));
        bool seen = false;
        for (const auto& address : addresses(all)) {
            CAPTURE(address);
            const auto answer = all.trust.app.get(address, who);
            const bool there = holds(answer.reply.body, secret);
            seen |= there;
            if (!may) CHECK_FALSE(there);
            if (address == "/journal" || address.starts_with("/evidence")) CHECK_FALSE(there); // nobody reads it there
        }
        CHECK(seen == (may && permissions::may(who, Verb::see_committees, testing::oakfield, today)));
    }
}

TEST_CASE(
    "the confidential part of the trustees is not a head's, a director's or a local member's, nor its existence") {
    Confidential all;
    fill(all, all.trust.trustees, {"Carys Invented", "Tove Invented"});
    auto& people = all.trust.people;
    for (const auto* who : {&people.head, &people.chair, &people.elsewhere})
        CHECK(all.trust.app.get(all.meeting, *who).reply.status == 404);
    const auto page = testing::visit(all.trust.app, all.meeting, people.director);
    CHECK(page.says("The autumn term"));
    CHECK_FALSE(page.says("Zqx"));
    CHECK_FALSE(page.says("onfidential"));
    CHECK(all.trust.app.get(all.item, people.director).reply.status == 404);
    for (const auto* who : {&people.trustee, &people.trust_chair, &people.executive, &people.clerk})
        CHECK(testing::visit(all.trust.app, all.meeting, *who).says("Zqx decided."));
}

TEST_CASE("every entry of the journal's own pages is read by every role, and holds no word of what is confidential") {
    Confidential all;
    fill(all, all.trust.local, {"Kofi Invented", "Lena Invented"});
    std::vector<std::string> records;
    {
        auto reader = all.trust.app.fresh().reader();
        for (const auto& each : journal::latest(reader, {{.everything = true}, the_day}, {.most = 1000}).value())
            records.push_back(fmt::format("/journal/{}/{}", each.entry.kind, each.entry.record));
    }
    CHECK(std::ranges::any_of(records, [](const auto& each) { return holds(each, "confidential line of minutes"); }));
    std::size_t read = 0;
    for (const auto* who : {&all.trust.people.administrator, &all.trust.people.executive, &all.trust.people.head})
        for (const auto& record : records) {
            web::Incoming asked{.method = web::Method::get, .path = record};
            const auto reply = all.trust.app.ask(std::move(asked), *who).reply;
            CHECK_FALSE(holds(reply.body, secret));
            read += reply.status == 200;
        }
    CHECK(read > 2 * records.size()); // the administrator and the chief executive read every one
}

TEST_CASE(
    "how a confidential item read before is shown to who runs the meeting and may read it, and to nobody else") { // ChangesPage
    Confidential all;
    auto& trust = all.trust;
    auto& people = trust.people;
    fill(all, trust.local, {"Kofi Invented", "Lena Invented"});
    Line question{.id = LineId{""}, .item = ItemId{""}, .kind = LineKind::question, .words = ""};
    {
        auto reader = trust.app.fresh().reader();
        const Reading full{.seen = {.everything = true}, .confidential = {.everything = true}, .who = people.clerk.id};
        for (const auto& each : contents_of(reader, full, CommitteeApp::meeting_id(all.meeting)).value().lines)
            if (each.kind == LineKind::question) question = each;
    }
    const auto line = all.meeting + "/lines/" + std::string{question.id.text()};
    trust.sent(line, {{"version", "1"}, {"words", "Zqx said anew?"}, {"answer", "Zqx answered."}}, people.clerk);
    trust.sent(line + "/removal", {{"version", "2"}, {"removal_reason", "Zqx was no question."}}, people.clerk);
    const auto changes = all.item + "/changes";
    CHECK(testing::visit(trust.app, all.item, people.clerk).says("Earlier texts"));
    const auto page = testing::visit(trust.app, changes, people.clerk);
    CHECK(page.says("Line of minutes taken out on"));
    CHECK(page.says("Zqx asked?"));
    CHECK(page.says("Zqx was no question."));
    CHECK(page.says("Hana Invented")); // whose action it is, by name
    CHECK(page.statements <= 12);
    CHECK(testing::visit(trust.app, changes, people.executive).status == 200);
    for (const auto* who : {&people.chair, &people.member, &people.head, &people.director, &people.trustee,
                            &people.administrator, &people.elsewhere})
        CHECK(trust.app.get(changes, *who).reply.status == 403);
    CHECK(trust.app.get(all.open_item + "/changes", people.clerk).reply.status == 404); // the journal tells of it
    trust.sent(all.item + "/interests",
               {{"interest", "I drafted it."}, {"declared_by", std::string{people.clerk.id.text()}}}, people.clerk);
    CHECK(trust.app.get(changes, people.clerk).reply.status == 404); // an interest was declared
}

TEST_CASE("a member who declared an interest in a confidential item reads nothing of it any more, and others' "
          "interests least of all") {
    Confidential all;
    auto& trust = all.trust;
    auto& people = trust.people;
    fill(all, trust.local, {"Kofi Invented", "Lena Invented"});
    CHECK(testing::visit(trust.app, all.meeting, people.member).says("Zqx decided."));
    CHECK(trust.status(all.item + "/interests", {{"interest", "Zqx is my neighbour."}}, people.head) == 404);
    CHECK(trust.status(all.open_item + "/interests", {{"interest", "None of mine."}}, people.head) == 403);
    CHECK(trust.status(all.item + "/interests", {}, people.member) == 400);
    trust.sent(all.item + "/interests", {{"interest", "It is my neighbour."}}, people.member);
    const auto page = testing::visit(trust.app, all.meeting, people.member);
    CHECK_FALSE(page.says("Zqx"));
    CHECK(page.says("kept from you"));
    CHECK(trust.app.get(all.item, people.member).reply.status == 404);
    CHECK(trust.status(all.item + "/interests", {{"interest", "Again."}}, people.member) == 404);
    CHECK(testing::visit(trust.app, all.meeting, people.chair)
              .says("Lena Invented declared an interest: It is my neighbour."));
    CHECK_FALSE(holds(trust.app.get(all.meeting, people.head).reply.body, "my neighbour"));
    CHECK_FALSE(holds(trust.app.get("/journal", people.administrator).reply.body, "my neighbour"));
    trust.sent(all.item + "/interests",
               {{"interest", "I drafted it."}, {"declared_by", std::string{people.clerk.id.text()}}}, people.clerk);
    CHECK_FALSE(testing::visit(trust.app, all.meeting, people.clerk).says("Zqx"));
    trust.sent(all.open_item + "/interests", {{"interest", "I teach there."}}, people.member);
    CHECK(
        testing::visit(trust.app, all.meeting, people.head).says("Lena Invented declared an interest: I teach there."));
    CHECK(trust.status(all.open_item + "/interests", {{"interest", "Twice."}}, people.member) == 403);
}

TEST_CASE(
    "an ordinary item cannot be reached as a confidential one, nor made by who may not see what is confidential") {
    CommitteeApp trust;
    auto& people = trust.people;
    const auto meeting = trust.called(trust.local);
    for (const auto* who : {&people.head, &people.chair, &people.director, &people.trustee})
        CHECK(trust.status(meeting + "/items",
                           {{"title", "x"}, {"purpose", "decision"}, {"place", "1"}, {"part", "confidential"}}, *who)
              == 403);
    CHECK(trust.status(meeting + "/items",
                       {{"title", "x"}, {"purpose", "decision"}, {"place", "1"}, {"part", "secret"}}, people.clerk)
          == 400);
}

TEST_CASE("what committees ask of one person: actions, meetings ahead and declarations, in one statement") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::put_invented_trust(fresh);
        const auto people = testing::committee_people(fresh);
        const auto local = testing::a_local_committee(fresh, people);
        const basics::Date today = std::chrono::year{2026} / 11 / 2;
        MeetingId id{""};
        ItemId item{""}, hidden{""};
        {
            auto writer = fresh.writer();
            id = call(writer, local,
                      {.id = id, .committee = local.id, .on = std::chrono::year{2026} / 11 / 12, .place = "Here"})
                     .value();
            item = add(writer, local,
                       Item{.id = item, .meeting = id, .position = 1, .title = "A", .purpose = Purpose::decision})
                       .value();
            hidden = add(writer, local,
                         Item{.id = item,
                              .meeting = id,
                              .part = Part::confidential,
                              .position = 1,
                              .title = "B",
                              .purpose = Purpose::decision})
                         .value();
            for (const auto part : {Part::ordinary, Part::confidential})
                REQUIRE(add(writer, local,
                            Line{.id = LineId{""},
                                 .item = part == Part::ordinary ? item : hidden,
                                 .part = part,
                                 .kind = LineKind::action,
                                 .words = "To be done.",
                                 .owner = people.member.id,
                                 .due = std::chrono::year{2026} / 12 / 4})
                            .ok());
            REQUIRE(writer.commit().ok());
        }
        {
            auto reader = fresh.reader();
            const auto duties = duties_of(reader, people.member.id, today).value();
            CHECK(duties.actions.empty()); // no minutes are shared yet
            const auto& ahead = duties.meetings;
            REQUIRE(ahead.size() == 1);
            CHECK(ahead.front().committee == local.name);
            CHECK(duties_of(reader, people.head.id, today).value().meetings.empty());
            CHECK(duties_of(reader, people.member.id, std::chrono::year{2026} / 11 / 13).value().meetings.empty());
            const auto& due = duties.declarations;
            REQUIRE(due.size() == 1);
            CHECK(due.front().by == std::chrono::year{2026} / 9 / 30);
        }
        {
            auto writer = fresh.writer();
            REQUIRE(add(writer, local,
                        Declaration{.committee = local.id,
                                    .person = people.member.id,
                                    .year = basics::AcademicYear{2026},
                                    .declared = today,
                                    .interests = {}})
                        .ok());
            const auto before = find_meeting(writer, {.everything = true}, id).value().meeting;
            auto after = before;
            after.state = MeetingState::minutes_drafted;
            REQUIRE(save(writer, local, before, after).ok());
            CHECK(save(writer, local, before, after).problem().kind == basics::Problem::Kind::conflict); // stale
            REQUIRE(writer.commit().ok());
        }
        auto reader = fresh.reader();
        const auto duties = duties_of(reader, people.member.id, today).value();
        CHECK(duties.declarations.empty());
        const auto& actions = duties.actions;
        REQUIRE(actions.size() == 2);
        CHECK(std::ranges::count(actions, std::string{"To be done."}, &ActionDue::words) == 1);
        CHECK(std::ranges::count(actions, std::string{}, &ActionDue::words) == 1); // of the confidential one no word
        CHECK(find_meeting(reader, {.schools = {testing::rowan}}, id).problem().kind == basics::Problem::Kind::missing);
        CHECK(committees_seen(reader, {.schools = {testing::rowan}}).value().empty());
        const Reading none{.seen = {.schools = {testing::oakfield}}, .confidential = {}, .who = people.head.id};
        CHECK(contents_of(reader, none, id).value().items.size() == 1);
        const Reading full{.seen = {.everything = true}, .confidential = {.everything = true}, .who = people.clerk.id};
        CHECK(contents_of(reader, full, id).value().items.size() == 2);
    });
}
