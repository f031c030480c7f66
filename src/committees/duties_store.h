#pragma once
// What committees ask of one person: actions they own, meetings ahead, interests to declare. One statement, for their own first page; of
// a confidential action the words are not told there.
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

struct MeetingAhead {
    MeetingId id;
    std::string committee, place, starts;
    basics::Date on;
    bool papers_out;
};

struct DeclarationDue {
    CommitteeId committee;
    std::string name;
    basics::Date by; // over when before today
};
struct Duties {
    std::vector<ActionDue> actions{};     // not done, of minutes that were shared, by the day on which they are due
    std::vector<MeetingAhead> meetings{}; // of committees in which they are in post, from today on
    std::vector<DeclarationDue> declarations{}; // where they are in post and have declared nothing this academic year
};
basics::Result<Duties> duties_of(storage::Reader&, const PersonId&, basics::Date today);

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
