#include "home/calendar_feed_routes.h"

#include "calendar/calendar.h"
#include "home/work_store.h"
#include "people/calendar_feed_store.h"
#include "people/installation_store.h"
#include "schools/school_store.h"
#include "secrets/secrets.h"

namespace home {
namespace {

using basics::Result;
using people::FoundCalendar;
using web::Reply;
using web::Request;

// One event for each line with a day ahead or behind; what waits without one has no place in a calendar.
std::vector<calendar::Event> events_of(const std::vector<WorkLine>& lines) {
    std::vector<calendar::Event> out;
    for (const auto& line : lines)
        if (line.kind == WorkLine::Kind::due && line.on)
            out.push_back({.id = secrets::hash_of(line.address + line.outside).substr(0, 32) + "@bearing",
                           .title = line.outside,
                           .on = *line.on,
                           .starts = calendar::time_of_day(line.starts)});
    return out;
}

// Once the database is free again, the next fetch will be counted.
void count(Request& asked, const FoundCalendar& found) {
    auto writer = storage::write(asked.connection, {.person = found.who.id, .at = asked.now});
    if (writer.ok() && people::note_fetched(writer.value(), found.id).ok()) static_cast<void>(writer.value().commit());
}

Reply refused(int status, std::string_view sentence) {
    auto reply = web::plain(fmt::format("{}\n", sentence), status);
    reply.headers.emplace_back("Cache-Control", "private, no-store");
    return reply;
}

constexpr std::chrono::days looked_ahead{70}; // a calendar is turned over, a page is not

Result<std::string> text_for(Request& asked, const permissions::Who& who) {
    auto reader = TRY(asked.reader());
    const auto installed = TRY(people::installation(reader));
    const auto ours =
        installed.trust ? TRY(schools::members(reader, *installed.trust)) : std::vector<schools::School>{};
    const basics::Date tasks_by = std::chrono::sys_days{asked.today()} + looked_ahead;
    const auto lines = TRY(work_of(reader, who, ours, asked.today(), tasks_by));
    return calendar::text_of("My work in Bearing", events_of(lines), asked.now);
}

Result<std::optional<FoundCalendar>> calendar_at(Request& asked) {
    constexpr std::string_view ending = ".ics";
    auto token = asked.parameter("file");
    if (!token.ends_with(ending)) return std::optional<FoundCalendar>{};
    token.remove_suffix(ending.size());
    auto reader = TRY(asked.reader());
    return people::calendar_of_token(reader, token, asked.now);
}

Result<Reply> show_calendar(Request& asked) {
    const auto found = TRY(calendar_at(asked));
    if (!found) return refused(404, "There is no calendar at this address. Make one on your account in Bearing.");
    switch (found->state) {
    case FoundCalendar::State::revoked:
        return refused(410, "This address of a calendar was revoked. Make a new one on your account in Bearing.");
    case FoundCalendar::State::left: return refused(410, "Whoever made this calendar no longer works in Bearing.");
    case FoundCalendar::State::too_often: {
        auto reply = refused(429, "This calendar was fetched thirty times within the hour. Fetch it less often.");
        reply.headers.emplace_back("Retry-After", "3600");
        return reply;
    }
    case FoundCalendar::State::open: break;
    }
    count(asked, *found);
    Reply reply{.type = "text/calendar; charset=utf-8", .body = TRY(text_for(asked, found->who))};
    reply.headers.emplace_back("Cache-Control", "private, max-age=900");
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"my-work.ics\"");
    return reply;
}

} // namespace

std::span<const web::Route> calendar_feed_routes() {
    static constexpr std::array rows{
        web::Route{web::Method::get, "/my-calendar/:file", permissions::Verb::anyone, show_calendar},
    };
    return rows;
}

} // namespace home
