#pragma once
// The rules of the end of a key stage, as they stand in the database.
#include "assessments/stage_rules.h"
#include "storage/reader.h"

namespace assessments {

basics::Result<StageRules> load_stage_rules(storage::Reader&);

} // namespace assessments
