#pragma once
// What is said and drawn of a survey.
#include "analysis/survey_answers.h"

namespace analysis {

// What of a group is told: hidden for its few answers, or lest others' be worked out.
enum class Show { all, hidden_small, hidden_beside };

struct Shown {
    std::size_t small; // fewer answers than this are few
    bool hide;
    std::vector<Show> groups{};
    bool whole = true;
};

std::vector<std::string> said(const SurveyAnswers&, const statistics::Survey&, const Shown&);
charts::Plot picture(const SurveyAnswers&, const statistics::Survey&, const Shown&);

} // namespace analysis
