#pragma once
// Surveys in sentences.
#include "voice/survey.h"

#include <string>

namespace voice {

std::string share_words(const Answers&);   // "48% (41 to 55)", "hidden"
std::string change_words(const Asked&);    // "13 points fewer (22 to 4 fewer)"; "" where there is no last time
std::string response_words(const Survey&); // "Pupils, 12 November 2026: 180 of the 212 asked answered (85%)."
// What to know first: who answered, what changed by more than chance explains, what is low.
std::vector<std::string> sentences(const std::vector<Survey>&);

} // namespace voice
