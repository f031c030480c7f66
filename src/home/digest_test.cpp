#include "home/digest_page.h"

#include "commands/routes.h"
#include "home/digest_jobs.h"
#include "people/calendar_feed_store.h"
#include "people/mail_store.h"
#include "people/people_store.h"
#include "testing/a_key_point.h"
#include "testing/app.h"

#include <doctest/doctest.h>

using namespace home;
using namespace std::chrono;
using people::MailKind;
using people::Mails;
using Kind = WorkLine::Kind;
using Ended = mail::Outcome::Kind;

namespace {

const basics::Date monday = 2026y / March / 16;
const basics::Instant at_night = basics::parse_iso_instant("2026-03-16T03:30:00.000Z").value();

WorkLine line(basics::Date on, std::string outside) {
    return {.kind = Kind::due,
            .on = on,
            .words = "Ring the mother of Tom Invented",
            .where = "Somewhere",
            .address = "/there",
            .outside = std::move(outside)};
}

permissions::PersonId somebody_who_wants(testing::FreshDatabase& fresh, const std::string& email, Mails mails) {
    auto writer =
        storage::write(fresh.connection(), {.person = permissions::PersonId{"the-tester"},
                                            .at = basics::parse_iso_instant("2026-03-02T08:00:00.000Z").value()})
            .value();
    const auto id = people::add(writer, {.email = email,
                                         .name = "Ines Invented",
                                         .roles = {{.role = permissions::Role::headteacher, .school = testing::rowan}}})
                        .value();
    people::choose_mail(writer, id, {}, mails).value();
    writer.commit().value();
    return id;
}

// A post office that remembers what it was given, and answers as it is told.
struct Office {
    std::vector<mail::Message> taken{};
    Ended answer{Ended::taken};
    Post post() {
        return {.site = "https://bearing.example.org",
                .from = "bearing@example.org",
                .html = digest_html,
                .send = [this](const mail::Message& it) {
                    if (answer == Ended::taken || answer == Ended::unsure) taken.push_back(it);
                    return mail::Outcome{answer, answer == Ended::taken ? "" : "A sentence."};
                }};
    }
};

Reminded remind_on(testing::FreshDatabase& fresh, Office& office, basics::Date today) {
    const auto post = office.post();
    const storage::Author author{.person = permissions::PersonId{"command-line"}, .at = at_night};
    return remind(fresh.connection(), author, today, &post).value();
}

void a_trust_with_work(testing::FreshDatabase& fresh) {
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
}

} // namespace

TEST_CASE("a mail says what is due and where, never what anybody typed") {
    std::vector all(9, line(2026y / March / 18, "Note of visit due: Invented Rowan Primary School"));
    const auto digest =
        digest_of(MailKind::weekly, all, {.site = "https://bearing.example.org", .stop_token = "abc"}, monday);
    CHECK(digest.subject == "Your week in Bearing: 9 things");
    CHECK(digest.lines.size() == 7);
    CHECK(digest.more == 2);
    const auto text = digest_text(digest), html = digest_html(digest);
    for (const auto* each : {&text, &html}) {
        CHECK(each->find("Wednesday: ") != std::string::npos);
        CHECK(each->find("Note of visit due: Invented Rowan Primary School") != std::string::npos);
        CHECK(each->find("https://bearing.example.org/there") != std::string::npos);
        CHECK(each->find("https://bearing.example.org/mail-stop/abc") != std::string::npos);
        CHECK(each->find("Tom") == std::string::npos);
    }
    const DigestPage page{.digest = digest};
    CHECK(page.digest.more == 2);
}

TEST_CASE("a reminder is of what is due by the next working day, and of what has just become overdue") {
    const std::vector all{line(2026y / March / 12, "Thursday"), line(2026y / March / 13, "Friday before"),
                          line(2026y / March / 15, "Sunday"),   line(monday, "Monday itself"),
                          line(2026y / March / 17, "Tuesday"),  line(2026y / March / 18, "Wednesday")};
    std::vector<std::string> told;
    for (const auto& each : lines_for(MailKind::reminder, all, monday)) told.push_back(each.outside);
    CHECK(told == std::vector<std::string>{"Friday before", "Sunday", "Tuesday"});
    const std::vector later{line(2026y / March / 22, "Sunday"), line(2026y / March / 23, "Monday")};
    CHECK(lines_for(MailKind::reminder, later, 2026y / March / 20).size() == 2); // on Friday
}

TEST_CASE("links of a mail lead to one site by https") {
    CHECK(parse_site("https://bearing.example.org/").value() == "https://bearing.example.org");
    for (const auto* wrong : {"", "bearing.example.org", "http://bearing.example.org", "https://", "https://a/b",
                              "https://a\r\nX: 1", "https://a\">"})
        CHECK_FALSE(parse_site(wrong));
}

TEST_CASE("each who asked gets one mail a week, whatever happens in between") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_work(fresh);
        somebody_who_wants(fresh, "ines@example.org", Mails::weekly);
        somebody_who_wants(fresh, "tom@example.org", Mails::reminders);
        somebody_who_wants(fresh, "none@example.org", Mails::none);
        Office office{.answer = Ended::away};
        const auto away = remind_on(fresh, office, monday);
        CHECK(away.away);
        CHECK(away.people == 2);
        CHECK(away.put_off == 1); // the second was not tried
        office.answer = Ended::put_off;
        CHECK(remind_on(fresh, office, monday).put_off == 2);
        office.answer = Ended::taken;
        CHECK(remind_on(fresh, office, monday).weekly == 2);
        REQUIRE(office.taken.size() == 2);
        CHECK(office.taken[0].to != office.taken[1].to);
        CHECK(office.taken[0].text.find("Thursday: Results due: Invented Rowan Primary School") != std::string::npos);
        CHECK(office.taken[0].id.ends_with("@example.org"));
        CHECK(remind_on(fresh, office, monday).people == 0);
        CHECK(remind_on(fresh, office, 2026y / March / 17).reminders == 0); // due on Thursday
        CHECK(remind_on(fresh, office, 2026y / March / 18).reminders == 1);
        CHECK(office.taken.back().to == "tom@example.org");
        CHECK(office.taken.back().subject == "A reminder from Bearing: 1 thing");
        CHECK(remind_on(fresh, office, 2026y / March / 20).reminders == 1); // overdue since Thursday
        CHECK(office.taken.size() == 4);
    });
}

