#pragma once
// Invented key points and results for a demonstration, which takes no real ones: the only way in, from inside the program. Both are
// refused in every database but a demonstration.
#include "assessments/result_store.h"

namespace assessments {

basics::Result<KeyPointNumber> make_invented(storage::Writer&, const KeyPoint&, const std::vector<Ask>&);
// The results of one school as a batch of its own; forecasts of what they are the end of are scored.
basics::Result<void> take_invented(storage::Writer&, KeyPointNumber, basics::Urn,
                                   std::map<ResultOf, std::string> results);

} // namespace assessments
