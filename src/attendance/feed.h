#pragma once
// A feed: a school's system that sends marks by itself, under a token of its own; and what it is answered.
#include "attendance/taking.h"
#include "permissions/permissions.h"

namespace attendance {

struct Feed {
    basics::Id<Feed> id;
    basics::Urn school;
    std::string source; // which system it is, in a word
    permissions::PersonId made_by;
    basics::Instant made_at;
    std::optional<basics::Instant> last_used{}, revoked{};
};
using FeedId = basics::Id<Feed>;

// What a person calls a feed: one to forty letters, digits and blanks, kept small.
basics::Result<std::string> parse_feed_source(std::string_view);

// A batch's own name, chosen by who sends it: one to a hundred visible characters.
basics::Result<void> check_key(std::string_view key);

// When the sender says that it sent, by its own clock (2026-09-07T09:42:00Z, with or without parts of a second); nothing said
// is nothing wrong. Refused where that is not a time, or more than an hour from ours.
basics::Result<void> check_clock(std::string_view sent, basics::Instant now);

// What became of one line.
struct LineAnswer {
    enum class Became { fresh, late, same, not_needed, refused };
    std::size_t line;
    Became became;
    std::string reason{}; // of a refused one: a sentence without a name or a number of a pupil
};
// A line's mark over what stands, which it changes: in the place of none, of another, or of the same.
LineAnswer put(std::map<WeekOf, Week>& stands, const Placed&);

// One line of JSON for each, in their order, and a last one that sums up.
std::string answer_text(std::span<const LineAnswer>);

} // namespace attendance
