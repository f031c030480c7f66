#pragma once
// The word somebody probably meant.
#include <optional>
#include <span>
#include <string_view>

namespace basics {

// How many letters must be put in, taken out or changed to make one of the other (Levenshtein), by bytes.
size_t letters_apart(std::string_view, std::string_view);

// The candidate with the fewest letters apart; nothing when even that one is apart by more than a third of its letters.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

} // namespace basics
