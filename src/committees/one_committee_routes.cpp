#include "committees/one_committee_routes.h"

#include "basics/text.h"
#include "committees/committee_store.h"
#include "committees/meeting_store.h"
#include "people/installation_store.h"
#include "schools/school_store.h"

#include <algorithm>

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

std::string said(const Request& asked, std::string_view field) {
    return std::string{basics::trimmed(asked.from.form[field])};
}
std::string said_at_length(const Request& asked, std::string_view field) { return text_of(asked.from.form[field]); }

TermsWords terms_in(const Request& asked) {
    return {.since = said(asked, "terms_since"),
            .purpose = said_at_length(asked, "purpose"),
            .delegated = said_at_length(asked, "delegated")};
}
QuorumWords quorum_in(const Request& asked) {
    return {.number = said(asked, "quorum_number"), .percent = said(asked, "quorum_percent")};
}

bool runs(const Request& asked, const Committee& committee) {
    return covers(asked.scope(Verb::run_committees), committee);
}

Result<void> still_ours(const Request& asked, storage::Reader& reader, const Committee& committee) {
    if (!committee.school || asked.from.method != web::Method::post) return {};
    const auto here = TRY(people::installation(reader));
    const auto school = TRY(schools::find_school(reader, *committee.school));
    if (!here.trust || (school && school->facts.trust_uid == here.trust)) return {};
    return basics::conflict(
        "This academy has left the trust: its committee’s meetings can be read for the years it was ours, "
        "and nothing is written of them any more.");
}

Result<Committee> committee_in(const Request& asked, storage::Reader& reader) {
    auto found = TRY(find_committee(reader, asked.scope(Verb::see_committees),
                                    CommitteeId{std::string{asked.parameter("committee")}}));
    TRY(still_ours(asked, reader, found));
    return found;
}

// The committee of the address, for somebody who runs it.
Result<Committee> committee_to_run(const Request& asked, storage::Reader& reader) {
    auto found = TRY(committee_in(asked, reader));
    if (!runs(asked, found)) return basics::forbidden(permissions::refusal(Verb::run_committees));
    return found;
}

Result<CommitteeView> gathered(const Request& asked, storage::Reader& reader, const Committee& committee) {
    const auto scope = asked.scope(Verb::see_committees);
    const std::string id{committee.id.text()};
    return CommitteeView{.committee = committee,
                         .terms = TRY(terms_of(reader, scope, committee.id)),
                         .members = TRY(members_seen(reader, scope, id)),
                         .declarations =
                             TRY(declarations_seen(reader, scope, id, basics::academic_year_of(asked.today()))),
                         .meetings = TRY(meetings_seen(reader, scope, id))};
}

std::vector<Member> in_post_now(const CommitteeView& view, basics::Date today) {
    std::vector<Member> out;
    std::ranges::copy_if(view.members, std::back_inserter(out),
                         [&](const Member& each) { return in_post(each, today); });
    return out;
}

bool is_member(std::span<const Member> members, const Request& asked) {
    return std::ranges::any_of(members, [&](const Member& each) { return each.person == asked.person().id; });
}

namespace {

void put_forms(CommitteePage& page, const Request& asked, const CommitteeView& view) {
    const auto address = address_of(view.committee.id);
    const auto members = in_post_now(view, asked.today());
    const bool run = runs(asked, view.committee);
    if (run || is_member(members, asked)) {
        page.declare = declaration_form({}, run ? std::span<const Member>{members} : std::span<const Member>{}, "");
        page.declare->action = address + "/declarations";
    }
    if (!run) return;
    const auto add = [&](std::string_view words, Form form, std::string_view part) {
        form.action = address + std::string{part};
        page.forms.emplace_back(words, std::move(form));
    };
    add(calling, meeting_form({.starts = "18:00"}), "/meetings");
    add(appointing, member_form({}), "/members");
    add(renewing, terms_form({}), "/terms");
    add(naming, quorum_form(view.committee.name, words_of(view.committee.quorum)), "");
    page.forms.back().second.version = std::to_string(view.committee.version);
}

void put_back(CommitteePage& page, const SentBack& back) {
    const auto into = [&](Form& form) {
        auto filled = back.form;
        filled.action = form.action, filled.version = form.version;
        form = std::move(filled);
        put_beside(form, page.errors, back.wrong);
    };
    if (back.part == declaring && page.declare) into(*page.declare);
    for (auto& [words, form] : page.forms)
        if (words == back.part) into(form);
}

} // namespace

Result<Reply> committee_reply(Request& asked, storage::Reader& reader, Committee committee, const SentBack& back) {
    const auto view = TRY(gathered(asked, reader, committee));
    auto page = committee_page(view, asked.today(), runs(asked, view.committee));
    put_forms(page, asked, view);
    if (!back.wrong.empty()) put_back(page, back);
    if (page.declare) page.declare->form_token = asked.form_token;
    for (auto& each : page.forms) each.second.form_token = asked.form_token;
    return web::show(
        asked,
        {.title = view.committee.name, .crumbs = {{"Committees", web::Link{"/committees"}}}, .section = "committees"},
        page, back.wrong.empty() ? 200 : 400);
}

} // namespace committees
