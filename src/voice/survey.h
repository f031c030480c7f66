#pragma once
// The latest survey of pupils, of parents and of staff, each question beside last time.
#include "statistics/comparison.h"
#include "voice/answers.h"

namespace voice {

struct Asked {
    Question question;
    Answers now;
    std::optional<Answers> then{}; // the last time before
    std::optional<Change> change{};
    // By the whole interval, judged together with the other questions of the school: of those said to differ one in twenty at most is
    // expected to be chance.
    bool rose{}, fell{};
    bool is_low{}, is_good{};           // beside the lines of the set
    std::vector<Answers> year_groups{}; // now
};

struct Survey {
    Respondents who;
    basics::Date on;                       // its latest day
    std::vector<Asked> asked{};            // that were asked on it
    std::int64_t answered{}, were_asked{}; // at most, over its questions; 0: hidden, or nobody said how many
};

// Of one school; of each kind of respondent the questions of the latest day.
std::vector<Survey> surveys_of(const Questions&, const std::vector<Answers>&);

} // namespace voice
