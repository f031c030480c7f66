#pragma once
// One row of a list of pupils, by its wanted fields: the same for a table, a Common Transfer File and OneRoster.
#include "pupils/pupil_source.h"

#include <array>

namespace pupils {

// What stands in the row, by field; where the file has no such column, nothing.
struct Cells {
    std::size_t line;
    std::array<std::string, field_count> held{};
    std::array<std::string, field_count> columns{}; // what the column is called, for a refusal
    std::string& operator[](Field field) { return held[static_cast<std::size_t>(field)]; }
    const std::string& operator[](Field field) const { return held[static_cast<std::size_t>(field)]; }
};

// Adds the row to the file, or its refusal.
void take(PupilFile&, const Cells&, const Words&, const FileOf&);

} // namespace pupils
