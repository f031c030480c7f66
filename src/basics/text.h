#pragma once
// Small questions about text.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace basics {

std::string_view trimmed(std::string_view);            // without white space (and no-break spaces) at both ends
std::string lower(std::string_view);                   // ASCII letters only; other letters stay
std::string collapsed(std::string_view);               // trimmed, runs of white space become one space
std::string shortened(std::string_view, size_t bytes); // at most so many bytes, cut between characters, with … if cut
std::vector<std::string_view> split(std::string_view, char separator);

// Whole text or nothing: "12 " and "" are no numbers.
std::optional<std::int64_t> whole_number(std::string_view);
std::optional<double> real_number(std::string_view);

// Letters and digits in lower case, accents and apostrophes dropped, all else a single space: for finding names.
std::string searchable(std::string_view);

std::string thousands(std::int64_t);            // 1,234,567
std::string decimals(double value, int places); // -0.34 with a true minus sign; never "-0.0"
std::string counted(std::int64_t, std::string_view one, std::string_view many); // 1 school, 12 schools

} // namespace basics
