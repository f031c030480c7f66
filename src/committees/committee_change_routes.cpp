#include "basics/text.h"
#include "committees/committee_store.h"
#include "committees/meeting_store.h"
#include "committees/one_committee_routes.h"
#include "people/people_store.h"
#include "web/both_texts.h"

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

Result<Reply> save_committee(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(committee_to_run(asked, writer));
    const auto address = address_of(before.id);
    const auto stands = words_of(before.quorum);
    const web::Editing editing{
        .what = "this committee",
        .section = "committees",
        .address = address,
        .back = address,
        .version = std::to_string(before.version),
        .fields = {{.name = "name", .label = "Name", .stands = before.name},
                   {.name = "quorum_number", .label = "Quorum: members", .stands = stands.number},
                   {.name = "quorum_percent", .label = "Quorum: share in a hundred", .stands = stands.percent}}};
    if (const auto reply = web::both_texts(asked, editing)) return *reply;
    const auto name = basics::collapsed(asked.from.form["name"]);
    const auto typed = quorum_in(asked);
    auto wrong = wrong_in(typed);
    if (name.empty() || name.size() > longest_name) wrong.push_back({"name", "Give its name, in 120 letters at most."});
    if (!wrong.empty())
        return committee_reply(asked, writer, before,
                               {.part = naming, .form = quorum_form(name, typed), .wrong = wrong});
    auto after = before;
    after.name = name, after.quorum = quorum_of(typed);
    TRY(save(writer, before, after));
    TRY(writer.commit());
    return web::redirect(address);
}

Result<Reply> add_terms(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto committee = TRY(committee_to_run(asked, writer));
    const auto typed = terms_in(asked);
    if (const auto wrong = wrong_in(typed); !wrong.empty())
        return committee_reply(asked, writer, committee, {.part = renewing, .form = terms_form(typed), .wrong = wrong});
    const auto all = TRY(terms_of(writer, asked.scope(Verb::see_committees), committee.id));
    TRY(add(writer, committee, terms_of(typed, all.empty() ? 1 : all.back().edition + 1)));
    TRY(writer.commit());
    return web::redirect(address_of(committee.id));
}

Result<Reply> appoint(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto committee = TRY(committee_to_run(asked, writer));
    const MemberWords typed{.email = basics::lower(said(asked, "email")),
                            .office = said(asked, "office"),
                            .since = said(asked, "member_since"),
                            .until = said(asked, "member_until")};
    auto wrong = wrong_in(typed);
    const auto person = TRY(people::person_of_email(writer, typed.email));
    if (wrong.empty() && !person)
        wrong.push_back({"email", "Nobody signs in here with this address. An administrator adds people first."});
    if (!wrong.empty())
        return committee_reply(asked, writer, committee,
                               {.part = appointing, .form = member_form(typed), .wrong = wrong});
    Member member{.id = MemberId{""},
                  .committee = committee.id,
                  .person = person->id,
                  .office = office_named(typed.office).value_or(Office::member),
                  .since = basics::parse_iso_date(typed.since).value()};
    if (!typed.until.empty()) member.until = basics::parse_iso_date(typed.until).value();
    TRY(add(writer, committee, member));
    TRY(writer.commit());
    return web::redirect(address_of(committee.id));
}

Result<Reply> call_meeting(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto committee = TRY(committee_to_run(asked, writer));
    const MeetingWords typed{.on = said(asked, "on"), .starts = said(asked, "starts"), .place = said(asked, "place")};
    auto wrong = wrong_in(typed);
    if (wrong.empty() && basics::parse_iso_date(typed.on).value() < asked.today())
        wrong.push_back({"on", "That day is over. Choose one ahead."});
    if (!wrong.empty())
        return committee_reply(asked, writer, committee,
                               {.part = calling, .form = meeting_form(typed), .wrong = wrong});
    const auto id = TRY(call(writer, committee,
                             {.id = MeetingId{""},
                              .committee = committee.id,
                              .on = basics::parse_iso_date(typed.on).value(),
                              .starts = typed.starts,
                              .place = typed.place}));
    TRY(writer.commit());
    return web::redirect(address_of(id));
}

} // namespace committees
