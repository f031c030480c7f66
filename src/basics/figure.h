#pragma once
// A Figure is a number or a coded reason why there is none; never a blank and never a false 0.
#include <cstdint>
#include <optional>
#include <string_view>

namespace basics {

enum class Reason : std::uint8_t {
    suppressed = 1,  // a small group: the source hid it (SUPP, c)
    not_applicable,  // z: it cannot exist here
    not_collected,   // NE: nobody entered, nothing was gathered
    not_published,   // NP, NA, x: exists, not released
    too_few,         // under the threshold of the measure
    not_yet,         // the date has not come
    gap_year,        // no such figure was made in England that year
    low_coverage,    // LOWCOV: too few pupils matched
    new_school,      // NEW: opened too lately to have one
    low_reliability, // u: the source calls it unreliable
    rounds_to_zero,  // low: not zero, but rounds to it
    not_available,   // the source says only "not available"
};
std::string_view words(Reason);                       // "suppressed: a small group"
std::string_view name(Reason);                        // "suppressed", as in JSON and the catalogue
std::optional<Reason> reason_named(std::string_view); // the reverse of name()

// Rates are numerator over denominator, computed last; other figures have a value. n is the pupils (or schools) behind it.
struct Figure {
    std::optional<double> value{};
    std::optional<double> numerator{};
    std::optional<double> denominator{};
    std::optional<double> lower{}; // published 95% interval
    std::optional<double> upper{};
    std::optional<double> n{};
    std::optional<Reason> reason{};
    bool operator==(const Figure&) const = default;
};

// The published value if there is one, else scale × numerator ÷ denominator (scale 100 for percent).
std::optional<double> number(const Figure&, double scale = 1.0);

} // namespace basics
