#pragma once
// How a question was answered on a day, counted: nothing that any one person said.
#include "basics/date.h"
#include "pupils/pupil.h"
#include "statistics/interval.h"
#include "voice/question.h"

namespace voice {

constexpr std::int64_t fewest_shown = 10;
constexpr std::int64_t everybody = -100; // in the place of a year group, as stored

// What the answers are to, and whose.
struct AnswersKey {
    std::string question; // its code
    basics::Date on;
    std::optional<pupils::YearGroup> year_group{}; // none: everybody who was asked
    auto operator<=>(const AnswersKey&) const = default;
};

struct Answers {
    AnswersKey key;
    std::int64_t asked{}; // 0: nobody said how many
    std::array<std::int64_t, all_options.size()> counts{};
    bool hidden{}; // then nothing else of it is here
    bool operator==(const Answers&) const = default;

    std::int64_t answered() const;
    std::int64_t agree() const; // strongly or not
    std::int64_t of(Option option) const { return counts[static_cast<std::size_t>(option)]; }
};

// Empties what has fewer than ten answers, and year groups by which those could be worked out from all: what is not shown of a
// question has ten answers or more together, or none.
void hide_few(std::vector<Answers>&);

// Of those who answered, as shares of 1. Nothing where the answers are hidden.
std::optional<double> share_agreeing(const Answers&);
std::optional<statistics::Interval> interval_of(const Answers&);
// Of those asked; nothing where nobody said how many, or the answers are hidden.
std::optional<double> response_rate(const Answers&);

// Now beside last time.
struct Change {
    double difference; // of shares: now less then
    statistics::Interval interval;
};
std::optional<Change> change_of(const Answers& now, const Answers& then);

} // namespace voice
