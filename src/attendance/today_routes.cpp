#include "attendance/today_routes.h"

#include "attendance/today_page.h"
#include "attendance/today_store.h"
#include "people/installation_store.h"
#include "schools/school_store.h"

namespace attendance {
namespace {

using basics::Result;
using basics::Urn;
using permissions::Scope;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;

constexpr std::string_view trust_topic = "today";
std::string topic_of(Urn urn) { return fmt::format("today/{}", urn.text()); }

Result<Urn> own_urn(const Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    if (permissions::may(asked.person(), Verb::see_own_trust, urn, asked.today())) return urn;
    return basics::forbidden(
        "You may see today at the schools for which you hold a role, and this is not one of them.");
}

template <class Part>
web::SafeHtml fragment(const Part& part) {
    web::Html html;
    write(html, part);
    return std::move(html).take();
}

Result<Reply> show_school(Request& asked) {
    const auto urn = TRY(own_urn(asked));
    auto reader = TRY(asked.reader());
    const auto school = TRY(schools::find_school(reader, urn));
    if (!school) return basics::missing("No school with this URN is held.");
    const auto view = TRY(today_of(asked.database, reader, asked.scope(Verb::see_own_trust),
                                   {.urn = urn, .name = school->facts.name}, asked.now));
    web::Frame frame{.title = "Today at " + view.name, .section = "today", .wide = true};
    frame.crumbs.push_back({view.name, web::Link{"/schools/" + urn.text()}});
    return web::show(asked, frame, TodayPage{.urn = urn, .now = today_now(view)});
}

// The line begins with what stands now: something may have come since the page was drawn, or while a line was down.
template <class Part>
Reply listen(std::string topic, const Part& part) {
    auto reply = web::listen(std::move(topic));
    reply.body = web::event_of(fragment(part).text);
    return reply;
}

Result<Reply> follow_school(Request& asked) {
    const auto urn = TRY(own_urn(asked));
    auto reader = TRY(asked.reader());
    const auto view =
        TRY(today_of(asked.database, reader, asked.scope(Verb::see_own_trust), {.urn = urn, .name = {}}, asked.now));
    return listen(topic_of(urn), today_now(view));
}

// The trust's schools in the scope, by name.
Result<std::vector<Whose>> schools_of_trust(storage::Reader& reader, const Scope& scope) {
    std::vector<Whose> out;
    const auto trust = TRY(people::installation(reader)).trust;
    if (!trust) return out;
    for (const auto& each : TRY(schools::members(reader, *trust)))
        if (scope.covers(each.facts.urn)) out.push_back({.urn = each.facts.urn, .name = each.facts.name});
    std::ranges::sort(out, {}, &Whose::name);
    return out;
}

Result<Reply> show_trust(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto scope = asked.scope(Verb::see_own_trust);
    const auto views =
        TRY(today_of_all(asked.database, reader, scope, TRY(schools_of_trust(reader, scope)), asked.now));
    return web::show(asked, {.title = "Today at our schools", .section = "today", .wide = true},
                     TrustTodayPage{.live = scope.everything, .now = trust_today_now(views, asked.now)});
}

Result<Reply> follow_trust(Request& asked) {
    const auto scope = asked.scope(Verb::see_own_trust);
    if (!scope.everything)
        return basics::forbidden("Only who may see every school of the trust follows all of them at once.");
    auto reader = TRY(asked.reader());
    const auto views =
        TRY(today_of_all(asked.database, reader, scope, TRY(schools_of_trust(reader, scope)), asked.now));
    return listen(std::string{trust_topic}, trust_today_now(views, asked.now));
}

constexpr std::array rows{
    web::Route{Method::get, "/today", Verb::see_own_trust, show_trust},
    web::Route{Method::get, "/today/live", Verb::see_own_trust, follow_trust},
    web::Route{Method::get, "/schools/:urn/today", Verb::see_own_trust, show_school},
    web::Route{Method::get, "/schools/:urn/today/live", Verb::see_own_trust, follow_school},
};

} // namespace

std::span<const web::Route> today_routes() { return rows; }

// What stands on these pages is the same for whoever may open them: small parts are hidden for all.
Result<void> TodayPages::publish(web::Site& site, storage::Reader& reader, std::span<const Urn> changed) {
    const auto now = site.now();
    const bool another_day = drawn_on_ && *drawn_on_ != basics::london_date(now);
    const bool all = another_day || std::ranges::find(changed, Urn{0}) != changed.end();
    if (all) drawn_.clear();
    drawn_on_ = basics::london_date(now);
    for (const auto urn : changed) drawn_.erase(urn);
    const auto ours = TRY(schools_of_trust(reader, {.everything = true}));
    auto wanted = ours;
    for (const auto urn : changed)
        if (urn != Urn{0} && std::ranges::find(ours, urn, &Whose::urn) == ours.end())
            wanted.push_back({.urn = urn, .name = {}});
    TRY(draw(site, reader, wanted));
    std::vector<TodayView> views;
    for (const auto& school : ours) views.push_back(drawn_.at(school.urn));
    for (const auto& [urn, view] : drawn_)
        if (all || std::ranges::find(changed, urn) != changed.end())
            site.live.publish(topic_of(urn), fragment(today_now(view)));
    site.live.publish(trust_topic, fragment(trust_today_now(views, now)));
    return {};
}

Result<void> TodayPages::draw(web::Site& site, storage::Reader& reader, std::vector<Whose> wanted) {
    std::erase_if(wanted, [&](const Whose& each) { return drawn_.contains(each.urn); });
    if (wanted.empty()) return {};
    for (auto& view : TRY(today_of_all(site.database, reader, {.everything = true}, wanted, site.now())))
        drawn_.emplace(view.urn, std::move(view));
    return {};
}

} // namespace attendance
