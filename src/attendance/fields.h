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
std::string_view name(Field);  // as stored
std::string_view words(Field); // "morning or afternoon"

// A heading of a file, with what its column holds; none: nothing that is wanted.
struct Column {
    std::string header;
    std::optional<Field> field{};
};
// By heading, folded: what a person says of a file. It goes before what headings are known to mean.
using SaidColumns = std::map<std::string, std::optional<Field>, std::less<>>;

} // namespace attendance
