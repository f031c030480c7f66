#pragma once
// Invented pupils for a demonstration, which takes no real ones: the only way in, from inside the program.
#include "pupils/roll.h"
#include "storage/database.h"

namespace pupils {

// Writes the pupils of one school as a batch of its own; numbers and ids that are 0 and "" are given here. Refused in every database
// but a demonstration.
basics::Result<void> take_invented(storage::Writer&, basics::Urn, basics::Date as_of, std::vector<Pupil>);

} // namespace pupils
