#pragma once
// Forgetting a pupil: everything that is held goes, a tombstone without a name stays, and goes before every older copy.
#include "pupils/held.h"
#include "pupils/pupil_store.h"
#include "pupils/retention.h"

#include <span>

namespace pupils {

// The migration from which on a database holds pupils and tombstones.
constexpr std::int64_t first_schema = 13;

// What another folder holds of a pupil, and takes out when the pupil is forgotten.
using Eraser = basics::Result<void> (*)(storage::Writer&, PupilNumber);

// Ends what another folder keeps to undo files by that were taken before an instant; gives how many rows those are, or would be.
enum class Dry { no, yes };
using UndoEnder = basics::Result<std::int64_t> (*)(storage::Writer&, std::string_view before, Dry);

// What a folder holds of a school itself, beside its pupils, and takes out when the school has left the trust and is forgotten; gives how many
// rows those are, or would be.
struct SchoolRecords {
    std::string_view one, many; // "total of a survey"
    std::int64_t rows{};
};
using SchoolEraser = basics::Result<SchoolRecords> (*)(storage::Writer&, basics::Urn, Dry);

struct Tombstone {
    PupilId id;
    PupilNumber number;
    basics::Instant at;
    std::string person, why;
};

basics::Result<std::vector<RetentionRule>> retention_rules(storage::Reader&);
basics::Result<std::vector<Tombstone>> tombstones(storage::Reader&);

// Erases the pupil from every table and leaves a tombstone and an entry in the journal. `why` holds no name.
basics::Result<void> forget(storage::Writer&, const Pupil&, std::string_view why, std::span<const Eraser>);
// Takes away name, numbers and date of birth, and what stood before in batches that can be undone.
basics::Result<void> unname(storage::Writer&, const Pupil&);
// Forgets again whoever an older copy of the database brought back; gives how many there were.
basics::Result<std::int64_t> forget_again(storage::Writer&, std::span<const Tombstone>, std::span<const Eraser>);

// Who the pupil is, where on roll, what may matter, from which files, and when somebody opened this pupil's own record.
basics::Result<std::vector<HeldPart>> held_parts(storage::Reader&, const Pupil&);

} // namespace pupils
