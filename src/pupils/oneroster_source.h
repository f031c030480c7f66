#pragma once
// A OneRoster archive (CSV files in a zip; 1.2, and 1.1 where a user's role stands with the user): the students of one school by
// their wanted fields. https://www.imsglobal.org/spec/oneroster/v1p2
#include "pupils/pupil_source.h"

namespace pupils {

using Tables = std::vector<std::unique_ptr<sources::Table>>;

bool is_oneroster(const Tables&);

// By what the archive may know the school: its URN, or its number in the local authority.
struct SchoolNumbers {
    basics::Urn urn;
    std::optional<basics::LaEstab> laestab{};
};

// A Problem when the archive holds several schools and none by these numbers, or lacks a file that is needed. Users who are to be
// deleted, and who are no students of the school, are passed over.
basics::Result<PupilFile> read_oneroster(const Tables&, const SchoolNumbers&, const Words&, const FileOf&);

} // namespace pupils
