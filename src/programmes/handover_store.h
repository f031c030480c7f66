#pragma once
// What one person leads, of every school in one statement; and handing it over.
#include "programmes/handover.h"
#include "storage/reader.h"

namespace programmes {

// Of these placements, and their schools alone.
basics::Result<InHand> in_hand_of(storage::Reader&, const permissions::Who& asks, const permissions::PersonId&,
                                  std::span<const Placement> in_force, basics::Date today);
// All of it, each with its entry in the journal of its school and in what happened there: in as many statements for sixty schools as for one.
basics::Result<void> hand_over(storage::Writer&, const Handover&);

} // namespace programmes
