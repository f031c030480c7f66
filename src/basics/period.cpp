#include "basics/period.h"

#include "basics/text.h"

namespace basics {
namespace {

Problem no_year(std::string_view text) {
    return invalid(fmt::format("“{}” is not an academic year. Write it as 2018/19.", shortened(text, 40)));
}

constexpr std::array part_words{"", "autumn ", "spring ", "summer ", "autumn and spring "};

std::optional<Period::Part> part_named(std::string_view identifier) {
    const auto name = lower(collapsed(identifier));
    if (name.empty() || name == "academic year" || name == "academicyear" || name == "total" || name == "year to date")
        return Period::Part::year;
    if (name.starts_with("autumn and spring") || name.starts_with("autumn/spring")) return Period::Part::autumn_spring;
    if (name.starts_with("autumn")) return Period::Part::autumn;
    if (name.starts_with("spring")) return Period::Part::spring;
    if (name.starts_with("summer")) return Period::Part::summer;
    return std::nullopt;
}

// ISO week 35 is the first that can hold 1 September; the weeks before it belong to the year that began the September
// before.
constexpr int first_week = 35;

Period week_of(int calendar_year, int week) {
    return {.year = AcademicYear{week >= first_week ? calendar_year : calendar_year - 1},
            .part = Period::Part::week,
            .week = week};
}

} // namespace

std::string AcademicYear::text() const { return fmt::format("{}/{:02}", starts_, ends() % 100); }

AcademicYear academic_year_of(Date date) {
    const int y = static_cast<int>(date.year());
    return AcademicYear{static_cast<unsigned>(date.month()) >= 9 ? y : y - 1};
}

Result<AcademicYear> parse_academic_year(std::string_view given) {
    std::string digits;
    for (const char c : trimmed(given)) {
        if (c >= '0' && c <= '9') digits += c;
        else if (c != '/' && c != '-') return no_year(given);
    }
    const auto number = whole_number(digits).value_or(0);
    std::int64_t starts = 0, ends = 0;
    if (digits.size() == 4) starts = number - 1, ends = number;
    else if (digits.size() == 6) starts = number / 100, ends = starts / 100 * 100 + number % 100;
    else if (digits.size() == 8) starts = number / 10000, ends = number % 10000;
    if (ends < starts) ends += 100;
    if (starts < 1980 || starts > 2100 || ends != starts + 1) return no_year(given);
    return AcademicYear{static_cast<int>(starts)};
}

std::int64_t Period::code() const {
    // Weeks 35 to 53 come first (1 to 19), then 1 to 34 (20 to 53).
    const int place = week >= first_week ? week - first_week + 1 : week + 19;
    return year.starts() * std::int64_t{100} + (part == Part::week ? 40 + place : static_cast<int>(part));
}

std::string Period::text() const {
    if (part == Part::week) return fmt::format("week {} of {}", week, year.text());
    return part_words[static_cast<size_t>(part)] + year.text();
}

Result<Period> period_of_code(std::int64_t code) {
    const auto starts = code / 100, rest = code % 100;
    if (starts < 1980 || starts > 2100 || rest < 0 || (rest > 4 && rest <= 40) || rest > 93)
        return broken("A stored period could not be read.", fmt::format("period code {}", code));
    const AcademicYear year{static_cast<int>(starts)};
    const int place = static_cast<int>(rest) - 40;
    if (place > 0)
        return Period{
            .year = year, .part = Period::Part::week, .week = place <= 19 ? place + first_week - 1 : place - 19};
    return Period{.year = year, .part = static_cast<Period::Part>(rest)};
}

Result<Period> parse_period(std::string_view time_period, std::string_view time_identifier) {
    const auto identifier = lower(collapsed(time_identifier));
    if (identifier.starts_with("week ")) {
        const auto week = whole_number(std::string_view{identifier}.substr(5));
        const auto given = trimmed(time_period);
        const auto year = whole_number(given.substr(0, 4));
        if (!week || *week < 1 || *week > 53 || !year || *year < 1980 || *year > 2100)
            return invalid(
                fmt::format("“{}” of “{}” is not a week.", shortened(time_identifier, 20), shortened(time_period, 20)));
        if (given.size() > 4)
            return Period{
                .year = TRY(parse_academic_year(given)), .part = Period::Part::week, .week = static_cast<int>(*week)};
        return week_of(static_cast<int>(*year), static_cast<int>(*week));
    }
    const auto part = part_named(identifier);
    if (!part)
        return invalid(fmt::format("“{}” is not a part of a year that is known here.", shortened(identifier, 40)));
    return Period{.year = TRY(parse_academic_year(time_period)), .part = *part};
}

} // namespace basics
