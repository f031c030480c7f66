#pragma once
// What is wanted of a file of marks. A column that holds none of it is never looked at.
#include <array>
#include <map>
#include <optional>
#include <string>

namespace attendance {

enum class Field { upn, source_id, date, half, code, week, marks };
constexpr std::size_t field_count = 7;

// Headings by which fields are known, folded; data (attendance_headers).
using HeaderNames = std::map<std::string, Field, std::less<>>;
std::optional<Field> field_named(std::string_view);

} // namespace attendance
