#pragma once
// What a school said the columns of its exports of results hold.
#include "assessments/columns.h"
#include "storage/reader.h"

namespace assessments {

basics::Result<SavedColumns> saved_columns(storage::Reader&, basics::Urn, std::string_view source);
// What a school says its source's columns are, in the place of what it said before.
basics::Result<void> save_columns(storage::Writer&, basics::Urn, std::string_view source, const std::vector<Column>&);

} // namespace assessments
