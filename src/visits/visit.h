#pragma once
// A visit to a school: planned, held, and noted within five working days; the head's comment stays with the note.
#include "basics/lifecycle.h"
#include "basics/said.h"
#include "inspections/theme.h"
#include "permissions/permissions.h"

#include <string>

namespace visits {

struct Visit;
using VisitId = basics::Id<Visit>;

enum class Kind { learning_walk, book_look, review, governance, other };
inline constexpr std::array all_kinds{Kind::learning_walk, Kind::book_look, Kind::review, Kind::governance,
                                      Kind::other};
std::string_view name(Kind);  // as stored
std::string_view words(Kind); // "Book look"
std::optional<Kind> kind_named(std::string_view);

enum class State { planned, noted, cancelled };
enum class Leaning { none, strength, concern };
std::string_view name(Leaning); // "" for none
std::string_view words(Leaning);
std::optional<Leaning> leaning_named(std::string_view);

struct Visit {
    VisitId id;
    basics::Urn school;
    std::string school_name{};
    Kind kind;
    basics::Date on;
    permissions::PersonId visitor;
    std::string visitor_name{};
    std::string purpose;
    basics::Date note_by;
    State state{State::planned};
    std::optional<inspections::Theme> theme{}; // what the note says most of
    Leaning leaning{Leaning::none};
    std::string seen{}, strengths{}, questions{}, actions{};
    std::string comment{}; // the head's
    std::string reason{};  // why it was cancelled
    std::optional<basics::Date> noted{};
    std::int64_t version{1};
};

constexpr basics::Due note_due{.what = "the note is written", .within = 5, .days = basics::Due::Days::working};

using VisitLifecycle = basics::Lifecycle<State, permissions::Verb>;
const VisitLifecycle& visit_lifecycle();

// As typed.
struct VisitWords {
    std::string kind{}, on{}, purpose{};
};
using basics::Said;
using basics::Wrong;
// What is wrong with it, field by field; nothing: `planned` makes it.
std::vector<Wrong> wrong_in(const VisitWords&);
Visit planned(VisitId, basics::Urn, const permissions::PersonId& visitor, const VisitWords&);

// The visit after a move that was found open and whose demands were said. A note is refused before the day of the visit, and where it
// names one of the staff; the sentence repeats no name.
basics::Result<Visit> moved(Visit, const basics::Move<State, permissions::Verb>&, const Said&,
                            std::span<const std::string> staff, basics::Date today);

} // namespace visits
