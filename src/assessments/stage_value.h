#pragma once
// What a year group comes to at the end of its key stage, as one measure: of all its pupils of whom something was said.
#include "assessments/figures.h"
#include "assessments/stage_rules.h"
#include "assessments/taking.h"

namespace assessments {

struct StageMeasure {
    std::string name; // "Reading, writing and maths: expected standard"
    bool share;       // of pupils, else a mean
};
struct StageValue {
    StageMeasure measure;
    std::int64_t pupils{}, met{};                   // met: of a share
    double value{};                                 // per cent, or a mean
    std::optional<statistics::Interval> interval{}; // 95%
    std::string note{};                             // what should be known beside it
    bool hidden{}; // too few pupils, or too few who did or did not: the numbers are nought
};

// Results of a year group's pupils in the subjects that are asked on the scale of the stage's own tests; the others say nothing here.
std::vector<PupilResults> stage_results(const Asked&, pupils::YearGroup, const std::map<ResultOf, std::string>&,
                                        const std::vector<pupils::PupilNumber>&);

// The measures that can be made of what is asked of the year group, the chief one first; none where the stage does not end with it.
std::vector<StageValue> stage_values(const StageRules&, const Asked&, pupils::YearGroup,
                                     const std::vector<PupilResults>&);
// Small numbers hidden.
StageValue shown(StageValue);

} // namespace assessments
