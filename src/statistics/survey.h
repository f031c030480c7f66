#pragma once
// What a survey says of all whom it was to speak for, not only of those who answered.
#include "statistics/interval.h"

#include <cstddef>
#include <span>
#include <vector>

namespace statistics {

struct Respondent {
    double value;
    double weight; // above 0
    std::size_t group;
    std::size_t cluster; // those who answer alike, a class; each its own where there are none
};

// Where clusters were drawn: of how many, and how many people are in each that was.
struct ClustersDrawn {
    std::vector<double>
        of; // in each group, where each cluster is of one and the groups' populations are known; else one number of all
    std::vector<double> people; // by the clusters' numbers, answered or not
};

// How many there are: of each group, or of all together where only that is known.
struct Population {
    std::vector<double> of_groups{};
    double of_all{};
    std::optional<ClustersDrawn> clusters{}; // none: the finite population correction counts people
};

struct SurveyMean {
    double value;
    std::size_t n;
    std::optional<double> standard_error; // none where a single cluster tells nothing of the spread between them
    double df;                            // clusters less strata
    Interval interval;                    // 95%; NaN without a standard error
    std::optional<double> design_effect;  // variance against as many drawn one by one; none when all have answered
};

struct Survey {
    SurveyMean whole;
    std::vector<std::optional<SurveyMean>> groups; // none where nobody answered
    std::vector<std::size_t> lone; // groups with one cluster only, for which the whole has no standard error
    std::size_t
        lone_answers; // of clusters drawn, those of several people with one answer, within which no spread is seen
};

enum class Answers { quantities, yes_or_no };

// Weighted means; where the groups' populations are known, the answers of each group are weighted up to it
// (post-stratification), which mends different response of the groups. Variance by linearisation over the clusters, within
// groups where each cluster is of one, with the finite population correction 1 − n/N (Särndal, Swensson and Wretman 1992, 5.7
// and 7.6; R's survey: svydesign with fpc, postStratify, svymean); where clusters were drawn that counts them, and what lies
// within each by who of it answered is added (ibid. 4.3; svydesign(ids = ~cluster + person, fpc = ~of + people)). The interval: t; of 0 and 1 that of Korn and Graubard 1998,
// Survey Methodology 24, 193-201: Clopper and Pearson's for as many as the answers are worth.
// cluster numbers run from 0 without gaps. None without an answer.
std::optional<Survey> survey(std::span<const Respondent>, std::size_t groups, const Population&, Answers);

} // namespace statistics
