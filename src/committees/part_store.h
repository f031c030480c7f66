#pragma once
// What a meeting is about and what came of it, as somebody may read it. The confidential part is read for those who may see what is
// confidential at that school or in the trust, without the items in which they declared an interest; the journal tells of it only
// that something changed.
#include "committees/contents.h"
#include "storage/reader.h"

namespace committees {

// Who reads: the scope in which they see committees, that in which they see what is confidential, and who they are.
struct Reading {
    permissions::Scope seen, confidential;
    PersonId who;
};

basics::Result<Contents> contents_of(storage::Reader&, const Reading&, const MeetingId&);

// The ordinary minutes of a meeting, for what is made of several.
basics::Result<std::vector<Line>> ordinary_lines(storage::Reader&, const permissions::Scope&, const MeetingId&);

basics::Result<ItemId> add(storage::Writer&, const Committee&, const Item&);
basics::Result<void> save(storage::Writer&, const Committee&, const Item& before, const Item& after);
basics::Result<PaperId> add(storage::Writer&, const Committee&, const Paper&);
basics::Result<void> save(storage::Writer&, const Committee&, const Paper& before, const Paper& after);
basics::Result<LineId> add(storage::Writer&, const Committee&, const Line&);
basics::Result<void> save(storage::Writer&, const Committee&, const Line& before, const Line& after);
// Takes it out, for a reason that the journal keeps. An item goes with nothing under it alone.
basics::Result<void> remove(storage::Writer&, const Committee&, const Item&, const std::string& reason);
basics::Result<void> remove(storage::Writer&, const Committee&, const Paper&, const std::string& reason);
basics::Result<void> remove(storage::Writer&, const Committee&, const Line&, const std::string& reason);
// The action is done, on a day and in words; whatever becomes of the minutes.
basics::Result<void> finish(storage::Writer&, const Committee&, const Line& before, const Line& after);
basics::Result<void> add(storage::Writer&, const Committee&, Part, const Interest&);

// The papers of the meeting that are made from what is held, in both parts: for the moment when they go out.
basics::Result<std::vector<Paper>> papers_to_make(storage::Reader&, const MeetingId&);
// Whether a decision stands in the minutes, in either part.
basics::Result<bool> decided(storage::Reader&, const MeetingId&);

// What local advisory committees asked and decided since a day, by their names; nothing confidential.
basics::Result<std::vector<Reported>> local_reports(storage::Reader&, const permissions::Scope&, basics::Date since);

// What papers, decisions and actions of meetings in the scope say to the matters of trust inspection; nothing confidential.
struct Evidence {
    basics::Date on;
    std::string committee, school, kind, item, words;
    std::vector<Matter> matters;
    MeetingId meeting;
};
basics::Result<std::vector<Evidence>> evidence(storage::Reader&, const permissions::Scope&);

} // namespace committees
