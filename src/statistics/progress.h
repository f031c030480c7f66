#pragma once
// Progress scores as DfE makes them: a school's mean, one spread for the whole country, a band.
#include "basics/period.h"
#include "statistics/interval.h"

#include <optional>
#include <string_view>

namespace statistics {

// The spread of pupils' scores in England that DfE used for the school tables of that year; none where it is not held.
// 2018/19: recomputes 3,280 published intervals; 2023/24: "Progress 8 ready reckoner", 1.41628.
std::optional<double> progress8_pupil_sd(basics::AcademicYear);

enum class Ks2Subject { reading, writing, maths };
// "Primary school accountability", technical annex, 2019: reading 6.17, writing 5.71, maths 5.39.
std::optional<double> ks2_progress_pupil_sd(Ks2Subject, basics::AcademicYear);

// Score ± 1.96·sd/√n (Secondary accountability measures, DfE, "Confidence intervals"). None when n is not above 0.
std::optional<Interval> progress_interval(double score, double pupil_sd, double pupils);

// The pupils behind a key stage 2 progress score: those at the end of the stage times the share that the measure covers
// (0..1), as a whole number of pupils, because the file gives the share in whole percent.
double ks2_progress_pupils(double eligible, double coverage);

enum class Band { well_above, above, average, below, well_below };
std::string_view words(Band); // "well above average" …

// "Secondary accountability measures": well above when the score is at least +0.5 and its whole interval above 0, well
// below when lower than −0.5 and its whole interval below 0; above or below when only the interval is clear of 0. The
// guide leaves the edges open; all 3,551 bands published for 2018/19 put exactly +0.5 in and exactly −0.5 out, and an
// interval that ends at 0 in the middle.
Band progress8_band(double score, Interval);

} // namespace statistics
