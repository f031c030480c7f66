#include "people/outside_routes.h"

#include "basics/text.h"
#include "journal/journal.h"
#include "people/account_page.h"
#include "people/calendar_feed_store.h"
#include "people/mail_store.h"

namespace people {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

Reply stop_reply(Request& asked, bool stopped) {
    return web::show(asked, {.title = stopped ? "No more mail about your work" : "Stop mail about your work?"},
                     MailStopPage{.token = std::string{asked.parameter("token")},
                                  .stopped = stopped,
                                  .form_token = asked.form_token});
}

} // namespace

Result<Reply> choose_mails(Request& asked) {
    const auto chosen = mails_named(asked.from.form["mails"]);
    if (!chosen) return basics::invalid("Choose which mail you want, or none.");
    auto writer = TRY(asked.writer());
    const auto before = TRY(mail_choice_of(writer, asked.person().id));
    if (asked.from.form["version"] != std::to_string(before.version)) return journal::changed_meanwhile();
    TRY(choose_mail(writer, asked.person().id, before, *chosen));
    TRY(writer.commit());
    return web::redirect("/account?done=mail");
}

Result<Reply> make_calendar(Request& asked) {
    auto writer = TRY(asked.writer());
    CalendarMadePage page{.token = TRY(make_calendar_feed(writer, asked.person().id))};
    TRY(writer.commit());
    auto reply = web::show(asked, {.title = "The address of your calendar", .section = "account"}, page);
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

Result<Reply> revoke_calendar(Request& asked) {
    auto writer = TRY(asked.writer());
    TRY(revoke_calendar_feed(writer, asked.person().id));
    TRY(writer.commit());
    return web::redirect("/account?done=calendar");
}

Result<Reply> show_mail_stop(Request& asked) {
    auto reader = TRY(asked.reader());
    TRY(person_of_stop_link(reader, asked.parameter("token")));
    return stop_reply(asked, false);
}

// A look at the address stops nothing: programs that look for harm in mails open every link.
Result<Reply> stop_mails(Request& asked) {
    PersonId person{""};
    {
        auto reader = TRY(asked.reader());
        person = TRY(person_of_stop_link(reader, asked.parameter("token")));
    }
    auto writer = TRY(storage::write(asked.connection, {.person = person, .at = asked.now}));
    const auto before = TRY(mail_choice_of(writer, person));
    if (before.sends != Mails::none) TRY(stop_mail(writer, person, before));
    TRY(writer.commit());
    return stop_reply(asked, true);
}

} // namespace people
