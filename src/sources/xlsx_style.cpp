#include "sources/xlsx_style.h"

#include "basics/date.h"
#include "basics/text.h"

namespace sources {
namespace {

constexpr double last_day = 2958466; // 1 January 10000
constexpr size_t digits_people_write = 16;

// The letters of a format that stand for something: without quoted text, escaped letters and colours in brackets.
std::string speaking_letters(std::string_view code) {
    std::string letters;
    for (size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '"') at = std::min(code.find('"', at + 1), code.size());
        else if (code[at] == '\\' || code[at] == '_' || code[at] == '*') ++at;
        else if (code[at] == '[') {
            const auto end = std::min(code.find(']', at), code.size() - 1);
            const auto inside = basics::lower(code.substr(at + 1, end - at - 1));
            if (inside.find_first_not_of("hms") == std::string::npos) letters += inside; // [h] counts hours
            at = end;
        } else letters += code[at];
    }
    return basics::lower(letters.substr(0, letters.find(';')));
}

std::string clock_text(double fraction) {
    const auto seconds = std::chrono::seconds{std::llround(fraction * 86400)};
    const std::chrono::hh_mm_ss<std::chrono::seconds> clock{seconds};
    return fmt::format("{:02}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

// Serial 1 is 1 January 1900 and 60 is a 29 February 1900 that never was, kept since Lotus 1-2-3.
basics::Date day_of(double whole, bool from_1904) {
    using namespace std::chrono;
    const auto days_on = days{static_cast<int>(whole)};
    if (from_1904) return sys_days{1904y / January / 1} + days_on;
    return sys_days{1899y / December / 30} + days_on + days{whole < 61 ? 1 : 0};
}

std::string shortest(std::string_view stored, double number) {
    return stored.size() <= digits_people_write ? std::string{stored} : fmt::format("{}", number);
}

} // namespace

Shown shown_by_format(int built_in) {
    if (built_in == 9 || built_in == 10) return Shown::percent;
    if (built_in == 22) return Shown::date_and_time;
    if ((built_in >= 18 && built_in <= 21) || (built_in >= 45 && built_in <= 47)) return Shown::time;
    const bool day =
        (built_in >= 14 && built_in <= 17) || (built_in >= 27 && built_in <= 36) || (built_in >= 50 && built_in <= 58);
    return day ? Shown::date : Shown::plain;
}

Shown shown_by_format(std::string_view code) {
    const auto letters = speaking_letters(code);
    if (letters == "general") return Shown::plain;
    const bool day = letters.find_first_of("yd") != std::string::npos;
    const bool hour = letters.find_first_of("hs") != std::string::npos;
    if (day && hour) return Shown::date_and_time;
    if (day || (!hour && letters.find("mmm") != std::string::npos)) return Shown::date;
    if (hour) return Shown::time;
    return letters.find('%') != std::string::npos ? Shown::percent : Shown::plain;
}

std::string number_text(std::string_view stored, Shown shown, bool from_1904) {
    const auto number = basics::real_number(basics::trimmed(stored));
    if (!number) return std::string{stored};
    if (shown == Shown::plain) return shortest(stored, *number);
    if (shown == Shown::percent) return fmt::format("{:.14g}%", *number * 100);
    if (*number < 0 || *number >= last_day) return std::string{stored};
    const auto whole = std::floor(*number + 0.5 / 86400);
    const auto clock = clock_text(std::max(0.0, *number - whole));
    if (shown == Shown::time) return *number < 1 ? clock : shortest(stored, *number);
    const auto date = basics::iso(day_of(whole, from_1904));
    return shown == Shown::date || clock == "00:00:00" ? date : date + "T" + clock;
}

} // namespace sources
