#pragma once
// What is measured of a register, and what each code adds to it.
#include "attendance/code.h"

#include <array>
#include <optional>

namespace diagnosis {

enum class Measure { absence, lateness };
std::string_view name(Measure);  // as in an address and as stored
std::string_view words(Measure); // "Absence"
std::optional<Measure> measure_named(std::string_view);
std::string_view share_of(Measure); // what it is a share of: "possible sessions"

// What a session of this code adds: to what was counted, and to what it is a share of.
struct Counting {
    std::array<bool, attendance::number_bits + 1> done{}, possible{};
};
Counting counting(Measure, const attendance::Codes&);

} // namespace diagnosis
