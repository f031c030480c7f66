#pragma once
// A gap of a school pupil by pupil, however it is measured, as the method takes it that finds where a gap comes from.
#include "pupils/pupil.h"
#include "statistics/driver_words.h"

namespace diagnosis {

struct SchoolGap {
    statistics::GapPupils pupils;
    statistics::DriverNames names;
    std::vector<std::string> headings{}; // of each dimension, those within pupils last
};

// What a pupil is grouped by. Nothing: not known.
struct PupilKind {
    std::optional<pupils::YearGroup> year_group{};
    char sex{}; // F, M
    std::optional<bool> disadvantaged{};
    char sen{}; // N, K, E
    std::optional<bool> eal{};
    std::string prior_band{}; // low, middle, high
};

// By year group, sex, disadvantage, SEN, first language and prior attainment, as far as the pupils differ; a kind a pupil, in the gap's
// order. Before what lies within pupils is added.
void add_kinds(SchoolGap&, std::span<const PupilKind>);
// What lies within pupils, and what its kinds are called.
void add_within(SchoolGap&, std::string_view heading, statistics::GapWithin, std::vector<std::string> kinds);

// Says that `then` is the trust's other schools, not another time.
void name_elsewhere(statistics::DriverNames&);

// Whether there is somebody to compare, and something was possible on both sides.
bool comparable(const SchoolGap&);

} // namespace diagnosis
