#pragma once
// What is wanted of a file of conduct. A column that holds none of it is never looked at: no account of what happened, no name.
#include "conduct/event.h"

#include <array>
#include <map>

namespace conduct {

enum class Field { upn, source_id, day, type, outcome, kind, sessions, days, reason, reason_2, reason_3, became };
constexpr std::size_t field_count = 12;
std::string_view name(Field);  // as stored
std::string_view words(Field); // "the type of incident"
std::optional<Field> field_named(std::string_view);

// A heading of a file, with what its column holds; none: nothing that is wanted.
struct Column {
    std::string header;
    std::optional<Field> field{};
};
// By heading, folded: what a person says of a file. It goes before what headings are known to mean.
using SaidColumns = std::map<std::string, std::optional<Field>, std::less<>>;

// A heading by which a field is known, folded; of several in one file the one with the lowest place is taken (conduct_headers).
struct HeaderName {
    Field field;
    std::int64_t place;
};
using HeaderNames = std::map<std::string, HeaderName, std::less<>>;

// What the words in a column mean, folded: the codes themselves, their words, and what schools write (conduct_words). All reasons
// stand under `reason`.
using Meanings = std::map<std::pair<Field, std::string>, std::string>;

// A reason is in force from one day to another, both included.
struct Reason {
    std::string code, words;
    std::optional<basics::Date> first{}, last{};
};
struct Terms {
    Meanings meanings{};
    std::vector<Reason> reasons{};
};

} // namespace conduct
