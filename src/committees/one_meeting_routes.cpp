#include "committees/one_meeting_routes.h"
#include "committees/one_committee_routes.h"
#include "committees/part_store.h"

#include "basics/text.h"
#include "committees/committee_forms.h"

#include <algorithm>

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

namespace {

template <class T>
Result<T> with_id(const std::vector<T>& all, std::string_view id, std::string_view why) {
    const auto found = std::ranges::find(all, id, [](const T& each) { return each.id.text(); });
    if (found == all.end()) return basics::missing(std::string{why});
    return *found;
}

} // namespace

Result<Here> meeting_in(const Request& asked, storage::Reader& reader) {
    const auto seen = asked.scope(Verb::see_committees);
    auto found = TRY(find_meeting(reader, seen, MeetingId{std::string{asked.parameter("meeting")}}));
    TRY(still_ours(asked, reader, found.committee));
    const auto confidential = asked.scope(Verb::see_confidential);
    const Reading reading{.seen = seen,
                          .confidential = covers(confidential, found.committee) ? confidential : permissions::Scope{},
                          .who = asked.person().id};
    Here here{.view = {.meeting = found.meeting,
                       .committee = found.committee,
                       .attending = TRY(attending(reader, seen, found.meeting.id)),
                       .contents = TRY(contents_of(reader, reading, found.meeting.id))},
              .runs = covers(asked.scope(Verb::run_committees), found.committee)};
    if (!here.runs) here.view.contents = readable(std::move(here.view.contents), here.view.meeting);
    return here;
}

Result<Here> meeting_to_run(const Request& asked, storage::Reader& reader) {
    auto here = TRY(meeting_in(asked, reader));
    if (!here.runs) return basics::forbidden(permissions::refusal(Verb::run_committees));
    return here;
}

Result<Item> item_in(const Request& asked, const Here& here) {
    return with_id(here.view.contents.items, asked.parameter("item"),
                   "There is no such item, or none that you may read.");
}
Result<Paper> paper_in(const Request& asked, const Here& here) {
    return with_id(here.view.contents.papers, asked.parameter("paper"),
                   "There is no such paper, or none that you may read.");
}
Result<Line> line_in(const Request& asked, const Here& here) {
    return with_id(here.view.contents.lines, asked.parameter("line"),
                   "There is no such line, or none that you may read.");
}

web::Frame frame_of(const Here& here, std::string title) {
    return {.title = std::move(title),
            .crumbs = {{"Committees", web::Link{"/committees"}},
                       {here.committee().name, web::Link{address_of(here.committee().id)}},
                       {basics::spoken(here.meeting().on), web::Link{address_of(here.meeting().id)}}},
            .section = "committees"};
}

std::string line_said(const Request& asked, std::string_view field) {
    return basics::collapsed(asked.from.form[field]);
}
std::string text_said(const Request& asked, std::string_view field) { return text_of(asked.from.form[field]); }

std::vector<Matter> matters_said(const Request& asked) {
    std::string all;
    for (const auto each : asked.from.form.all("matter")) all += (all.empty() ? "" : " ") + std::string{each};
    return matters_in(all);
}

void put_forms(web::ErrorSummary& errors, std::vector<std::pair<std::string, Form>>& forms, const Returned& back,
               const std::string& token) {
    for (auto& [words, form] : forms) {
        if (words == back.words && !back.wrong.empty()) {
            auto filled = back.form;
            filled.action = form.action, filled.version = form.version;
            form = std::move(filled);
            put_beside(form, errors, back.wrong);
        }
        form.form_token = token;
    }
}

Result<Reply> change_reply(Request& asked, const Here& here, std::string title, ChangePage page,
                           const std::vector<Wrong>& wrong) {
    page.form.form_token = asked.form_token;
    if (page.removal) {
        page.removal->action = page.form.action + "/removal";
        page.removal->version = page.form.version;
        page.removal->form_token = asked.form_token;
    }
    put_beside(page.form, page.errors, wrong);
    return web::show(asked, frame_of(here, std::move(title)), page, wrong.empty() ? 200 : 400);
}

} // namespace committees
