#include "committees/meeting.h"

#include "basics/text.h"

#include <algorithm>

namespace committees {
namespace {

using basics::Demand;
using basics::Result;
using permissions::Verb;
using State = MeetingState;

constexpr Demand another_day{"on", "Say on which day it will be, like 2027-01-14."},
    the_approving_meeting{"meeting", "Choose the meeting that approved them."};
constexpr basics::Due draft_in_ten{
    .what = "the draft minutes are shared", .within = 10, .days = basics::Due::Days::working};

constexpr std::array states{
    basics::StateWords<State>{State::called, "called", "is called"},
    basics::StateWords<State>{State::papers_out, "papers_out", "has its papers out"},
    basics::StateWords<State>{State::held, "held", "was held"},
    basics::StateWords<State>{State::minutes_drafted, "minutes_drafted", "was held, and its minutes are a draft"},
    basics::StateWords<State>{State::minutes_approved, "minutes_approved", "was held, and its minutes are approved"},
    basics::StateWords<State>{State::postponed, "postponed", "is postponed"},
    basics::StateWords<State>{State::cancelled, "cancelled", "is cancelled"},
};

constexpr MeetingMove step(State from, std::string_view verb, std::string_view words, State to,
                           basics::Demands demands = {}, basics::Due due = {}) {
    return {.from = from,
            .verb = verb,
            .words = words,
            .to = to,
            .right = Verb::run_committees,
            .demands = demands,
            .due = due};
}

constexpr std::array moves{
    step(State::called, "issue", "Send the papers out", State::papers_out),
    step(State::papers_out, "revise", "Take the papers back", State::called, {basics::a_reason}),
    step(State::papers_out, "hold", "Record that it was held", State::held, {}, draft_in_ten),
    step(State::called, "hold", "Record that it was held without papers", State::held, {basics::a_reason},
         draft_in_ten),
    step(State::held, "draft", "Share the draft minutes", State::minutes_drafted),
    step(State::minutes_drafted, "withdraw", "Take the draft back", State::held, {basics::a_reason}),
    step(State::minutes_drafted, "approve", "Record that the minutes were approved", State::minutes_approved,
         {the_approving_meeting}),
    step(State::called, "postpone", "Postpone it", State::postponed, {basics::a_reason}),
    step(State::papers_out, "postpone", "Postpone it", State::postponed, {basics::a_reason}),
    step(State::postponed, "recall", "Call it for another day", State::called, {another_day}),
    step(State::called, "cancel", "Cancel it", State::cancelled, {basics::a_reason}),
    step(State::papers_out, "cancel", "Cancel it", State::cancelled, {basics::a_reason}),
    step(State::postponed, "cancel", "Cancel it", State::cancelled, {basics::a_reason}),
};
constexpr MeetingLifecycle lifecycle{
    .thing = "This meeting", .states = states, .moves = moves, .begins = State::called};
static_assert(basics::well_formed(lifecycle));

struct AttendanceWord {
    Attendance choice;
    std::string_view name, words;
};
constexpr std::array attendances{AttendanceWord{Attendance::present, "present", "Present"},
                                 AttendanceWord{Attendance::apologies, "apologies", "Apologies"},
                                 AttendanceWord{Attendance::absent, "absent", "Absent without apologies"}};

bool is_hour(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return false;
    return text.substr(0, 2) < "24" && text[3] < '6';
}

Result<void> held(Meeting& meeting, const Around& around) {
    if (basics::london_date(around.now) < meeting.on)
        return basics::invalid("The meeting is on " + basics::spoken(meeting.on) + ": it has not been held yet.");
    for (const auto& each : around.attending)
        if (!each.how)
            return basics::invalid(
                "Record first of each member whether they were there, sent apologies or were absent.");
    meeting.count = count_of(around.quorum, around.attending);
    return {};
}

} // namespace

const MeetingLifecycle& meeting_lifecycle() { return lifecycle; }

std::string_view name(Attendance how) { return attendances[static_cast<std::size_t>(how)].name; }
std::string_view words(Attendance how) { return attendances[static_cast<std::size_t>(how)].words; }
std::optional<Attendance> attendance_named(std::string_view text) {
    const auto found = std::ranges::find(attendances, text, &AttendanceWord::name);
    return found == attendances.end() ? std::nullopt : std::optional{found->choice};
}
std::span<const Attendance> all_attendances() {
    static constexpr std::array all{Attendance::present, Attendance::apologies, Attendance::absent};
    return all;
}

Count count_of(const Quorum& quorum, std::span<const Attending> all) {
    Count out;
    for (const auto& each : all) {
        if (!votes(each.member)) continue;
        ++out.members;
        out.present += each.how == Attendance::present;
    }
    out.needed = needed(quorum, out.members);
    return out;
}

Result<Meeting> moved(Meeting meeting, const MeetingMove& move, const Said& said, const Around& around) {
    meeting.reason = basics::shortened(basics::collapsed(said("reason")), longest_words);
    if (move.verb == "issue") meeting.papers_out = around.now;
    if (move.verb == "revise" || move.verb == "recall") meeting.papers_out = {};
    if (move.verb == "hold") TRY(held(meeting, around));
    if (move.verb == "recall") {
        const auto day = basics::parse_iso_date(basics::trimmed(said(another_day.field)));
        if (!day) return basics::invalid(std::string{another_day.sentence});
        if (day.value() < basics::london_date(around.now))
            return basics::invalid("That day is over. Choose one ahead.");
        meeting.on = day.value();
    }
    if (move.verb == "approve") {
        const auto by = may_approve(meeting, around.others);
        const auto found = std::ranges::find(by, said(the_approving_meeting.field),
                                             [](const Meeting* each) { return each->id.text(); });
        if (found == by.end())
            return basics::invalid(
                "Minutes are approved by a later meeting of the committee that was held and quorate.");
        meeting.approved_at = (*found)->id;
    }
    meeting.state = move.to;
    return meeting;
}

std::vector<const Meeting*> may_approve(const Meeting& meeting, std::span<const Meeting> all) {
    std::vector<const Meeting*> out;
    for (const auto& each : all)
        if (each.committee == meeting.committee && each.id != meeting.id && each.on > meeting.on && each.count
            && each.count->quorate())
            out.push_back(&each);
    return out;
}

std::vector<Wrong> wrong_in(const MeetingWords& typed) {
    std::vector<Wrong> wrong;
    if (!basics::parse_iso_date(typed.on))
        wrong.push_back({.field = "on", .sentence = "Say on which day it is, like 2027-01-14."});
    if (!is_hour(typed.starts)) wrong.push_back({.field = "starts", .sentence = "Say when it starts, like 18:00."});
    if (typed.place.empty())
        wrong.push_back({.field = "place", .sentence = "Say where it is held, or that it is held online."});
    if (typed.place.size() > longest_name) wrong.push_back({.field = "place", .sentence = "Say it in 120 letters."});
    return wrong;
}

bool agenda_grows(State state) { return state == State::called || state == State::papers_out || state == State::held; }
bool papers_change(State state) { return state == State::called; }
bool minutes_open(State state) { return state == State::held || state == State::minutes_drafted; }
bool is_ahead(const Meeting& meeting, basics::Date today) {
    return meeting.on >= today && (meeting.state == State::called || meeting.state == State::papers_out);
}

} // namespace committees
