#include "basics/text.h"
#include "committees/committee_store.h"
#include "committees/committees_routes.h"
#include "committees/meeting_store.h"
#include "committees/one_committee_routes.h"
#include "people/people_store.h"

#include <algorithm>

namespace committees {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

Result<Reply> list_reply(Request& asked, storage::Reader& reader, const CommitteeWords& typed,
                         const std::vector<Wrong>& wrong) {
    const auto scope = asked.scope(Verb::see_committees);
    const Gathered all{.committees = TRY(committees_seen(reader, scope)),
                       .members = TRY(members_seen(reader, scope, "")),
                       .declarations =
                           TRY(declarations_seen(reader, scope, "", basics::academic_year_of(asked.today()))),
                       .meetings = TRY(meetings_seen(reader, scope, ""))};
    auto page = committees_page(all, asked.today());
    if (permissions::may(asked.person(), Verb::run_committees, asked.today())) {
        page.form = committee_form(typed);
        page.form->form_token = asked.form_token;
        committees::put_beside(*page.form, page.errors, wrong);
    }
    return web::show(asked, {.title = "Committees", .section = "committees"}, page, wrong.empty() ? 200 : 400);
}

Result<Reply> show_committees(Request& asked) {
    auto reader = TRY(asked.reader());
    return list_reply(asked, reader, {}, {});
}

Result<Reply> constitute_committee(Request& asked) {
    const CommitteeWords typed{.kind = said(asked, "kind"),
                               .school = said(asked, "school"),
                               .name = basics::collapsed(asked.from.form["name"]),
                               .quorum = quorum_in(asked),
                               .terms = terms_in(asked)};
    auto writer = TRY(asked.writer());
    if (const auto wrong = wrong_in(typed); !wrong.empty()) return list_reply(asked, writer, typed, wrong);
    const auto committee = committee_of(typed);
    if (!runs(asked, committee)) return basics::forbidden(permissions::refusal(Verb::run_committees));
    if (committee.school) {
        const auto school =
            people::check_school(writer, {.role = permissions::Role::committee_member, .school = committee.school});
        if (!school) return list_reply(asked, writer, typed, {{"school", school.problem().message}});
    }
    const auto id = TRY(constitute(writer, committee, terms_of(typed.terms, 1)));
    TRY(writer.commit());
    return web::redirect(address_of(id));
}

Result<Reply> show_committee(Request& asked) {
    auto reader = TRY(asked.reader());
    return committee_reply(asked, reader, TRY(committee_in(asked, reader)), {});
}

} // namespace

std::span<const Route> committee_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/committees", Verb::see_committees, show_committees},
        Route{Method::post, "/committees", Verb::run_committees, constitute_committee},
        Route{Method::get, "/committees/:committee", Verb::see_committees, show_committee},
        Route{Method::post, "/committees/:committee", Verb::run_committees, save_committee},
        Route{Method::post, "/committees/:committee/terms", Verb::run_committees, add_terms},
        Route{Method::post, "/committees/:committee/members", Verb::run_committees, appoint},
        Route{Method::get, "/committees/:committee/members/:member", Verb::run_committees, show_member},
        Route{Method::post, "/committees/:committee/members/:member", Verb::run_committees, end_term},
        Route{Method::post, "/committees/:committee/declarations", Verb::see_committees, declare_interests},
        Route{Method::post, "/committees/:committee/meetings", Verb::run_committees, call_meeting},
        Route{Method::get, "/evidence.csv", Verb::see_committees, evidence_csv},
        Route{Method::get, "/evidence.xlsx", Verb::see_committees, evidence_xlsx, web::Lane::slow},
    };
    return rows;
}

} // namespace committees
