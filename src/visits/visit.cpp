#include "visits/visit.h"

#include "basics/text.h"
#include "people/staff_names.h"

#include <algorithm>

namespace visits {
namespace {

using basics::Demand;
using basics::Result;
using permissions::Verb;
using Move = basics::Move<State, Verb>;

struct KindWords {
    Kind kind;
    std::string_view name, words;
};
constexpr std::array kind_table{KindWords{Kind::learning_walk, "learning_walk", "Learning walk"},
                                KindWords{Kind::book_look, "book_look", "Book look"},
                                KindWords{Kind::review, "review", "Review"},
                                KindWords{Kind::governance, "governance", "Visit by trustees or the committee"},
                                KindWords{Kind::other, "other", "Another visit"}};

struct LeaningWords {
    Leaning leaning;
    std::string_view name, words;
};
constexpr std::array leaning_table{LeaningWords{Leaning::none, "", "Neither"},
                                   LeaningWords{Leaning::strength, "strength", "A strength"},
                                   LeaningWords{Leaning::concern, "concern", "A concern"}};

constexpr Demand what_was_seen{"seen", "Say what was seen. Name no child and no member of staff."},
    a_comment{"comment", "Write what the school says of it. Name no child and no member of staff."};

constexpr std::array states{
    basics::StateWords<State>{State::planned, "planned", "is planned"},
    basics::StateWords<State>{State::noted, "noted", "is noted"},
    basics::StateWords<State>{State::cancelled, "cancelled", "was cancelled"},
};
constexpr std::array moves{
    Move{.from = State::planned,
         .verb = "note",
         .words = "Write the note",
         .to = State::noted,
         .right = Verb::write_visits,
         .demands = {what_was_seen}},
    Move{.from = State::noted,
         .verb = "note",
         .words = "Change the note",
         .to = State::noted,
         .right = Verb::write_visits,
         .demands = {what_was_seen}},
    Move{.from = State::planned,
         .verb = "cancel",
         .words = "Cancel the visit",
         .to = State::cancelled,
         .right = Verb::write_visits,
         .demands = {basics::a_reason}},
    Move{.from = State::noted,
         .verb = "comment",
         .words = "Comment for the school",
         .to = State::noted,
         .right = Verb::answer_for_school,
         .demands = {a_comment}},
};
constexpr VisitLifecycle lifecycle{
    .thing = "This visit", .states = states, .moves = moves, .begins = State::planned, .begun = note_due};
static_assert(basics::well_formed(lifecycle));

constexpr std::size_t longest = 4000;
std::string taken(std::string_view said) { return basics::shortened(basics::trimmed(said), longest); }

void take_note(Visit& visit, const Said& said) {
    visit.seen = taken(said("seen"));
    visit.strengths = taken(said("strengths"));
    visit.questions = taken(said("questions"));
    visit.actions = taken(said("actions"));
    visit.theme = inspections::theme_named(said("theme"));
    visit.leaning = visit.theme ? leaning_named(said("leaning")).value_or(Leaning::none) : Leaning::none;
}

} // namespace

std::string_view name(Kind kind) { return kind_table[static_cast<std::size_t>(kind)].name; }
std::string_view words(Kind kind) { return kind_table[static_cast<std::size_t>(kind)].words; }
std::optional<Kind> kind_named(std::string_view text) {
    const auto found = std::ranges::find(kind_table, text, &KindWords::name);
    return found == kind_table.end() ? std::nullopt : std::optional{found->kind};
}
std::string_view name(Leaning leaning) { return leaning_table[static_cast<std::size_t>(leaning)].name; }
std::string_view words(Leaning leaning) { return leaning_table[static_cast<std::size_t>(leaning)].words; }
std::optional<Leaning> leaning_named(std::string_view text) {
    const auto found = std::ranges::find(leaning_table, text, &LeaningWords::name);
    return found == leaning_table.end() ? std::nullopt : std::optional{found->leaning};
}

const VisitLifecycle& visit_lifecycle() { return lifecycle; }

std::vector<Wrong> wrong_in(const VisitWords& typed) {
    std::vector<Wrong> out;
    if (!kind_named(typed.kind)) out.push_back({"kind", "Choose what kind of visit it is."});
    if (const auto day = basics::parse_official_date(typed.on); !day.ok() || !day.value())
        out.push_back({"on", "Give the day, such as 2026-12-04."});
    if (basics::trimmed(typed.purpose).empty()) out.push_back({"purpose", "Say what the visit is for."});
    return out;
}

Visit planned(VisitId id, basics::Urn school, const permissions::PersonId& visitor, const VisitWords& typed) {
    basics::demand(wrong_in(typed).empty(), "a visit of words that are right");
    const auto on = *basics::parse_official_date(typed.on).value();
    return {.id = std::move(id),
            .school = school,
            .kind = *kind_named(typed.kind),
            .on = on,
            .visitor = visitor,
            .purpose = taken(typed.purpose),
            .note_by = basics::due_on(on, note_due)};
}

Result<Visit> moved(Visit visit, const Move& move, const Said& said, std::span<const std::string> staff,
                    basics::Date today) {
    if (move.to == State::cancelled) visit.reason = taken(said(basics::a_reason.field));
    else if (move.verb == "comment") visit.comment = taken(said(a_comment.field));
    else {
        if (today < visit.on)
            return basics::invalid("The visit has not been yet: its note is written on the day or after it.");
        take_note(visit, said);
        if (!visit.noted) visit.noted = today;
    }
    for (const auto* text : {&visit.seen, &visit.strengths, &visit.questions, &visit.actions, &visit.comment})
        if (people::names_one_of(*text, staff))
            return basics::invalid("It names a member of staff. Say what was seen, not whose it was.");
    visit.state = move.to;
    return visit;
}

} // namespace visits
