#pragma once
// Streams of support in and out; what they are judged by is written once and never changed.
#include "programmes/stream.h"
#include "storage/reader.h"

namespace programmes {

basics::Result<std::vector<SupportStream>> streams_of(storage::Reader&, const permissions::Scope&, const PlacementId&);
basics::Result<StreamId> add(storage::Writer&, SupportStream);
basics::Result<void> end(storage::Writer&, const SupportStream&, std::string_view conclusion);

// The newest whole year held of each headline measure of the school, and where nothing is held why there is no baseline.
basics::Result<std::vector<Baseline>> baselines_of(storage::Reader&, basics::Urn);
// Of another academy: every headline measure, with its name before what is held or that nothing is; while none is chosen the measures' names.
basics::Result<std::vector<Baseline>> baselines_at(storage::Reader&, std::optional<basics::Urn>,
                                                   std::string_view academy);

} // namespace programmes
