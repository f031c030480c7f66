#pragma once
// One recognised table on its way in.
#include "imports/import_jobs.h"
#include "imports/table_records.h"
#include "measures/figure_batch_store.h"
#include "schools/place_store.h"
#include "sources/table.h"

namespace imports {

class Turn;

// What all tables of one call share.
struct Session {
    storage::Connection& connection;
    const storage::Author& author;
    const measures::Catalogue& catalogue;
    const Options& options;
    schools::PlaceBook& places;
    Turn* turn; // none in a dry run
};

struct Candidate {
    sources::Table* table;
    std::string file;
    std::string hash; // of the file's bytes
    std::int64_t bytes;
    sources::Recognised recognised;
};

// Reads and, unless it is a dry run, writes and publishes the table. A Problem is the database's; what is wrong with the
// table itself stands in the report.
basics::Result<Report> import_table(Session&, const Candidate&);

} // namespace imports
