#pragma once
// A table on its way out: the same values as CSV and as XLSX.
#include "basics/date.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sources {

struct OutColumn {
    enum class Kind { text, number, percent, date };
    std::string name;
    Kind kind{Kind::text};
    int places{}; // after the point, of numbers and percentages
};

// Nothing, a text (also a reason in a column of numbers), a number (89.1 is 89.1%), a day.
using OutCell = std::variant<std::monostate, std::string, double, basics::Date>;

struct TableOut {
    std::string title;
    std::vector<OutColumn> columns;
    std::vector<std::vector<OutCell>> rows{};
    std::vector<std::pair<std::string, std::string>> notes{}; // "Source", "as at", "Coverage" and what they are
};

// UTF-8 with a byte order mark (for Excel) and RFC 4180; notes are left out, so that the first line is the header. A
// text that a spreadsheet would run as a formula gets an apostrophe before it.
std::string csv_of(const TableOut&);

// The bytes of a workbook: the table with its header frozen, and a sheet of notes. A Problem if it is too large for a
// sheet.
basics::Result<std::string> xlsx_of(const TableOut&);

} // namespace sources
