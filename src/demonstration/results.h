#pragma once
// Tests and examinations of one school in one year: counts and sums, drawn.
#include "demonstration/by_group.h"
#include "demonstration/country.h"

namespace demonstration {

struct Ks2 {
    std::int64_t pupils{}, expected{}, reading{}, writing{}, maths{}, higher{};
    double reading_score{}, maths_score{};                           // sums over pupils
    double reading_progress{}, writing_progress{}, maths_progress{}; // sums over pupils
    Ks2& operator+=(const Ks2&);
};
struct Ks4 {
    std::int64_t pupils{}, english_maths4{}, english_maths5{}, ebacc{};
    double attainment8{}, attainment8_english{}, attainment8_maths{}, progress8{}; // sums over pupils
    std::int64_t progress8_pupils{};
    Ks4& operator+=(const Ks4&);
};
struct Ks5 {
    std::int64_t students{}, entries{};
    double points{}, best_three{}, academic_points{}, applied_points{},
        value_added{}; // sums over students, value added over entries
    Ks5& operator+=(const Ks5&);
};

// Nothing where the school has no such pupils, was not open, or nothing was published of that year.
std::optional<ByGroup<Ks2>> ks2_of(const School&, const Level&, std::uint64_t seed);
std::optional<ByGroup<Ks4>> ks4_of(const School&, const Level&, std::uint64_t seed);
std::optional<Ks5> ks5_of(const School&, const Level&, std::uint64_t seed);

} // namespace demonstration
