#include "statistics/progress.h"

#include <cmath>

namespace statistics {

std::optional<double> progress8_pupil_sd(basics::AcademicYear year) {
    switch (year.starts()) {
    case 2018: return 1.283;
    case 2023: return 1.41628;
    default: return std::nullopt;
    }
}

std::optional<double> ks2_progress_pupil_sd(Ks2Subject subject, basics::AcademicYear year) {
    if (year.starts() != 2018) return std::nullopt;
    switch (subject) {
    case Ks2Subject::reading: return 6.17;
    case Ks2Subject::writing: return 5.71;
    case Ks2Subject::maths: break;
    }
    return 5.39;
}

std::optional<Interval> progress_interval(double score, double pupil_sd, double pupils) {
    return mean_interval(score, pupil_sd, pupils, z_dfe);
}

double ks2_progress_pupils(double eligible, double coverage) { return std::round(eligible * coverage); }

std::string_view words(Band band) {
    switch (band) {
    case Band::well_above: return "well above average";
    case Band::above: return "above average";
    case Band::average: return "average";
    case Band::below: return "below average";
    case Band::well_below: break;
    }
    return "well below average";
}

Band progress8_band(double score, Interval interval) {
    if (interval.lower > 0) return score >= 0.5 ? Band::well_above : Band::above;
    if (interval.upper < 0) return score < -0.5 ? Band::well_below : Band::below;
    return Band::average;
}

} // namespace statistics
