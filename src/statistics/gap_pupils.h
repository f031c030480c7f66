#pragma once
// The pupils behind a gap: what each of them did of what was possible, then and now, and which groups a pupil is of.
#include "statistics/interval.h"

#include <cstdint>
#include <span>
#include <vector>

namespace statistics {

struct GapCount {
    double numerator, denominator; // sessions attended of those possible; of denominator 0 where there were none
    double rate() const { return numerator / denominator; }
};

// A way in which pupils differ, such as their year group. A level may hold several of those that the caller knows, pooled.
struct GapDimension {
    std::vector<std::uint32_t> of;                  // a level a pupil
    std::vector<std::vector<std::uint32_t>> levels; // which of the caller's levels each one holds
};
GapDimension gap_dimension(std::vector<std::uint32_t> of, std::size_t levels); // one of the caller's each

// What differs within a pupil: sessions (of each weekday some were possible), or what was done in them (absences by code, out of all
// that was possible). A kind may hold several of those that the caller knows, pooled.
struct GapWithin {
    enum class Of { sessions, done } of;
    std::vector<std::vector<GapCount>> then, now;  // kind -> pupil; of `done` the denominator is the pupil's
    std::vector<std::vector<std::uint32_t>> kinds; // which of the caller's each one holds
};

// Whether now and then are compared within each pupil, or between two sets of pupils (another year's, other schools').
enum class GapOf { same_pupils, different_pupils };

struct GapPupils {
    GapOf kind;
    std::vector<GapCount> then, now; // one a pupil; of different pupils one of the two has denominator 0
    std::vector<GapDimension> dimensions;
    std::vector<GapWithin> within{}; // of each the kinds sum to the pupil's own
    std::size_t size() const { return now.size(); }
};

// Who was there both times; of different pupils, who was there at all.
std::vector<std::size_t> compared(const GapPupils&);
GapPupils those(const GapPupils&, std::span<const std::size_t> pupils);

// How many pupils stand behind each level: the fewer of then and now.
std::vector<std::size_t> pupils_behind(const GapPupils&, std::span<const std::uint32_t> of, std::size_t levels);
std::vector<std::size_t>
pupils_behind(const GapWithin&); // of `done` those who did any; where nobody did one time, of the other

// Levels behind which stand fewer pupils than `least` become one; if that one is still too small, it takes in the smallest of the
// others. So no level is too small, nor is all but one level. A level without pupils is dropped. Returns the new level of each.
struct Pooled {
    std::vector<std::uint32_t> into; // a new level for each old one
    std::size_t levels;
};
Pooled pooled(std::span<const std::size_t> behind, std::size_t least);
// Every dimension; and kinds of which fewer pupils than `least` had any then or now, unless nobody had one of the two times.
GapPupils pooled(GapPupils, std::size_t least);

GapCount sum(std::span<const GapCount>);

// Now less then, as a difference of rates (sums over sums), and its 95% interval: each pupil is one draw, whatever the number of
// sessions (linearised ratios; Särndal, Swensson and Wretman 1992, 5.6).
struct Gap {
    double then, now; // 0 to 1; NaN where nothing was possible
    Interval interval;
    double change() const { return now - then; }
};
Gap gap_of(const GapPupils&);

} // namespace statistics
