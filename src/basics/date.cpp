#include "basics/date.h"

#include "basics/text.h"

namespace basics {
namespace {

using namespace std::chrono;

constexpr std::array months_spoken{"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};

Problem no_date(std::string_view text) {
    return invalid(fmt::format("“{}” is not a date. Write it as 2026-09-01.", shortened(text, 40)));
}

// A number without any sign: "-000" is no year.
std::optional<std::int64_t> digits(std::string_view text) {
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return plain ? whole_number(text) : std::nullopt;
}

Result<Date> day_of(std::string_view text, std::string_view y, std::string_view m, std::string_view d) {
    const auto year_number = digits(y), month_number = digits(m), day_number = digits(d);
    if (!year_number || !month_number || !day_number || y.size() != 4 || m.size() > 2 || d.size() > 2)
        return no_date(text);
    const Date date{year{static_cast<int>(*year_number)}, month{static_cast<unsigned>(*month_number)},
                    day{static_cast<unsigned>(*day_number)}};
    if (!date.ok()) return no_date(text);
    return date;
}

// British Summer Time: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
// (Summer Time Act 1972 as amended by SI 2002/262).
bool summer_time(Instant instant) {
    const auto y = year_month_day{floor<days>(instant)}.year();
    const auto begins = sys_days{y / March / Sunday[last]} + 1h;
    const auto ends = sys_days{y / October / Sunday[last]} + 1h;
    return instant >= begins && instant < ends;
}

Instant london(Instant instant) { return summer_time(instant) ? instant + 1h : instant; }

std::optional<unsigned> month_named(std::string_view name) {
    for (unsigned i = 0; i < months_spoken.size(); ++i)
        if (name.size() >= 3 && lower(months_spoken[i]).starts_with(lower(name))) return i + 1;
    return std::nullopt;
}

} // namespace

std::string iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string spoken(Date date) {
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       months_spoken[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

std::string iso(Instant instant) {
    const auto midnight = floor<days>(instant);
    const hh_mm_ss time{instant - midnight};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", iso(Date{midnight}), time.hours().count(), time.minutes().count(),
                       time.seconds().count(), time.subseconds().count());
}

std::string spoken(Instant instant) {
    const auto local = london(instant);
    const hh_mm_ss time{local - floor<days>(local)};
    return fmt::format("{} at {:02}:{:02}", spoken(Date{floor<days>(local)}), time.hours().count(),
                       time.minutes().count());
}

Date london_date(Instant instant) { return Date{floor<days>(london(instant))}; }

Result<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return no_date(text);
    return day_of(text, text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

Result<Instant> parse_iso_instant(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.'
        || text[23] != 'Z')
        return no_date(text);
    const auto date = TRY(parse_iso_date(text.substr(0, 10)));
    const auto h = digits(text.substr(11, 2)), m = digits(text.substr(14, 2)), s = digits(text.substr(17, 2)),
               ms = digits(text.substr(20, 3));
    const auto within = [](const auto& number, std::int64_t below) { return number && *number < below; };
    if (!within(h, 24) || !within(m, 60) || !within(s, 60) || !within(ms, 1000)) return no_date(text);
    return Instant{sys_days{date}} + hours{*h} + minutes{*m} + seconds{*s} + milliseconds{*ms};
}

Result<std::optional<Date>> parse_official_date(std::string_view given) {
    const auto text = trimmed(given).substr(0, trimmed(given).find('T'));
    if (text.empty()) return std::optional<Date>{};
    const auto slashes = split(text, '/'), dashes = split(text, '-'), words = split(text, ' ');
    Result<Date> date = no_date(given);
    if (text.size() == 8 && whole_number(text))
        date = day_of(given, text.substr(0, 4), text.substr(4, 2), text.substr(6));
    else if (slashes.size() == 3) date = day_of(given, slashes[2], slashes[1], slashes[0]);
    else if (dashes.size() == 3 && dashes[0].size() == 4) date = day_of(given, dashes[0], dashes[1], dashes[2]);
    else if (dashes.size() == 3) date = day_of(given, dashes[2], dashes[1], dashes[0]);
    else if (words.size() == 3)
        if (const auto month_number = month_named(words[1]))
            date = day_of(given, words[2], std::to_string(*month_number), words[0]);
    const auto found = TRY(date);
    if (found == Date{year{1900}, month{1}, day{1}}) return std::optional<Date>{};
    return std::optional{found};
}

Date years_after(Date date, int count) {
    const auto then = date + years{count};
    return then.ok() ? then : Date{then.year() / then.month() / last};
}

int whole_years_between(Date from, Date to) {
    const int count = static_cast<int>(to.year()) - static_cast<int>(from.year());
    return years_after(from, count) > to ? count - 1 : count;
}

} // namespace basics
