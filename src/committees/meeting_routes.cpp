#include "committees/committees_routes.h"
#include "committees/one_meeting_routes.h"
#include "committees/part_store.h"

#include <algorithm>

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

namespace {

// The place after the last item that the reader sees in the ordinary part.
std::string next_place(const MeetingView& view) {
    std::int64_t last = 0;
    for (const auto& each : view.contents.items)
        if (each.part == Part::ordinary) last = std::max(last, each.position);
    return std::to_string(std::min<std::int64_t>(last + 1, 99));
}

Result<void> put_moves(Request& asked, storage::Reader& reader, const Here& here, MeetingPage& page,
                       std::string_view verb, const std::vector<Wrong>& wrong) {
    const auto may = [&](Verb right) { return right == Verb::run_committees && here.runs; };
    const auto open = basics::open_moves(meeting_lifecycle(), here.meeting().state, may);
    std::vector<Meeting> others;
    if (here.meeting().state == MeetingState::minutes_drafted)
        others = TRY(meetings_seen(reader, asked.scope(Verb::see_committees), here.committee().id.text()));
    const auto approving = may_approve(here.meeting(), others);
    const Said said = [&](std::string_view field) { return asked.from.form[field]; };
    for (const auto* move : open) {
        auto form = move_form(*move, approving, said);
        form.action = address_of(here.meeting().id) + "/moves";
        form.version = std::to_string(here.meeting().version);
        form.form_token = asked.form_token;
        if (move->verb == verb) put_beside(form, page.errors, wrong);
        page.moves.emplace_back(move->words, std::move(form));
    }
    return {};
}

Result<Reply> show_meeting(Request& asked) {
    auto reader = TRY(asked.reader());
    return meeting_reply(asked, reader, TRY(meeting_in(asked, reader)), {.part = "ordinary"}, {}, {});
}

} // namespace

Result<Reply> meeting_reply(Request& asked, storage::Reader& reader, const Here& here, const ItemWords& typed,
                            std::string_view verb, const std::vector<Wrong>& wrong) {
    auto page = meeting_page(here.view, asked.person(), here.runs, asked.today());
    if (here.runs && agenda_grows(here.meeting().state)) {
        auto filled = typed;
        if (filled.place.empty()) filled.place = next_place(here.view);
        page.item = item_form(filled, New::yes);
        page.item->action = address_of(here.meeting().id) + "/items";
        page.item->form_token = asked.form_token;
        if (verb.empty()) put_beside(*page.item, page.errors, wrong);
    }
    TRY(put_moves(asked, reader, here, page, verb, wrong));
    web::Frame frame{.title = title_of(here.view),
                     .crumbs = {{"Committees", web::Link{"/committees"}},
                                {here.committee().name, web::Link{address_of(here.committee().id)}}},
                     .section = "committees"};
    return web::show(asked, frame, page, wrong.empty() ? 200 : 400);
}

Result<Reply> add_item(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    if (!agenda_grows(here.meeting().state))
        return basics::conflict("Items are added to the agenda until the draft minutes are shared.");
    const ItemWords typed{.title = line_said(asked, "title"),
                          .purpose = line_said(asked, "purpose"),
                          .presenter = line_said(asked, "presenter"),
                          .place = line_said(asked, "place"),
                          .part = line_said(asked, "part")};
    if (const auto wrong = wrong_in(typed); !wrong.empty()) return meeting_reply(asked, writer, here, typed, {}, wrong);
    const auto part = typed.part == "confidential" ? Part::confidential : Part::ordinary;
    if (part == Part::confidential && !covers(asked.scope(Verb::see_confidential), here.committee()))
        return basics::forbidden(permissions::refusal(Verb::see_confidential));
    const Item bare{.id = ItemId{""},
                    .meeting = here.meeting().id,
                    .part = part,
                    .position = 1,
                    .title = {},
                    .purpose = Purpose::information};
    auto item = with(bare, typed);
    item.id = TRY(add(writer, here.committee(), item));
    TRY(writer.commit());
    return web::redirect(address_of(item));
}

std::span<const Route> meeting_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/meetings/:meeting", Verb::see_committees, show_meeting},
        Route{Method::post, "/meetings/:meeting/moves", Verb::run_committees, move_meeting, web::Lane::slow},
        Route{Method::get, "/meetings/:meeting/attendance", Verb::run_committees, show_attendance},
        Route{Method::post, "/meetings/:meeting/attendance", Verb::run_committees, save_attendance},
        Route{Method::post, "/meetings/:meeting/items", Verb::run_committees, add_item},
        Route{Method::get, "/meetings/:meeting/items/:item", Verb::see_committees, show_item},
        Route{Method::post, "/meetings/:meeting/items/:item", Verb::run_committees, save_item},
        Route{Method::get, "/meetings/:meeting/items/:item/changes", Verb::run_committees, show_item_changes},
        Route{Method::post, "/meetings/:meeting/items/:item/removal", Verb::run_committees, remove_item},
        Route{Method::post, "/meetings/:meeting/items/:item/interests", Verb::see_committees, add_interest},
        Route{Method::post, "/meetings/:meeting/items/:item/papers", Verb::run_committees, add_paper},
        Route{Method::get, "/meetings/:meeting/papers/:paper", Verb::run_committees, show_paper},
        Route{Method::post, "/meetings/:meeting/papers/:paper", Verb::run_committees, save_paper},
        Route{Method::post, "/meetings/:meeting/papers/:paper/removal", Verb::run_committees, remove_paper},
        Route{Method::post, "/meetings/:meeting/items/:item/lines", Verb::run_committees, add_line},
        Route{Method::get, "/meetings/:meeting/lines/:line", Verb::run_committees, show_line},
        Route{Method::post, "/meetings/:meeting/lines/:line", Verb::run_committees, save_line},
        Route{Method::post, "/meetings/:meeting/lines/:line/removal", Verb::run_committees, remove_line},
        Route{Method::post, "/meetings/:meeting/lines/:line/done", Verb::see_committees, finish_action},
        Route{Method::get, "/actions/:action", Verb::own_account, show_action},
        Route{Method::post, "/actions/:action", Verb::own_account, finish_own_action},
    };
    return rows;
}

} // namespace committees