TEST_CASE("on Friday a reminder tells of Monday's task, and the calendar of one in eight weeks") {
    const auto all = commands::program_routes();
    testing::App app{{all.begin(), all.end()}};
    auto& fresh = app.fresh();
    testing::a_real_trust(fresh);
    const auto head = somebody_who_wants(fresh, "ines@example.org", Mails::reminders);
    fresh.connection()
        .script(R"(
insert into placements (id, urn, programme, proposed, proposal, valid_from, reason, exit_criteria, de_escalation, decided_by, decided_on,
    lead, review_on, head_told, state, comment, version)
values ('s1', 990002, 'inadequate', 'inadequate', '', '2026-01-05', '', '', '', 'x', '2026-01-05', 'x', '2026-06-01', '2026-01-05',
    'delivering', '', 1);
insert into programme_tasks (id, placement, urn, code, turn, task, gate, owner, due, evidence_wanted, hours, state, said, moved_because,
    version)
values ('t1', 's1', 990002, '', 1, 'Name no name', '', 'head', '2026-03-23', '', 0, 'open', '', '', 1),
       ('t2', 's1', 990002, '', 1, 'Name no name', '', 'head', '2026-05-11', '', 0, 'open', '', '', 1);
)")
        .value();
    Office office;
    CHECK(remind_on(fresh, office, monday).nothing == 1); // nothing is due in that week
    CHECK(remind_on(fresh, office, 2026y / March / 19).reminders == 0);
    CHECK(remind_on(fresh, office, 2026y / March / 20).reminders == 1);
    REQUIRE(office.taken.size() == 1);
    CHECK(office.taken[0].text.find("23 March 2026: Task of a programme due: Invented Rowan Primary School")
          != std::string::npos);
    CHECK(office.taken[0].text.find("Name no name") == std::string::npos);
    auto writer = fresh.writer();
    const auto token = people::make_calendar_feed(writer, head).value();
    writer.commit().value();
    app.set_clock("2026-03-20T10:06:00.000Z");
    const auto read = app.get("/my-calendar/" + token + ".ics").reply.body;
    CHECK(read.find("DTSTART;VALUE=DATE:20260323\r\n") != std::string::npos);
    CHECK(read.find("DTSTART;VALUE=DATE:20260511\r\n") != std::string::npos);
    CHECK(read.find("Name no name") == std::string::npos);
}

TEST_CASE("what was perhaps sent, or refused for good, is not sent again that week") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_work(fresh);
        somebody_who_wants(fresh, "ines@example.org", Mails::weekly);
        Office office{.answer = Ended::unsure};
        const auto once = remind_on(fresh, office, monday);
        CHECK(once.unsure == 1);
        CHECK(once.troubles == std::vector<std::string>{"A sentence."});
        office.answer = Ended::taken;
        CHECK(remind_on(fresh, office, monday).weekly == 0);
        CHECK(remind_on(fresh, office, 2026y / March / 17).weekly == 0);
        office.answer = Ended::refused;
        CHECK(remind_on(fresh, office, 2026y / March / 23).refused == 1);
        CHECK(remind_on(fresh, office, 2026y / March / 24).people == 1); // waits for the next Monday
        CHECK(office.taken.size() == 1);
    });
}

TEST_CASE("a week without work has no mail, and a trial notes nothing") {
    auto fresh = testing::fresh_database();
    testing::a_real_trust(fresh);
    somebody_who_wants(fresh, "ines@example.org", Mails::weekly);
    const storage::Author author{.person = permissions::PersonId{"command-line"}, .at = at_night};
    CHECK(remind(fresh.connection(), author, monday, nullptr).value().nothing == 1);
    Office office;
    CHECK(remind_on(fresh, office, monday).nothing == 1);
    CHECK(office.taken.empty());
    CHECK(remind_on(fresh, office, 2026y / March / 17).nothing == 0);
}

TEST_CASE("the calendar holds what is due, of a school that the person may see, and costs few statements") {
    const auto all = commands::program_routes();
    testing::App app{{all.begin(), all.end()}};
    app.set_clock("2026-03-18T10:06:00.000Z");
    a_trust_with_work(app.fresh());
    const auto head = somebody_who_wants(app.fresh(), "ines@example.org", Mails::none);
    auto writer = app.fresh().writer();
    const auto token = people::make_calendar_feed(writer, head).value();
    writer.commit().value();
    const auto read = app.get("/my-calendar/" + token + ".ics");
    CHECK(read.reply.status == 200);
    CHECK(read.reply.body.find("SUMMARY:Results due: Invented Rowan Primary School\r\n") != std::string::npos);
    CHECK(read.reply.body.find("DTSTART;VALUE=DATE:20260319\r\n") != std::string::npos);
    CHECK(read.reply.body.find("Oakfield") == std::string::npos);
    CHECK(read.statements <= 16); // a program fetches it a few times a day
}
