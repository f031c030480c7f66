#pragma once
// The rows of a survey: who answered, of how many, with what weight, in which class.
#include "analysis/groups.h"
#include "statistics/survey.h"

namespace analysis {

struct SurveyAnswers {
    std::vector<std::string> groups; // one without a name where none are asked for
    std::vector<std::size_t> rows;   // of each group, answered or not
    std::vector<statistics::Respondent> answered;
    statistics::Population population;
    statistics::Answers kind;
    bool clustered;       // those of one cluster answer alike
    std::size_t left_out; // rows without a group, a weight or a cluster
};

// --value, --group, --population (a number of all, or a column with the number of each group), --weights, --cluster,
// --clusters-in-population. Refuses a
// population that is not known, not the same in all rows of its group or smaller than those who answered, and a weight
// that is not above 0.
basics::Result<SurveyAnswers> survey_answers(const Question&);

std::size_t answered_of(const SurveyAnswers&, std::size_t group);
double population_of(const SurveyAnswers&); // all together

} // namespace analysis
