#pragma once
// A person's own work: what is due, what waits for them, what was decided; the first seven lines, this week first.
#include "basics/date.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace home {

struct WorkLine {
    enum class Kind { due, waits, decided };
    Kind kind{Kind::due};
    std::optional<basics::Date> on{}; // due, or decided; what waits may have no day
    std::string words;                // "Answer the alarm: absence of Year 10"
    std::string where{};              // the school; "" for the trust
    std::string address;              // where it is done
    // The same for mail and calendars, which leave the program: our own words and a school's or a committee's name, nothing that
    // anybody typed, no figure.
    std::string outside{"Something of yours"};
    std::string starts{}; // of a meeting: 18:00
};

constexpr std::size_t first_lines = 7;

// "Note of visit due: Oakfield Academy", or without a school.
std::string said_outside(std::string_view what, std::string_view where);

// The Sunday of the week of this day.
basics::Date end_of_week(basics::Date);
// Overdue and due by the end of this week; then what waits, without a day last; then what is due later; then what was decided, newest first.
// Within each by day.
void sort_work(std::vector<WorkLine>&, basics::Date today);

// "2 are overdue, 1 is due this week, 3 wait for you."
std::string said_of(std::span<const WorkLine>, basics::Date today);
// "overdue since 3 November", "today", "Thursday 26 November", "this week" …: as the first column says it.
std::string when_words(const WorkLine&, basics::Date today);

} // namespace home
