#pragma once
// What a person said the columns of a school's exports hold, kept for the next file of the kind from the same system.
#include "basics/id.h"
#include "storage/reader.h"

#include <string>
#include <vector>

namespace pupils {

struct FilesFrom {
    basics::Urn school;
    std::string_view kind; // "pupils", "results", "marks", "conduct"
    std::string_view source;
};
struct SaidColumn {
    std::string header;    // folded, as its kind of file does
    std::string field;     // as stored; "" for a column that is not wanted
    std::string subject{}; // of results
};

basics::Result<std::vector<SaidColumn>> said_columns(storage::Reader&, const FilesFrom&);
// In the place of what was said before.
basics::Result<void> keep_said_columns(storage::Writer&, const FilesFrom&, const std::vector<SaidColumn>&);

} // namespace pupils
