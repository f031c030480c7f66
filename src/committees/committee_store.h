#pragma once
// Committees as they are kept: each with its terms, members and declarations. What changes is journalled in the same transaction.
#include "committees/committee.h"
#include "storage/reader.h"

namespace committees {

// Those in the scope: the trustees first.
basics::Result<std::vector<Committee>> committees_seen(storage::Reader&, const permissions::Scope&);
// Missing when there is none, or none in the scope.
basics::Result<Committee> find_committee(storage::Reader&, const permissions::Scope&, const CommitteeId&);
basics::Result<CommitteeId> constitute(storage::Writer&, Committee, const Terms&);
// Name and quorum. A conflict where somebody else changed it since.
basics::Result<void> save(storage::Writer&, const Committee& before, const Committee& after);

basics::Result<std::vector<Terms>> terms_of(storage::Reader&, const permissions::Scope&, const CommitteeId&);
basics::Result<void> add(storage::Writer&, const Committee&, const Terms&);

// Of one committee, or of all in the scope where none is named; those whose term is over too.
basics::Result<std::vector<Member>> members_seen(storage::Reader&, const permissions::Scope&,
                                                 std::string_view committee);
basics::Result<void> add(storage::Writer&, const Committee&, const Member&);
basics::Result<void> save(storage::Writer&, const Committee&, const Member& before, const Member& after);

// Of an academic year and later, newest first.
basics::Result<std::vector<Declaration>> declarations_seen(storage::Reader&, const permissions::Scope&,
                                                           std::string_view committee, basics::AcademicYear from);
basics::Result<void> add(storage::Writer&, const Committee&, const Declaration&);

} // namespace committees
