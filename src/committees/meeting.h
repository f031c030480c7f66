#pragma once
// A meeting of a committee, from the day it is called to the approval of its minutes.
#include "basics/said.h"
#include "committees/committee.h"

namespace committees {

using basics::Said;
using basics::Wrong;

struct Meeting;
using MeetingId = basics::Id<Meeting>;

enum class MeetingState { called, papers_out, held, minutes_drafted, minutes_approved, postponed, cancelled };

struct Meeting {
    MeetingId id;
    CommitteeId committee;
    basics::Date on;
    std::string starts{"18:00"}, place{};
    MeetingState state{MeetingState::called};
    std::string reason{};                        // of what happened last, where it needed one
    std::optional<basics::Instant> papers_out{}; // none: nobody reads the papers yet but those who run the meeting
    std::optional<Count> count{};                // since it was held
    std::string others{};                        // who else was there
    std::optional<MeetingId> approved_at{};      // the meeting that approved its minutes
    std::int64_t version{1};
};

using MeetingLifecycle = basics::Lifecycle<MeetingState, permissions::Verb>;
using MeetingMove = basics::Move<MeetingState, permissions::Verb>;
const MeetingLifecycle& meeting_lifecycle();

enum class Attendance { present, apologies, absent };
std::string_view name(Attendance);
std::string_view words(Attendance);
std::optional<Attendance> attendance_named(std::string_view);
std::span<const Attendance> all_attendances();

// A member who was in post on the day, and what is recorded of them.
struct Attending {
    Member member;
    std::optional<Attendance> how{};
};
// Of those who vote.
Count count_of(const Quorum&, std::span<const Attending>);

// What has to be known to make a move.
struct Around {
    Quorum quorum;
    std::span<const Attending> attending;
    std::span<const Meeting> others; // meetings of the same committee
    basics::Instant now;
};

// The meeting after a move that was found open and whose demands were said. Invalid, with a sentence, where it was not held yet,
// where somebody's attendance is not recorded, or where the meeting that is said to have approved the minutes could not.
basics::Result<Meeting> moved(Meeting, const MeetingMove&, const Said&, const Around&);

// Which of those meetings may approve the minutes of this one: later, held, quorate, of the same committee.
std::vector<const Meeting*> may_approve(const Meeting&, std::span<const Meeting>);

// The day, hour and place of a meeting as a form says them.
struct MeetingWords {
    std::string on{}, starts{}, place{};
};
std::vector<Wrong> wrong_in(const MeetingWords&);

// What stands open at a meeting.
bool agenda_grows(MeetingState);  // items are added
bool papers_change(MeetingState); // items and papers are changed
bool minutes_open(MeetingState);  // what was said and decided is written, and who was there
bool is_ahead(const Meeting&, basics::Date today);

} // namespace committees
