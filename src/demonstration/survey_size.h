#pragma once
// Surveys as the story tells them, at the size that a demonstration has: nobody is asked who is not there.
#include "voice/answers.h"

#include <map>
#include <span>

namespace demonstration {

// Who was on roll on a day.
struct RollOfDay {
    std::int64_t all{};
    std::map<pupils::YearGroup, std::int64_t> by_year{};
};

// As many people asked, each answer given by the same share of them, as near as whole numbers allow.
voice::Answers asked_of(const voice::Answers&, std::int64_t people);

// The answers of one school, told for a roll of `story_roll`, for the roll of their day. A year group of pupils is asked whole, and what a
// question gathers over all is the sum of its year groups where they are told; parents and staff are as many fewer as pupils are. A day
// on which nobody is on roll (a demonstration without pupils) leaves the story's own numbers, which are the census's.
std::vector<voice::Answers> sized(std::span<const voice::Answers>, std::int64_t story_roll,
                                  const std::map<basics::Date, RollOfDay>&);

} // namespace demonstration
