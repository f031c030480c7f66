#pragma once
// A school's export of marks: a row a mark (pupil, date, session, code) or a row a pupil and week (pupil, Monday, ten marks).
#include "attendance/fields.h"
#include "attendance/said.h"
#include "sources/table.h"

namespace attendance {

// Which column holds which field.
struct Columns {
    std::array<std::optional<std::size_t>, field_count> at{};
    bool has(Field field) const { return at[static_cast<std::size_t>(field)].has_value(); }
    bool a_mark_a_row() const { return has(Field::date) && has(Field::code); }
    bool a_week_a_row() const { return has(Field::week) && has(Field::marks); }
};
Columns columns_of(const std::vector<std::string>& headers, const HeaderNames&);
// Are these headings those of marks at all? To tell the file from a list of pupils.
bool are_of_marks(const Columns&);

struct MarksFile {
    std::vector<RowOfMarks> rows{};
    std::vector<Refusal> refused{};
};

// Refuses a table without the columns, and one of over two million rows.
basics::Result<MarksFile> read_marks(sources::Table&, const Columns&);

} // namespace attendance
