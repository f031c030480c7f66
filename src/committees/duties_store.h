#pragma once
// What committees ask of one person: actions they own, meetings ahead, interests to declare. A statement each, for their own first
// page; of a confidential action the words are not told there.
#include "committees/agenda.h"
#include "storage/reader.h"

namespace committees {

struct ActionDue {
    LineId id;
    MeetingId meeting;
    ItemId item;
    std::string committee; // its name
    std::string words;     // empty: it is of the confidential part
    basics::Date due;
};
// Those that are not done, of minutes that were shared, by the day on which they are due.
basics::Result<std::vector<ActionDue>> actions_due(storage::Reader&, const PersonId&);

struct MeetingAhead {
    MeetingId id;
    std::string committee, place, starts;
    basics::Date on;
    bool papers_out;
};
// Of committees in which they are in post, from today on.
basics::Result<std::vector<MeetingAhead>> meetings_ahead(storage::Reader&, const PersonId&, basics::Date today);

struct DeclarationDue {
    CommitteeId committee;
    std::string name;
    basics::Date by; // over when before today
};
// Of committees in which they are in post and have declared nothing this academic year, not even that there is nothing.
basics::Result<std::vector<DeclarationDue>> declarations_due(storage::Reader&, const PersonId&, basics::Date today);

// One of their actions, with the committee that asked for it; of a confidential one no word. Missing when it is not theirs.
struct OwnAction {
    Line line;
    Committee committee;
};
basics::Result<OwnAction> own_action(storage::Reader&, const PersonId&, const LineId&);

std::string address_of(const ActionDue&); // "/actions/…": open to its owner, whatever else they may read
std::string address_of(const MeetingAhead&);
std::string address_of(const DeclarationDue&);

} // namespace committees
