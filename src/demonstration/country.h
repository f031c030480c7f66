#pragma once
// The whole invented country: the trust's academies as the story tells them, and some three hundred schools drawn around
// them, so that national distributions, comparisons of like with like and searches have something to work on.
#include "demonstration/story.h"

namespace demonstration {

struct Country {
    Story story;
    std::vector<School> schools;                      // the trust's own first
    std::vector<inspections::Inspection> inspections; // of all of them
    std::uint64_t seed;

    const Authority& authority(basics::LaCode) const;
};

Country draw_country(Story, std::uint64_t seed);

// Whose results of that academic year are: the school's, its predecessor's when it had not opened by its first day, or nobody's.
std::optional<basics::Urn> urn_in(const School&, basics::AcademicYear);

// How the school stood that year, in standard deviations between schools: its quality and trend, with a part that comes and goes
// over some years. `intake` takes away what its share of disadvantaged pupils makes expected of raw results.
enum class Allowing { for_nothing, for_intake };
double standing(const School&, basics::AcademicYear, std::uint64_t seed, Allowing);

} // namespace demonstration
