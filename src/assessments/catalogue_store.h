#pragma once
// Subjects, scales and headings as they stand in the database.
#include "assessments/columns.h"
#include "assessments/taking.h"
#include "storage/reader.h"

namespace assessments {

struct Subject {
    std::string code, name;
};
struct Catalogue {
    std::vector<Subject> subjects{}; // these and the scales in their order
    std::vector<Scale> scales{};
    NoResultWords no_results{};
};
basics::Result<Catalogue> load_catalogue(storage::Reader&); // one statement
basics::Result<KnownNames> load_known_names(storage::Reader&);

// What reads results goes to what is asked.
void add(Asked&, const Catalogue&);
// What a key point asks, with all that reads results by it. Missing where there is none of that number.
basics::Result<Asked> load_asked(storage::Reader&, KeyPointNumber);

} // namespace assessments
