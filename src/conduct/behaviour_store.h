#pragma once
// What is held of a school's behaviour, for its page and the trust's.
#include "conduct/behaviour_view.h"
#include "pupils/reads.h"
#include "schools/school.h"
#include "storage/reader.h"

#include <map>

namespace conduct {

// The year's behaviour of a school in that scope; the year of the newest file where none is asked for. Groups of pupils are those of
// the last day. What must not be shown to the reader is hidden.
basics::Result<BehaviourView> behaviour_of(storage::Reader&, const permissions::Scope&, const schools::School&,
                                           std::optional<basics::AcademicYear>, pupils::Reads);

// The newest files that were taken, of suspensions and of incidents.
struct LatestFiles {
    std::optional<LatestFile> suspensions{}, incidents{};
};
using PupilsBySchool = std::map<basics::Urn, std::vector<Pupil>>;
// Of the schools in the scope: one statement for sixty as for one. A school of which nothing came is not there.
basics::Result<std::map<basics::Urn, LatestFiles>> latest_files(storage::Reader&, const permissions::Scope&);
// Who was there in the time by the only or main registration, and what happened to them.
basics::Result<PupilsBySchool> pupils_in(storage::Reader&, const permissions::Scope&, const Span&);

} // namespace conduct
