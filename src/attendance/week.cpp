#include "attendance/week.h"

#include "basics/text.h"

namespace attendance {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr char nothing = '0';

bool says_nothing(char letter) { return letter == '-' || letter == '.' || letter == '?'; }
bool between_marks(char letter) { return letter == ' ' || letter == ',' || letter == '|' || letter == '\t'; }
bool digit(char letter) { return letter >= '0' && letter <= '9'; }

} // namespace

std::string text(const Week& week) {
    std::string out;
    for (const auto number : week) out += static_cast<char>(nothing + number);
    return out;
}

Week week_of_text(std::string_view text) {
    Week week{};
    basics::demand(text.size() == week.size(), "a stored week that is not of ten marks");
    for (std::size_t i = 0; i < week.size(); ++i) {
        const int number = text[i] - nothing;
        basics::demand(number >= 0 && number <= number_bits, "a stored mark that is none");
        week[i] = static_cast<std::uint8_t>(number);
    }
    return week;
}

std::size_t place_in_week(Session session) {
    const auto day = static_cast<std::size_t>((sys_days{session.day} - sys_days{monday_of(session.day)}).count());
    return day * 2 + (session.half == Half::afternoon ? 1 : 0);
}

Session session_in_week(basics::Date monday, std::size_t place) {
    return {.day = sys_days{monday} + days{static_cast<int>(place / 2)},
            .half = place % 2 ? Half::afternoon : Half::morning};
}

std::optional<Half> half_named(std::string_view text) {
    const auto word = basics::lower(basics::trimmed(text));
    if (word == "am" || word == "morning" || word == "a" || word == "1") return Half::morning;
    if (word == "pm" || word == "afternoon" || word == "p" || word == "2") return Half::afternoon;
    return std::nullopt;
}

std::vector<std::string> letters_of(std::string_view marks) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (between_marks(marks[i])) continue;
        if (says_nothing(marks[i])) out.emplace_back();
        else if (i + 1 < marks.size() && digit(marks[i + 1])) out.emplace_back(marks.substr(i++, 2));
        else out.emplace_back(marks.substr(i, 1));
    }
    return out;
}

Merged merged(const Week& held, const Week& said) {
    Merged out{.week = held};
    for (std::size_t place = 0; place < held.size(); ++place) {
        if (said[place] == 0 || said[place] == held[place]) continue;
        if (held[place] == 0) ++out.fresh;
        else out.replaced.push_back({.place = place, .before = held[place], .after = said[place]});
        out.week[place] = said[place];
    }
    return out;
}

} // namespace attendance
