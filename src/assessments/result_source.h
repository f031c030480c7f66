#pragma once
// A school's export of results, by its wanted columns alone: a row a pupil and subject, or a row a pupil with a column a subject.
#include "assessments/columns.h"
#include "sources/table.h"

namespace assessments {

struct ResultsFile {
    std::vector<RowOfResults> rows{};
    std::vector<Refusal> refused{};
};

// An empty cell says nothing. Refuses a table without the columns, and one of over a million rows.
basics::Result<ResultsFile> read_results(sources::Table&, const std::vector<Column>&, const KnownNames&);

} // namespace assessments
