#pragma once
// Staff from a file that people really have: a row is a person in a role.
#include "people/person.h"
#include "sources/table.h"

namespace people {

struct StaffRow {
    std::size_t line;
    std::string email, name;
    std::optional<permissions::Grant> role{};
};
struct StaffRefusal {
    std::size_t line;
    std::string column, value, why;
};
struct StaffFile {
    std::vector<StaffRow> rows{};
    std::vector<StaffRefusal> refusals{};
};

// Columns by their headers, in any order: name, email (or e-mail), role, school URN (or URN, school), from, until. Name and
// email must be there. Rows that cannot be taken are refused one by one; what is no such file is a Problem.
basics::Result<StaffFile> read_staff(const std::string& path, basics::Date today);
basics::Result<StaffFile> read_staff(sources::Table&, basics::Date today);

// The rows that were taken, as a form carries them from the preview to the confirmation, and back again.
std::string carried(const std::vector<StaffRow>&);
basics::Result<std::vector<StaffRow>> carried_back(std::string_view, basics::Date today);

} // namespace people
