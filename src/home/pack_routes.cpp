#include "home/pack_routes.h"

#include "home/pack_page.h"
#include "home/pack_store.h"

#include <fmt/format.h>

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

Result<Reply> pack_reply(Request& asked, storage::Reader& reader, const MeetingForPack& for_pack) {
    const auto& of = for_pack.of;
    PackPage page{.pack = TRY(made_pack(reader, asked.person(), for_pack, asked.now)),
                  .meeting = fmt::format("/meetings/{}", of.meeting.id.text())};
    const web::Frame frame{
        .title = page.pack.title,
        .crumbs = {{"Committees", web::Link{"/committees"}},
                   {of.committee.name, web::Link{fmt::format("/committees/{}", of.committee.id.text())}}},
        .section = "committees",
        .wide = true};
    return web::show(asked, frame, page);
}

Result<Reply> show_pack(Request& asked) {
    auto reader = TRY(asked.reader());
    return pack_reply(asked, reader, TRY(meeting_for_pack(reader, asked.scope(Verb::see_committees), asked.today())));
}

Result<Reply> show_pack_of_meeting(Request& asked) {
    auto reader = TRY(asked.reader());
    const committees::MeetingId id{std::string{asked.parameter("meeting")}};
    return pack_reply(asked, reader, TRY(meeting_for_pack(reader, asked.scope(Verb::see_committees), id)));
}

} // namespace

std::span<const Route> pack_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/pack", Verb::see_committees, show_pack},
        Route{Method::get, "/meetings/:meeting/pack", Verb::see_committees, show_pack_of_meeting},
    };
    return rows;
}

} // namespace home
