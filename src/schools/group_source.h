#pragma once
// Rows of the lists of trusts, their members, links between schools and similar schools, as records.
#include "schools/school.h"
#include "sources/file_kind.h"

#include <vector>

namespace schools {

// Roles: uid, and any field of TrustRecord. `opened` falls back on `incorporated`. Federations, sponsors and the other
// types of group come out too, with their own type.
basics::Result<TrustRecord> trust_record(const sources::Fields&, std::vector<sources::Refusal>& cells);

// A row of the group links file: who is a member of what, and what the row says of both. Roles: urn, uid, joined; the
// trust's as of trust_record with trust_name for name; the school's as of school_record.
struct MembershipRow {
    MemberRecord member;
    TrustRecord trust;
    SchoolRecord school;
};
basics::Result<MembershipRow> membership_row(const sources::Fields&, std::vector<sources::Refusal>& cells);

// Roles: urn, other_urn, kind, established, other_name.
basics::Result<LinkRecord> link_record(const sources::Fields&, std::vector<sources::Refusal>& cells);

// Roles: urn, neighbour, distance, rank.
basics::Result<SimilarRecord> similar_record(const sources::Fields&);

} // namespace schools
