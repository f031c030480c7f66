#pragma once
// Steps of journeys in and out, each with its entry in the journal; and what a proposal stands on.
#include "journey/phase.h"
#include "measures/catalogue.h"
#include "schools/school.h"
#include "storage/reader.h"

namespace journey {

// Of one school or of all in scope, oldest first.
basics::Result<std::vector<JourneyStep>> steps_of(storage::Reader&, const permissions::Scope&, basics::Urn);
basics::Result<std::vector<JourneyStep>> all_steps(storage::Reader&, const permissions::Scope&);

// A conflict where a step begins on that day already: nothing is overwritten.
basics::Result<StepId> add(storage::Writer&, const JourneyStep&);
basics::Result<void> comment(storage::Writer&, const JourneyStep&, std::string_view words, basics::Date today);

// What is proposed for each school of the trust, in the order of the schools, in as many statements for sixty as for one. A placement counts once its
// head was told, and what a figure says of a plan once it is not the owner's alone.
struct Proposed {
    schools::School school;
    PhaseProposal proposal;
};
basics::Result<std::vector<Proposed>> proposals(storage::Reader&, const permissions::Who&, basics::GroupUid,
                                                basics::Date today);

} // namespace journey
