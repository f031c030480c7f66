#pragma once
// The address at which a person's own work is a calendar: one a person, made, shown once, revoked. Only the hash of its token is held.
#include "people/person.h"
#include "storage/reader.h"

namespace people {

struct CalendarFeed;
using CalendarFeedId = basics::Id<CalendarFeed>;
struct CalendarFeed {
    CalendarFeedId id;
    basics::Instant made;
    std::optional<basics::Instant> used{};
};
basics::Result<std::optional<CalendarFeed>> calendar_feed_of(storage::Reader&, const PersonId&);

// Gives the token, which stands nowhere but in this answer. An earlier address of theirs is revoked.
basics::Result<std::string> make_calendar_feed(storage::Writer&, const PersonId&);
// A conflict where there is none.
basics::Result<void> revoke_calendar_feed(storage::Writer&, const PersonId&);

struct FoundCalendar {
    enum class State { open, revoked, left, too_often };
    State state;
    CalendarFeedId id;
    permissions::Who who; // as without a second factor
};
// Nothing where no address was ever so called. Left: they may not sign in, or hold no role today.
basics::Result<std::optional<FoundCalendar>> calendar_of_token(storage::Reader&, std::string_view token,
                                                               basics::Instant now);
basics::Result<void> note_fetched(storage::Writer&, const CalendarFeedId&);

constexpr std::int64_t most_fetches_an_hour{30};

} // namespace people
