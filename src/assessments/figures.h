#pragma once
// What a year group of a school reached in a subject at a key point: how many of the roll were assessed, where they stand, whether that
// is more than a year ago and than the same pupils last time; by groups of pupils, with small numbers hidden.
#include "assessments/scale.h"
#include "pupils/pupil.h"
#include "statistics/interval.h"

#include <array>
#include <span>

namespace assessments {

// A pupil of the year group on roll on the key point's day. Nothing: not known.
struct PupilAt {
    char sex{}; // F, M
    std::optional<bool> disadvantaged{};
    char sen{}; // N, K, E
    std::optional<bool> eal{};
    std::string prior_band{};                 // low, middle, high
    std::optional<Attained> now{}, earlier{}; // earlier: at this pupil's last key point before
};

struct Tally {
    std::int64_t roll{}, assessed{};
    std::array<std::int64_t, standings> stand{}; // by Standing
    std::int64_t valued{};                       // with a mark, a score or points
    double sum{}, squares{};
    void add(const std::optional<Attained>&);
    std::int64_t standing() const { return stand[0] + stand[1] + stand[2]; }
};

// A share at or above what is expected (0..1), or a mean.
struct Headline {
    double value;
    std::optional<statistics::Interval> interval{}; // 95%
};
// A share where the scale has standings and no norm; else the mean, against the norm's spread where it has one. Nothing of nobody.
bool speaks_by_share(const Scale&);
std::optional<Headline> headline(const Scale&, const Tally&);

// The same pupils, those with both: rounded to 5 in a hundred or to whole points, so that nobody who lacks one can be worked out.
struct SamePupils {
    double then, now;
};

struct Part {
    std::string name;
    Tally tally{};
    bool hidden{}; // too few, or one by whom such a one could be worked out; its tally is empty
    std::array<bool, standings> stand_hidden{};
    bool headline_hidden{};
    std::optional<SamePupils> same{};
};
struct Dimension {
    std::string name;
    std::vector<Part> parts{};
};
struct Figures {
    Part all{.name = "All"};
    std::vector<Dimension> dimensions{}; // only those in which something is known
};

constexpr std::int64_t smallest_part = 6; // shown to others than those who may read these pupils by name

// Counts of pupils under `smallest`, and those by which they could be worked out, are hidden.
Figures figures_of(const Scale&, std::span<const PupilAt>, std::int64_t smallest = smallest_part);
// The part of that name in that dimension; "" is everybody. nullptr: there is none.
const Part* part_of(const Figures&, std::string_view dimension, std::string_view part);

} // namespace assessments
