#pragma once
// What happened in a school's programmes, move by move: written beside the record that moved, read by the page of its school.
#include "programmes/happened.h"
#include "storage/reader.h"

#include <span>

namespace programmes {

// Out of a row whose columns begin as those of moves_of_school.
Happened happened_of(const storage::Row&);

// By the writer's author, on the day it is in London.
basics::Result<void> note(storage::Writer&, const Happened&);
basics::Result<void> note_all(storage::Writer&, std::span<const Happened>);
// Newest first, as far as somebody may know of it.
basics::Result<std::vector<Happened>> happened_at(storage::Reader&, const permissions::Who&, basics::Urn,
                                                  basics::Date today);

} // namespace programmes
