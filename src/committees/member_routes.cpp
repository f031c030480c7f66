#include "basics/text.h"
#include "committees/committee_store.h"
#include "committees/one_committee_routes.h"
#include "web/both_texts.h"

#include <algorithm>

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

namespace {

// For whom it is: the reader's own, or a member's whose words are written down by who runs the committee.
const Member* declares(const Request& asked, std::span<const Member> members, bool run) {
    for (const auto& each : members)
        if (run ? each.id.text() == asked.from.form["member"] : each.person == asked.person().id) return &each;
    return nullptr;
}

Result<Member> member_in(const Request& asked, storage::Reader& reader, const Committee& committee) {
    const auto all = TRY(members_seen(reader, asked.scope(Verb::see_committees), committee.id.text()));
    const auto found =
        std::ranges::find(all, asked.parameter("member"), [](const Member& each) { return each.id.text(); });
    if (found == all.end()) return basics::missing("There is no such member.");
    return *found;
}

Result<Reply> member_reply(Request& asked, const Committee& committee, const Member& member, Form form,
                           const std::vector<Wrong>& wrong) {
    MemberPage page{.sentence = std::string{words(member.office)} + " of " + committee.name + ".",
                    .form = std::move(form)};
    page.form.action = address_of(committee.id) + "/members/" + std::string{member.id.text()};
    page.form.form_token = asked.form_token;
    page.form.version = std::to_string(member.version);
    put_beside(page.form, page.errors, wrong);
    return web::show(
        asked,
        {.title = member.person_name,
         .crumbs = {{"Committees", web::Link{"/committees"}}, {committee.name, web::Link{address_of(committee.id)}}},
         .section = "committees"},
        page, wrong.empty() ? 200 : 400);
}

std::string day_words(const std::optional<basics::Date>& day) { return day ? basics::iso(*day) : ""; }

} // namespace

Result<Reply> declare_interests(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto committee = TRY(committee_in(asked, writer));
    const auto view = TRY(gathered(asked, writer, committee));
    const auto members = in_post_now(view, asked.today());
    const bool run = runs(asked, committee);
    if (!run && !is_member(members, asked))
        return basics::forbidden(
            "Interests are declared by members of the committee, and written down by who runs it.");
    const DeclarationWords typed{.nothing = said(asked, "nothing"), .interests = said_at_length(asked, "interests")};
    auto wrong = wrong_in(typed);
    const auto* of = declares(asked, members, run);
    if (!of) wrong.push_back({"member", "Choose whose declaration it is."});
    if (!wrong.empty()) {
        auto form = declaration_form(typed, run ? std::span<const Member>{members} : std::span<const Member>{},
                                     asked.from.form["member"]);
        return committee_reply(asked, writer, committee, {.part = declaring, .form = std::move(form), .wrong = wrong});
    }
    TRY(add(writer, committee,
            Declaration{.committee = committee.id,
                        .person = of->person,
                        .year = basics::academic_year_of(asked.today()),
                        .declared = asked.today(),
                        .interests = typed.interests}));
    TRY(writer.commit());
    return web::redirect(address_of(committee.id));
}

Result<Reply> show_member(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto committee = TRY(committee_to_run(asked, reader));
    const auto member = TRY(member_in(asked, reader, committee));
    return member_reply(asked, committee, member, end_form(day_words(member.until), member.end_reason), {});
}

Result<Reply> end_term(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto committee = TRY(committee_to_run(asked, writer));
    const auto before = TRY(member_in(asked, writer, committee));
    const auto address = address_of(committee.id) + "/members/" + std::string{before.id.text()};
    const web::Editing editing{.what = "this member’s term",
                               .section = "committees",
                               .address = address,
                               .back = address,
                               .version = std::to_string(before.version),
                               .fields = {{.name = "until", .label = "Last day", .stands = day_words(before.until)},
                                          {.name = "reason", .label = "Why", .stands = before.end_reason}}};
    if (const auto reply = web::both_texts(asked, editing)) return *reply;
    auto after = before;
    const auto until = basics::parse_iso_date(said(asked, "until"));
    after.end_reason = basics::shortened(basics::collapsed(asked.from.form["reason"]), longest_words);
    std::vector<Wrong> wrong;
    if (!until) wrong.push_back({"until", "Write the day like 2026-09-01."});
    else if (until.value() < before.since) wrong.push_back({"until", "A term cannot end before it begins."});
    if (after.end_reason.empty()) wrong.push_back({"reason", "Say why the term ends."});
    if (!wrong.empty())
        return member_reply(asked, committee, before, end_form(said(asked, "until"), after.end_reason), wrong);
    after.until = until.value();
    TRY(save(writer, committee, before, after));
    TRY(writer.commit());
    return web::redirect(address_of(committee.id));
}

} // namespace committees
