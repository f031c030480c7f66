#pragma once
// What an invented pupil reaches in a subject on a scale: by the academy, who the pupil is, the subject, and luck on the day.
#include "assessments/reached.h"
#include "demonstration/school.h"

namespace demonstration {

// What is asked of an academy's year groups during the year, and at the end of key stages.
std::vector<assessments::Ask> asked_during_the_year();
std::vector<assessments::Ask> asked_at_the_end();

// When: the pupil is the same from one key point to the next, but for what the day brings.
struct Sitting {
    int year;
    std::int64_t place; // among the key points of the year
};
// Results, and predictions of Year 11, as they are held; a few were absent.
assessments::Results drawn_results(const School&, const assessments::RollOnDay&, const std::vector<assessments::Ask>&,
                                   const Sitting&, std::uint64_t seed);

} // namespace demonstration
