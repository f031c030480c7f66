#pragma once
// A school's pupils on a day: how many, and by name. Who reads names writes to the access log in the same transaction.
#include "pupils/counts.h"
#include "storage/reader.h"

namespace pupils {

basics::Result<std::vector<Alike>> alike_on(storage::Reader&, const permissions::Scope&, basics::Urn, basics::Date);

struct NamedPupil {
    PupilId id;
    std::string surname, forename;
    std::optional<YearGroup> year_group{};
    Status status;
    basics::Date since;
};
// By year group and name.
basics::Result<std::vector<NamedPupil>> named_on(storage::Writer&, const permissions::Scope&, basics::Urn,
                                                 basics::Date);

// The file that was taken last.
struct LatestFile {
    basics::Date as_of;
    basics::Instant taken;
};
basics::Result<std::optional<LatestFile>> latest_file(storage::Reader&, const permissions::Scope&, basics::Urn);

// How many were looked after, in the newest file that says so; nothing when fewer than ten, or not said.
constexpr std::int64_t fewest_looked_after = 10;
basics::Result<std::optional<std::int64_t>> looked_after(storage::Reader&, basics::Urn);

} // namespace pupils
