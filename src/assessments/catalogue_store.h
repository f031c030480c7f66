#pragma once
// Subjects, scales and headings as they stand in the database.
#include "assessments/columns.h"
#include "assessments/taking.h"
#include "storage/reader.h"

namespace assessments {

struct Subject {
    std::string code, name;
};
basics::Result<std::vector<Subject>> load_subjects(storage::Reader&); // in their order
basics::Result<std::vector<Scale>> load_scales(storage::Reader&);     // in their order
basics::Result<NoResultWords> load_no_result_words(storage::Reader&);
basics::Result<KnownNames> load_known_names(storage::Reader&);

// What a key point asks, with all that reads results by it. Missing where there is none of that number.
basics::Result<Asked> load_asked(storage::Reader&, KeyPointNumber);
// The same of another key point, with scales, subjects and words as they were read already.
basics::Result<Asked> load_asked(storage::Reader&, const KeyPoint&, const Asked& read);

} // namespace assessments
