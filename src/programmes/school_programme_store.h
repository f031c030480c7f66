#pragma once
// The page of a school's programme, gathered for whoever asks.
#include "programmes/school_programme.h"
#include "storage/reader.h"

namespace programmes {

// The placements alone, or all that the page shows.
enum class Gather { placements, all };
basics::Result<SchoolProgramme> school_programme(storage::Reader&, const permissions::Who&, basics::Urn,
                                                 std::string school_name, basics::Date today, Gather);

} // namespace programmes
