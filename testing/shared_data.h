#pragma once
// The published files that some tests read, where they are present: ../shared/data from the project's root.
#include "basics/text.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace testing {

inline std::filesystem::path shared_data(std::string_view name) {
    return std::filesystem::path{BEARING_SOURCE_DIR} / "../shared/data" / name;
}

// Whether the file is there; says SKIPPED aloud when it is not.
inline bool have_shared_data(std::string_view name) {
    if (std::filesystem::exists(shared_data(name))) return true;
    MESSAGE("SKIPPED: no " << std::string{name} << " beside the project");
    return false;
}

using Row = std::map<std::string, std::string, std::less<>>;

// One line's cells; commas inside double quotes stay, quotes go. Enough for the files that these tests read, whose
// cells hold no line breaks; the program's own reader is in src/sources.
inline std::vector<std::string> cells(std::string_view line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        else if (c == ',' && !quoted) out.emplace_back();
        else if (c != '\r') out.back() += c;
    }
    return out;
}

inline std::vector<Row> shared_rows(std::string_view name) {
    std::ifstream file{shared_data(name), std::ios::binary};
    std::string line;
    std::getline(file, line);
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    const auto headers = cells(line);
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        Row row;
        const auto values = cells(line);
        for (std::size_t i = 0; i < headers.size() && i < values.size(); ++i) row[headers[i]] = values[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

inline std::optional<double> number_in(const Row& row, std::string_view column) {
    const auto found = row.find(column);
    if (found == row.end()) return std::nullopt;
    std::string_view text = basics::trimmed(found->second);
    if (text.ends_with('%')) text.remove_suffix(1);
    return basics::real_number(text);
}

} // namespace testing
