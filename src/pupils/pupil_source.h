#pragma once
// A school's list of pupils, row by row: values or a refusal with its sentence. Only columns that hold a wanted field are looked at.
#include "pupils/batch.h"
#include "pupils/columns.h"
#include "sources/table.h"

#include <map>

namespace pupils {

// Words in files that are no code: field and word (folded) -> what it means.
using Words = std::map<std::pair<Field, std::string>, std::string>;

// What is said of the file as a whole.
struct FileOf {
    basics::Urn school;
    basics::Date as_of;
    std::string source;
};

struct PupilFile {
    std::vector<RowOfFile> rows{};
    std::vector<Refusal> rows_refused{};        // a row that cannot be taken
    std::vector<Refusal> cells_refused{};       // a cell without which the row was taken
    std::optional<std::int64_t> looked_after{}; // how many, where the file says
};

// The first rows, to guess columns by; in memory only.
basics::Result<std::vector<std::vector<std::string>>> first_rows(sources::Table&, std::size_t most = 50);

// At most 50,000 rows. A row needs both names and one of UPN, school system's number and date of birth.
basics::Result<PupilFile> read_pupils(sources::Table&, const std::vector<Column>&, const Words&, const FileOf&);

} // namespace pupils
