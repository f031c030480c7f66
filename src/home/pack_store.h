#pragma once
// The pack of a meeting of the trust, gathered.
#include "committees/meeting_store.h"
#include "home/pack.h"

namespace home {

struct MeetingForPack {
    committees::MeetingOf of;
    std::vector<committees::Meeting> all{}; // of its committee, newest first
};
basics::Result<MeetingForPack> meeting_for_pack(storage::Reader&, const permissions::Scope&,
                                                const committees::MeetingId&);
// The meeting of the trustees that is next, or else the last that was held. Missing where there is none.
basics::Result<MeetingForPack> meeting_for_pack(storage::Reader&, const permissions::Scope&, basics::Date today);

// As this person may see it: what is nobody's but a school's yet, and what is confidential, is left out. Missing for a committee of one
// school, and where no trust is held.
basics::Result<Pack> made_pack(storage::Reader&, const permissions::Who&, const MeetingForPack&, basics::Instant now);

} // namespace home
