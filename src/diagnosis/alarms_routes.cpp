#include "diagnosis/alarms_routes.h"

#include "attendance/calendar_store.h"
#include "basics/text.h"
#include "diagnosis/alarms_page.h"
#include "diagnosis/look_jobs.h"
#include "diagnosis/watch_routes.h"
#include "journal/journal.h"

#include <algorithm>

namespace diagnosis {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

Result<Reply> show_alarms(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto seen = TRY(alarms_seen(reader, asked.person(), asked.today()));
    const auto look = TRY(latest_look(reader, every_school));
    auto page = alarms_page(seen, look ? std::optional{look->through} : std::nullopt, asked.today());
    page.may_set = permissions::may(asked.person(), Verb::set_watch, asked.today());
    page.form_token = asked.form_token;
    return web::show(asked, {.title = "Alarms", .section = "alarms", .wide = true}, page);
}

// What this person may do with this alarm: a school's deeds at that school, the trust's at any.
auto may_move(const Request& asked, const Alarm& alarm) {
    return [&asked, &alarm](Verb verb) { return permissions::may(asked.person(), verb, alarm.school, asked.today()); };
}

Result<Reply> alarm_reply(Request& asked, storage::Reader& reader, const Alarm& alarm, const Refused& refused) {
    const auto open = basics::open_moves(alarm_lifecycle(), alarm.state, may_move(asked, alarm));
    const auto said = [&](std::string_view field) { return asked.from.form[field]; };
    const basics::Date end = std::chrono::sys_days{alarm.noticed} + std::chrono::days{4};
    const auto known = TRY(attendance::known_days(reader, alarm.school, alarm.began, end));
    auto page = alarm_page(alarm, known, open, TRY(causes(reader)), said, refused, asked.today());
    page.form_token = asked.form_token;
    return web::show(asked,
                     {.title = what_words(alarm),
                      .crumbs = {{"Alarms", web::Link{"/alarms"}},
                                 {alarm.school_name, web::Link{"/schools/" + alarm.school.text()}}},
                      .section = "alarms"},
                     page, refused.verb.empty() ? 200 : 400);
}

Result<Reply> show_alarm(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto alarm =
        TRY(alarm_seen(reader, asked.person(), asked.today(), AlarmId{std::string{asked.parameter("alarm")}}));
    return alarm_reply(asked, reader, alarm, {});
}

Result<Reply> move_alarm(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before =
        TRY(alarm_seen(writer, asked.person(), asked.today(), AlarmId{std::string{asked.parameter("alarm")}}));
    const auto& form = asked.from.form;
    const auto* move = TRY(basics::move_of(alarm_lifecycle(), before.state, form["verb"], may_move(asked, before)));
    if (form["version"] != std::to_string(before.version)) return journal::changed_meanwhile();
    const auto said = [&](std::string_view field) { return basics::trimmed(form[field]); };
    if (auto wanting = basics::wanting(*move, said); !wanting.empty())
        return alarm_reply(asked, writer, before, {.verb = std::string{move->verb}, .wanting = std::move(wanting)});
    const auto after = TRY(moved(before, *move, said, TRY(causes(writer))));
    TRY(save(writer, before, after));
    TRY(writer.commit());
    return web::redirect(fmt::format("/alarms/{}", before.id.text()));
}

Result<Reply> look_now(Request& asked) {
    const storage::Author author{.person = asked.person().id, .at = asked.now};
    TRY(look(asked.database, asked.connection, author, asked.today()));
    return web::redirect("/alarms");
}

} // namespace

Result<std::int64_t> open_alarms(const Request& asked, storage::Reader& reader, basics::Urn school) {
    const auto seen = TRY(alarms_seen(reader, asked.person(), asked.today()));
    return std::ranges::count_if(
        seen, [&](const Alarm& each) { return each.school == school && each.state != AlarmState::acknowledged; });
}

std::span<const Route> alarms_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/alarms", Verb::see_own_trust, show_alarms},
        Route{Method::post, "/alarms/looks", Verb::set_watch, look_now, web::Lane::slow},
        Route{Method::get, "/alarms/:alarm", Verb::see_own_trust, show_alarm},
        Route{Method::post, "/alarms/:alarm/moves", Verb::see_own_trust, move_alarm},
        Route{Method::get, "/watch", Verb::set_watch, show_watch},
        Route{Method::post, "/watch", Verb::set_watch, save_watch},
    };
    return rows;
}

} // namespace diagnosis
