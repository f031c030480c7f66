#pragma once
// Visits in and out.
#include "storage/reader.h"
#include "visits/visit.h"

namespace visits {

// Of the schools in the scope, from a day on, the newest first.
basics::Result<std::vector<Visit>> all_visits(storage::Reader&, const permissions::Scope&, basics::Date since);
basics::Result<Visit> find_visit(storage::Reader&, const permissions::Scope&, const VisitId&);

basics::Result<void> add(storage::Writer&, const Visit&);
basics::Result<void> save(storage::Writer&, const Visit& before, const Visit& after);

} // namespace visits
