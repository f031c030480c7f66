#pragma once
// Cases of the demonstration's programmes with the fields that each keeps: capacity added, looks at subjects, what is shared.
#include "demonstration/seed_rows_source.h"
#include "programmes/case_kind.h"
#include "storage/database.h"

namespace demonstration {

struct CaseSeeds {
    storage::Connection& connection;
    const storage::Author& author;
    basics::Date today;
};
// What a case is called of which programme_moves.csv tells the moves alone.
std::string title_of(programmes::CaseKind);
// A row of seeds/programme_cases.csv: the case on its day, then its moves, each on its own.
basics::Result<void> begin_one_case(SeedRow&, const CaseSeeds&);

} // namespace demonstration
