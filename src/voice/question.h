#pragma once
// What staff, pupils and parents are asked, from a set of questions that is data.
#include "inspections/theme.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace voice {

enum class Respondents { pupils, parents, staff };
inline constexpr std::array all_respondents{Respondents::pupils, Respondents::parents, Respondents::staff};
std::string_view name(Respondents);  // as stored
std::string_view words(Respondents); // "Parents and carers"
std::optional<Respondents> respondents_named(std::string_view);

// The scale of every question.
enum class Option { strongly_agree, agree, neither, disagree, strongly_disagree, dont_know };
inline constexpr std::array all_options{Option::strongly_agree,    Option::agree,    Option::neither, Option::disagree,
                                        Option::strongly_disagree, Option::dont_know};
std::string_view words(Option); // "Strongly agree"

struct Question {
    std::string code;
    Respondents who;
    std::string words;
    inspections::Theme theme;
    std::string of_set;
    double low, good; // fewer agree than one, more than the other, as shares of 1
};
using Questions = std::vector<Question>; // in the order of their set

const Question* question_of(const Questions&, std::string_view code); // nullptr: none

} // namespace voice
