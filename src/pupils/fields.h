#pragma once
// The wanted fields: what is kept of a pupil, and why. A column of a file that holds none of them is never written anywhere.
#include <optional>
#include <span>
#include <string_view>

namespace pupils {

enum class Field {
    upn,
    former_upn,
    uln,
    source_id,
    surname,
    forename,
    born,
    sex,
    year_group,
    status,
    starts,
    ends,
    destination,
    disadvantaged,
    sen,
    eal,
    ethnicity,
    prior_band,
    looked_after,
};
constexpr std::size_t field_count = 19;

std::string_view name(Field);  // as stored
std::string_view words(Field); // "date of birth"
std::string_view why(Field);   // what it is kept for, as a sentence
std::optional<Field> field_named(std::string_view);
std::span<const Field> all_fields();
// Without them no row can be taken.
bool required(Field);

} // namespace pupils
