#pragma once
// What is held of a school's behaviour, for its page and the trust's.
#include "conduct/behaviour_view.h"
#include "schools/school.h"
#include "storage/reader.h"

namespace conduct {

enum class Reads { by_name, figures_only };
// The year's behaviour of a school in that scope; the year of the newest file where none is asked for. Groups of pupils are those of
// the last day. What must not be shown to the reader is hidden.
basics::Result<BehaviourView> behaviour_of(storage::Reader&, const permissions::Scope&, const schools::School&,
                                           std::optional<basics::AcademicYear>, Reads);

// The newest files that were taken, of suspensions and of incidents.
struct LatestFiles {
    std::optional<LatestFile> suspensions{}, incidents{};
};
basics::Result<LatestFiles> latest_files(storage::Reader&, const permissions::Scope&, basics::Urn);
// Who was there in the time by the only or main registration, and what happened to them.
basics::Result<std::vector<Pupil>> pupils_in(storage::Reader&, const permissions::Scope&, basics::Urn, const Span&);

} // namespace conduct
