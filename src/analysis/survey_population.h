#pragma once
// How many there are for whom a survey is to speak: people, and the clusters that they come in.
#include "analysis/survey_answers.h"

namespace analysis {

// --population: a number of all, or a column with the number of each group. Refuses what is not known, not above 0 or not
// the same in all rows of its group.
basics::Result<statistics::Population> population(const Question&, const Grouping&);

// --clusters-in-population, for the answers of `of`: a number of all, or, where the population is known by group and each
// cluster is of one, a column with the number of each group. `people` of each cluster, by its number. Refuses as above, the
// form that does not fit, and fewer clusters than answered.
basics::Result<statistics::ClustersDrawn> clusters_drawn(const Question&, const Grouping&, const SurveyAnswers& of,
                                                         std::vector<double> people);

// Refuses a population smaller than those who answered.
basics::Result<void> no_more_than_there_are(const SurveyAnswers&);

} // namespace analysis
