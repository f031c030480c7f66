#include "people/calendar_feed_store.h"

#include "journal/journal.h"
#include "people/calendar_feeds_sql.h"
#include "secrets/secrets.h"
#include "storage/fresh_id.h"

namespace people {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

std::string hour_of(basics::Instant at) { return basics::iso(at).substr(0, 13); }

Result<void> note(Writer& writer, const PersonId& person, std::string_view before, std::string_view after) {
    return journal::record(writer, {.kind = "person",
                                    .record = std::string{person.text()},
                                    .before = {{"calendar address", std::string{before}}},
                                    .after = {{"calendar address", std::string{after}}}});
}

void add_role(permissions::Who& who, const Row& row) {
    if (row.null(7)) return;
    const auto role = permissions::role_named(row.text(7));
    basics::demand(role.has_value(), "a stored role has a name of this program");
    const auto urn = row.maybe_integer(8);
    who.grants.push_back({.role = *role,
                          .school = urn ? std::optional{basics::Urn{*urn}} : std::nullopt,
                          .until = row.maybe_date(10),
                          .since = row.maybe_date(9)});
}

} // namespace

Result<std::optional<CalendarFeed>> calendar_feed_of(Reader& reader, const PersonId& person) {
    const auto make = [](const Row& row) {
        return CalendarFeed{.id = row.id<CalendarFeed>(0),
                            .made = row.instant(1),
                            .used = row.null(2) ? std::nullopt : std::optional{row.instant(2)}};
    };
    return reader.find(sql::calendar_of_person, make, person);
}

Result<std::string> make_calendar_feed(Writer& writer, const PersonId& person) {
    const auto token = secrets::random_token();
    const auto now = writer.author().at;
    const auto before = TRY(writer.change(sql::revoke_calendars, person, basics::iso(now)));
    TRY(writer.change(sql::insert_calendar, storage::fresh_id<CalendarFeed>(now), person, secrets::hash_of(token),
                      basics::iso(now)));
    TRY(note(writer, person, before > 0 ? "an earlier one" : "none", "a new one"));
    return token;
}

Result<void> revoke_calendar_feed(Writer& writer, const PersonId& person) {
    const auto rows = TRY(writer.change(sql::revoke_calendars, person, basics::iso(writer.author().at)));
    if (rows == 0) return basics::conflict("Your calendar has no address, or it was revoked already.");
    return note(writer, person, "an earlier one", "none");
}

Result<std::optional<FoundCalendar>> calendar_of_token(Reader& reader, std::string_view token, basics::Instant now) {
    using State = FoundCalendar::State;
    std::optional<FoundCalendar> found;
    const auto gather = [&](const Row& row) {
        const bool too_often = row.text(2) == hour_of(now) && row.integer(3) >= most_fetches_an_hour;
        if (!found)
            found = FoundCalendar{.state = !row.null(1)   ? State::revoked
                                           : !row.null(6) ? State::left
                                           : too_often    ? State::too_often
                                                          : State::open,
                                  .id = row.id<CalendarFeed>(0),
                                  .who = {.id = row.id<permissions::Person>(4), .name = row.copy(5)}};
        add_role(found->who, row);
    };
    TRY(reader.each(sql::calendar_of_token, gather, secrets::hash_of(token)));
    if (found && found->state != State::revoked
        && permissions::in_force(found->who.grants, basics::london_date(now)).empty())
        found->state = State::left;
    return found;
}

Result<void> note_fetched(Writer& writer, const CalendarFeedId& id) {
    const auto now = writer.author().at;
    TRY(writer.change(sql::note_calendar_fetched, id, basics::iso(now), hour_of(now)));
    return {};
}

} // namespace people
