#pragma once
// The page of a school's programme, gathered for whoever asks.
#include "programmes/school_programme.h"
#include "storage/reader.h"

namespace programmes {

basics::Result<SchoolProgramme> school_programme(storage::Reader&, const permissions::Who&, basics::Urn,
                                                 std::string school_name, basics::Date today);

} // namespace programmes
