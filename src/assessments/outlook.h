#pragma once
// What the results at the end of a key stage may come to, from a key point before them: by the schools' own past cohorts.
#include "basics/id.h"
#include "basics/period.h"
#include "basics/result.h"
#include "statistics/interval.h"

#include <cstdint>
#include <span>
#include <vector>

namespace assessments {

// A school's year group in a year that is over: where it stood at the key point, what it came to.
struct PastCohort {
    basics::Urn school;
    basics::AcademicYear year;
    std::int64_t pupils;
    double stood, came_to;
};
struct CohortNow {
    basics::Urn school;
    std::int64_t pupils;
    double stood;
};
struct Outlook {
    double estimate;
    statistics::Interval at_90;
    std::size_t past_results, past_cohorts; // that it stands on
};

constexpr std::size_t least_cohorts = 3;   // years that are over
constexpr std::int64_t few_pupils = 30;    // of fewer, no subject is forecast
constexpr std::int64_t least_teachers = 3; // of a subject, or one person could be told
enum class Bounds { none, per_cent };      // shares lie from 0 to 100

// By statistics/forecast.h, with each result divided by how far off results of its size are (cohort_spread.h; normalised conformal
// intervals: Lei and others 2018). Invalid, with a sentence that begins "Cannot tell", where the past is too short.
basics::Result<Outlook> outlook(std::span<const PastCohort>, const CohortNow&, Bounds);

// Why a subject is not forecast; "" where it may be. A subject of a year group is forecast of thirty pupils or more, whom three
// teach or more, as the head says; nobody who teaches is held anywhere.
std::string why_no_subject_outlook(std::int64_t pupils, std::optional<std::int64_t> teachers);

// How good a forecast was once the result is known: whether the interval held it, and the continuous ranked probability score of the
// normal distribution of that 90% interval (Gneiting and Raftery 2007, equation 21): in the result's own unit, the less the better.
struct OutlookScore {
    bool held;
    double crps;
};
OutlookScore score(double estimate, const statistics::Interval& at_90, double came_to);

} // namespace assessments
