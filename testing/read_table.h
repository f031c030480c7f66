#pragma once
// A whole table in memory, for tests of small ones.
#include "sources/table.h"

#include <doctest/doctest.h>

namespace testing {

struct TableRow {
    std::size_t line;
    std::vector<std::string> cells;
    bool operator==(const TableRow&) const = default;
};

// "" if all went well, else what the person is told.
template <class T>
std::string told(const basics::Result<T>& result) {
    return result.ok() ? "" : result.problem().message;
}

inline std::vector<TableRow> rows_of(sources::Table& table) {
    std::vector<TableRow> rows;
    CHECK(told(table.each([&](const sources::RowView& row) {
              rows.push_back({row.line, {row.cells.begin(), row.cells.end()}});
              return basics::Result<void>{};
          }))
          == "");
    return rows;
}

inline bool says(const std::string& sentence, std::string_view words) {
    return sentence.find(words) != std::string::npos;
}

} // namespace testing
