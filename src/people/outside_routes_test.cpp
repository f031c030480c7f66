// Mail that a person chooses and stops, and the address of their calendar, as they meet them.
#include "commands/routes.h"
#include "people/account_page.h"
#include "people/calendar_feed_store.h"
#include "people/mail_store.h"
#include "people/people_store.h"
#include "people/sign_in_store.h"
#include "testing/visitor.h"

#include <doctest/doctest.h>

using namespace people;
using permissions::Role;
using testing::FreshDatabase;
using testing::header;
using testing::Visitor;

namespace {

PersonId ines(FreshDatabase& fresh) {
    auto writer = fresh.writer();
    const auto id = add(writer, {.email = "ines@example.org",
                                 .name = "Ines Invented",
                                 .roles = {{.role = Role::headteacher, .school = basics::Urn{900001}}}})
                        .value();
    writer.commit().value();
    return id;
}

void let_in(FreshDatabase& fresh, Visitor& visitor, const PersonId& id) {
    auto writer = storage::write(fresh.connection(), {.person = id, .at = visitor.now}).value();
    visitor.cookies["bearing"] = begin_session(writer, id, Proof::password).value();
    writer.commit().value();
    visitor.get("/account");
}

bool says(const web::Reply& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }

std::string calendar_address(const web::Reply& made) {
    const auto from = made.body.find("/my-calendar/");
    return made.body.substr(from, made.body.find('"', from) - from);
}

std::string stop_link_of(FreshDatabase& fresh, const PersonId& person, basics::Date day) {
    auto writer = fresh.writer();
    const auto mail = begin_mail(writer, person, MailKind::weekly, day, 3).value();
    REQUIRE(mail);
    writer.commit().value();
    return "/mail-stop/" + mail->stop_token;
}

const basics::Date a_monday = std::chrono::year{2026} / 9 / 14;

} // namespace

TEST_CASE("a person chooses which mail they want, and somebody quicker is not overwritten") {
    testing::each_database([](FreshDatabase& fresh) {
        const auto id = ines(fresh);
        Visitor visitor{fresh, commands::program_routes()};
        let_in(fresh, visitor, id);
        CHECK(says(visitor.get("/account"), "value=\"none\"\n checked"));
        CHECK(visitor.post("/account/mail", {{"mails", "daily"}, {"version", "0"}}).status == 400);
        const auto kept = visitor.post("/account/mail", {{"mails", "reminders"}, {"version", "0"}});
        CHECK(header(kept, "Location") == "/account?done=mail");
        const auto page = visitor.get("/account?done=mail");
        CHECK(says(page, "Your choice of mail is kept."));
        CHECK(says(page, "value=\"reminders\"\n checked"));
        CHECK(visitor.post("/account/mail", {{"mails", "weekly"}, {"version", "0"}}).status == 409);
        auto reader = fresh.reader();
        const auto wants = who_wants_mail(reader, a_monday).value();
        REQUIRE(wants.size() == 1);
        CHECK(wants[0].email == "ines@example.org");
        CHECK(wants[0].choice.sends == Mails::reminders);
        CHECK(wants[0].who.grants.size() == 1);
    });
}

TEST_CASE("one mail a day is begun, and what was put off begins again") {
    testing::each_database([](FreshDatabase& fresh) {
        const auto id = ines(fresh);
        auto writer = fresh.writer();
        choose_mail(writer, id, {}, Mails::weekly).value();
        const auto first = begin_mail(writer, id, MailKind::weekly, a_monday, 3).value();
        REQUIRE(first);
        CHECK_FALSE(begin_mail(writer, id, MailKind::reminder, a_monday, 1).value());
        CHECK(who_wants_mail(writer, a_monday).value().empty());
        settle(writer, first->id, Settled::put_off).value();
        CHECK(who_wants_mail(writer, a_monday).value().size() == 1);
        const auto again = begin_mail(writer, id, MailKind::weekly, a_monday, 3).value();
        REQUIRE(again);
        settle(writer, again->id, Settled::sent).value();
        settle(writer, again->id, Settled::put_off).value(); // too late: it is sent
        const basics::Date next = std::chrono::year{2026} / 9 / 15;
        CHECK(who_wants_mail(writer, next).value().at(0).last_weekly == a_monday);
        drop_old_mails(writer, std::chrono::year{2027} / 1 / 15).value();
        CHECK_FALSE(who_wants_mail(writer, next).value().at(0).last_weekly);
    });
}

