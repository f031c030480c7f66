#pragma once
// Meetings as they are kept, and who was there.
#include "committees/meeting.h"
#include "storage/reader.h"

namespace committees {

// Newest first: of one committee, or of all in the scope where none is named.
basics::Result<std::vector<Meeting>> meetings_seen(storage::Reader&, const permissions::Scope&,
                                                   std::string_view committee);

struct MeetingOf {
    Meeting meeting;
    Committee committee;
};
// Missing when there is none, or none in the scope.
basics::Result<MeetingOf> find_meeting(storage::Reader&, const permissions::Scope&, const MeetingId&);

// All meetings of the committee to which one belongs, or, where none is named, of the trustees; newest first. Missing when there is no
// such committee in the scope.
struct MeetingsOf {
    Committee committee;
    std::vector<Meeting> meetings{};
};
basics::Result<MeetingsOf> meetings_beside(storage::Reader&, const permissions::Scope&,
                                           const std::optional<MeetingId>&);

basics::Result<MeetingId> call(storage::Writer&, const Committee&, const Meeting&);
// A conflict where somebody else changed it since.
basics::Result<void> save(storage::Writer&, const Committee&, const Meeting& before, const Meeting& after);

// Those who were in post on the day, the chair first.
basics::Result<std::vector<Attending>> attending(storage::Reader&, const permissions::Scope&, const MeetingId&);
// What is said of each; the journal tells it with the meeting, whose version goes on.
basics::Result<void> keep_attendance(storage::Writer&, const Committee&, const Meeting& before, const Meeting& after,
                                     std::span<const Attending>);

} // namespace committees
