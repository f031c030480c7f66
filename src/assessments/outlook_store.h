#pragma once
// Forecasts of the end of a key stage: made from what is held of past years, kept as made, scored when results come.
#include "assessments/batch.h"
#include "assessments/outlook.h"
#include "assessments/reached.h"
#include "storage/reader.h"

namespace assessments {

// Where a year group stands or what it came to: in a subject by its code, or as a whole by "".
using Level = std::pair<pupils::YearGroup, std::string>;
struct LevelAt {
    double value;
    std::int64_t pupils; // on roll
    std::string words;   // "Year 6: Reading, writing and maths: expected standard"
    bool share;
};
using Levels = std::map<Level, LevelAt>;
// Of every year group that the key point asks. As a whole: the measure of the end of its stage where the subjects are asked on its
// scales; else the share at or above in every subject, or the mean of its means.
basics::Result<Levels> levels_at(storage::Reader&, const permissions::Scope&, basics::Urn, KeyPointNumber,
                                 basics::Date today);

struct KeptOutlook {
    Level of;
    std::int64_t pupils;
    std::string measure; // what is forecast, in words
    bool share;          // of pupils, else a mean
    std::string why;     // it could not be told; else ""
    double estimate;
    statistics::Interval at_90;
    std::int64_t past_results, past_cohorts;
    basics::Instant made;
    std::optional<double> came_to{};
};

// Makes the forecasts of these schools at the key point in the place of those made before; what cannot be told is kept with the
// reason. A conflict once results of the year have come.
basics::Result<void> make_outlooks(storage::Writer&, const KeyPoint&, const std::vector<basics::Urn>&,
                                   basics::Date today);
// After results of the end of a stage came for a school, or went: what its forecasts of the year came to.
basics::Result<void> score_outlooks(storage::Writer&, const KeyPoint& results, basics::Urn, basics::Date today);
// Takes a file of results back: what stood before it stands again, and forecasts of the year are scored by that.
basics::Result<void> undo_and_score(storage::Writer&, const HeldBatch&, basics::Date today);

// How forecasts at key points of this name have done, over the schools of the scope.
struct OutlookRecord {
    std::int64_t scored{}, held{};
    double mean_crps{};
};
struct Outlooks {
    std::map<basics::Urn, std::vector<KeptOutlook>> kept{}; // at this key point
    OutlookRecord record{};
};
basics::Result<Outlooks> outlooks_at(storage::Reader&, const permissions::Scope&, const KeyPoint&);

} // namespace assessments