TEST_CASE("the link in a mail stops mails with one click, without signing in, until they choose anew") {
    auto fresh = testing::fresh_database();
    const auto id = ines(fresh);
    {
        auto writer = fresh.writer();
        choose_mail(writer, id, {}, Mails::weekly).value();
        writer.commit().value();
    }
    const auto link = stop_link_of(fresh, id, a_monday);
    Visitor anybody{fresh, commands::program_routes()};
    CHECK(anybody.get("/mail-stop/nonsense").status == 404);
    CHECK(anybody.post("/mail-stop/nonsense", {{"List-Unsubscribe", "One-Click"}}).status == 404);
    CHECK(says(anybody.get(link), "Stop these mails"));
    const auto chosen = [&] {
        auto reader = fresh.reader();
        return mail_choice_of(reader, id).value();
    };
    CHECK(chosen().sends == Mails::weekly); // a look stops nothing
    CHECK(anybody.post(link, {{"form_token", "x"}}).status == 403);
    const auto stopped = anybody.post(link, {{"form_token", ""}, {"List-Unsubscribe", "One-Click"}});
    CHECK(stopped.status == 200);
    CHECK(says(stopped, "You get no more mail"));
    CHECK(chosen().sends == Mails::none);
    CHECK(anybody.post(link, {{"List-Unsubscribe", "One-Click"}}).status == 200); // twice is no mistake
    {
        auto writer = fresh.writer();
        choose_mail(writer, id, mail_choice_of(writer, id).value(), Mails::weekly).value();
        writer.commit().value();
    }
    CHECK(anybody.post(link, {{"List-Unsubscribe", "One-Click"}}).status == 404);
    CHECK(chosen().sends == Mails::weekly);
    CHECK(anybody.post("/account/mail", {{"List-Unsubscribe", "One-Click"}}).status == 403);
}

TEST_CASE("a calendar has an address that is shown once, and opens nothing once it is revoked") {
    auto fresh = testing::fresh_database();
    const auto id = ines(fresh);
    Visitor visitor{fresh, commands::program_routes()}, program{fresh, commands::program_routes()};
    let_in(fresh, visitor, id);
    CHECK(visitor.post("/account/calendar/revocation").status == 409);
    const auto made = visitor.post("/account/calendar");
    CHECK(made.status == 200);
    CHECK(header(made, "Cache-Control") == "no-store");
    const auto address = calendar_address(made);
    CHECK(address.size() > 13 + 32);
    const auto read = program.get(address);
    CHECK(read.status == 200);
    CHECK(read.type == "text/calendar; charset=utf-8");
    CHECK(header(read, "Cache-Control").starts_with("private"));
    CHECK(read.body.starts_with("BEGIN:VCALENDAR\r\n"));
    const auto account = visitor.get("/account");
    CHECK(says(account, "It was last fetched on"));
    CHECK_FALSE(says(account, address));
    CHECK(program.get("/my-calendar/nonsense.ics").status == 404);
    CHECK(program.get(address.substr(0, address.size() - 4)).status == 404);

    const auto second = calendar_address(visitor.post("/account/calendar"));
    CHECK(program.get(address).status == 410);
    CHECK(program.get(second).status == 200);
    for (int i = 1; i < most_fetches_an_hour; ++i) program.get(second);
    const auto often = program.get(second);
    CHECK(often.status == 429);
    CHECK(header(often, "Retry-After") == "3600");
    program.now += std::chrono::hours{1};
    CHECK(program.get(second).status == 200);

    visitor.get("/account");
    CHECK(header(visitor.post("/account/calendar/revocation"), "Location") == "/account?done=calendar");
    CHECK(says(program.get(second), "This address of a calendar was revoked."));
    CHECK(program.get(second).status == 410);
}

TEST_CASE("the calendar of somebody who left is gone") {
    auto fresh = testing::fresh_database();
    const auto id = ines(fresh);
    Visitor visitor{fresh, commands::program_routes()}, program{fresh, commands::program_routes()};
    let_in(fresh, visitor, id);
    const auto address = calendar_address(visitor.post("/account/calendar"));
    CHECK(program.get(address).status == 200);
    const auto change = [&](auto how) {
        auto writer = fresh.writer();
        how(writer, find_person(writer, {.everything = true}, id).value());
        writer.commit().value();
    };
    change([](auto& writer, Person person) {
        auto after = person;
        after.disabled = true;
        save(writer, person, after).value();
    });
    CHECK(program.get(address).status == 410);
    CHECK(says(program.get(address), "no longer works in Bearing"));
    change([](auto& writer, Person person) {
        auto after = person;
        after.disabled = false;
        save(writer, person, after).value();
    });
    CHECK(program.get(address).status == 200);
    change([](auto& writer, const Person& person) {
        end_role(writer, person, person.roles.at(0).id, std::chrono::year{2026} / 9 / 1).value();
    });
    CHECK(program.get(address).status == 410);
}

TEST_CASE("the pages say what they are of") {
    const CalendarMadePage made{.token = "abc"};
    const MailStopPage stop{.token = "abc"};
    web::Html one, other;
    write(one, made);
    write(other, stop);
    CHECK(std::move(one).take().text.find("/my-calendar/abc.ics") != std::string::npos);
    CHECK(std::move(other).take().text.find("/mail-stop/abc") != std::string::npos);
}
