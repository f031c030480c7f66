#pragma once
// What a journal's entry says, as it is shown: persons by their names, instants as they are spoken, and nothing of what is only a key.
#include "journal/journal.h"
#include "people/names_store.h"

namespace people {

// The fields that hold something to read, in their order.
basics::Result<journal::Fields> shown(Names&, const journal::Fields&);
// What differs, without a field that has nothing to read on either side.
basics::Result<std::vector<journal::Difference>> shown_differences(Names&, const journal::Entry&);

} // namespace people
