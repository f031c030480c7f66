#pragma once
// A week of one enrolment as the database holds it, and as schools' systems write it.
#include "attendance/register.h"

namespace attendance {

// Numbers of codes, Monday morning first; 0 where nothing is marked or said.
using Week = std::array<std::uint8_t, sessions_a_week>;

std::string text(const Week&);       // ten characters, each 48 more than the number
Week week_of_text(std::string_view); // a bug if it is none
std::size_t place_in_week(Session);  // 0 to 9
Session session_in_week(basics::Date monday, std::size_t place);

// "am", "Morning", "2": which half of the day a file or a feed means.
std::optional<Half> half_named(std::string_view);

// What a file's string of marks says, session by session: "/\/\/\/\//", "/ \ C1 C1 / \ - - I I". A code is a letter with the
// digit after it; "-", "." and "?" say nothing and come as "". Letters need no space between them.
std::vector<std::string> letters_of(std::string_view marks);

// What is said put over what is held, and where that took the place of another mark.
struct Replaced {
    std::size_t place;
    std::uint8_t before, after;
    bool operator==(const Replaced&) const = default;
};
struct Merged {
    Week week{};
    std::int64_t fresh{}; // marks where nothing stood
    std::vector<Replaced> replaced{};
    bool changes() const { return fresh > 0 || !replaced.empty(); }
};
Merged merged(const Week& held, const Week& said);

} // namespace attendance
