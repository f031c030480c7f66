#include "home/pack_routes.h"

#include "home/pack_page.h"
#include "home/pack_store.h"
#include "paper/pdf.h"
#include "web/assets.h"

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
    page.pdf = page.meeting + "/pack.pdf";
    const web::Frame frame{
        .title = page.pack.title,
        .crumbs = {{"Committees", web::Link{"/committees"}},
                   {of.committee.name, web::Link{fmt::format("/committees/{}", of.committee.id.text())}}},
        .section = "committees",
        .wide = true};
    return web::show(asked, frame, page);
}

Result<MeetingForPack> next_meeting(Request& asked, storage::Reader& reader) {
    return meeting_for_pack(reader, asked.scope(Verb::see_committees), asked.today());
}

Result<MeetingForPack> meeting_asked_for(Request& asked, storage::Reader& reader) {
    const committees::MeetingId id{std::string{asked.parameter("meeting")}};
    return meeting_for_pack(reader, asked.scope(Verb::see_committees), id);
}

Result<Reply> show_pack(Request& asked) {
    auto reader = TRY(asked.reader());
    return pack_reply(asked, reader, TRY(next_meeting(asked, reader)));
}

Result<Reply> show_pack_of_meeting(Request& asked) {
    auto reader = TRY(asked.reader());
    return pack_reply(asked, reader, TRY(meeting_asked_for(asked, reader)));
}

// As this person may read it, and no transaction is open while it is printed.
template <auto Which>
Result<Reply> print_pack(Request& asked) {
    std::string document, name;
    {
        auto reader = TRY(asked.reader());
        const auto for_pack = TRY(Which(asked, reader));
        const auto styles = web::find_asset(web::asset_address("bearing.css"));
        document =
            pack_document(TRY(made_pack(reader, asked.person(), for_pack, asked.now)), styles ? styles->bytes : "");
        name = fmt::format("pack-{}.pdf", basics::iso(for_pack.of.meeting.on));
    }
    auto reply = web::download(TRY(paper::pdf_of(document)), "application/pdf", name);
    reply.headers.emplace_back("Cache-Control", "private, no-store");
    return reply;
}

} // namespace

std::span<const Route> pack_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/pack", Verb::see_committees, show_pack},
        Route{Method::get, "/pack.pdf", Verb::see_committees, print_pack<next_meeting>, web::Lane::slow},
        Route{Method::get, "/meetings/:meeting/pack", Verb::see_committees, show_pack_of_meeting},
        Route{Method::get, "/meetings/:meeting/pack.pdf", Verb::see_committees, print_pack<meeting_asked_for>,
              web::Lane::slow},
    };
    return rows;
}

} // namespace home
