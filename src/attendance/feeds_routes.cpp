#include "attendance/feeds_routes.h"

#include "attendance/feed_store.h"
#include "attendance/feeds_page.h"
#include "people/installation_store.h"
#include "people/names_store.h"
#include "pupils/own_school_routes.h"

namespace attendance {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;

Result<FeedsPage> page_of(Request& asked, storage::Reader& reader, basics::Urn urn) {
    FeedsView view{.urn = urn,
                   .feeds = TRY(feeds_of(reader, asked.scope(Verb::manage_feeds), urn)),
                   .makers = {},
                   .now = asked.now};
    people::Names names{reader};
    for (const auto& feed : view.feeds)
        view.makers.emplace(std::string{feed.made_by.text()}, TRY(names.of(feed.made_by)));
    auto page = feeds_page(view, asked.form_token);
    if (asked.from.query["done"] == "revoked") page.notice.words = "The token is revoked.";
    return page;
}

Reply shown(Request& asked, const schools::School& school, const FeedsPage& page) {
    return web::show(asked, pupils::frame_of(school, "Feeds of " + school.facts.name), page,
                     page.errors.lines.empty() ? 200 : 400);
}

Result<Reply> show_feeds(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(pupils::own_school(asked, reader, Verb::manage_feeds));
    return shown(asked, school, TRY(page_of(asked, reader, school.facts.urn)));
}

Result<Reply> add_feed(Request& asked) {
    auto writer = TRY(asked.writer());
    TRY(people::may_take_real_people(TRY(people::installation(writer))));
    const auto school = TRY(pupils::own_school(asked, writer, Verb::manage_feeds));
    const auto source = parse_feed_source(asked.from.form["source"]);
    if (!source) {
        auto page = TRY(page_of(asked, writer, school.facts.urn));
        page.source.value = asked.from.form["source"];
        page.source.error = source.problem().message;
        page.errors.lines.push_back({.field = "source", .sentence = source.problem().message});
        return shown(asked, school, page);
    }
    auto made = TRY(make_feed(writer, school.facts.urn, source.value()));
    TRY(writer.commit());
    const FeedMadePage page{.urn = school.facts.urn, .source = source.value(), .token = std::move(made.token)};
    return web::show(asked, pupils::frame_of(school, "A token for " + source.value()), page);
}

// The feed of the address, of that school, while its token still holds.
Result<Feed> feed_in(Request& asked, storage::Reader& reader, basics::Urn urn) {
    const auto found =
        TRY(find_feed(reader, asked.scope(Verb::manage_feeds), urn, FeedId{std::string{asked.parameter("feed")}}));
    if (!found) return basics::missing("This school has no such feed.");
    if (found->revoked) return basics::conflict("This token is revoked already.");
    return *found;
}

Result<Reply> show_revocation(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(pupils::own_school(asked, reader, Verb::manage_feeds));
    const auto feed = TRY(feed_in(asked, reader, school.facts.urn));
    const auto back = fmt::format("/schools/{}/feeds", school.facts.urn.text());
    const FeedRevokePage page{.address = fmt::format("{}/{}/revocation", back, feed.id.text()),
                              .back = back,
                              .source = feed.source,
                              .form_token = asked.form_token};
    return web::show(asked, pupils::frame_of(school, fmt::format("Revoke the token of {}?", feed.source)), page);
}

Result<Reply> revoke_feed(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto school = TRY(pupils::own_school(asked, writer, Verb::manage_feeds));
    TRY(revoke(writer, TRY(feed_in(asked, writer, school.facts.urn))));
    TRY(writer.commit());
    return web::redirect(fmt::format("/schools/{}/feeds?done=revoked", school.facts.urn.text()));
}

constexpr std::array rows{
    web::Route{Method::get, "/schools/:urn/feeds", Verb::manage_feeds, show_feeds},
    web::Route{Method::post, "/schools/:urn/feeds", Verb::manage_feeds, add_feed},
    web::Route{Method::get, "/schools/:urn/feeds/:feed/revocation", Verb::manage_feeds, show_revocation},
    web::Route{Method::post, "/schools/:urn/feeds/:feed/revocation", Verb::manage_feeds, revoke_feed},
};

} // namespace

std::span<const web::Route> feeds_routes() { return rows; }

} // namespace attendance
