#include "attendance/calendar.h"

#include "attendance/register.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Date;
using namespace std::chrono;

struct Kind {
    std::string_view name, words;
};
constexpr std::array kinds{Kind{"festival", "Festival"}, Kind{"exam_leave", "Exam leave"}, Kind{"closure", "Closure"},
                           Kind{"phased_start", "Phased start"}, Kind{"inset", "INSET day"}};

std::string from_to(Date from, Date to) {
    return from == to ? basics::spoken(from) : fmt::format("{} to {}", basics::spoken(from), basics::spoken(to));
}

// The part of the year that a run of school weeks is of, by its first day: half terms begin in September, at the end of October, in
// January, in the second half of February, in April and around the first of June.
int part_of(Date first, AcademicYear year) {
    const auto y = std::chrono::year{year.ends()};
    const std::array<Date, 5> begin{std::chrono::year{year.starts()} / October / 20,
                                    std::chrono::year{year.starts()} / December / 27, y / February / 8, y / March / 25,
                                    y / May / 20};
    return 1 + static_cast<int>(std::ranges::count_if(begin, [&](Date each) { return each <= first; }));
}

struct Run {
    Date first, last;
};
// Runs of weeks with a day, between weeks without.
std::vector<Run> runs_of(const std::set<Date>& days) {
    std::vector<Run> out;
    for (const auto day : days) {
        const bool next_week =
            !out.empty() && sys_days{monday_of(day)} - sys_days{monday_of(out.back().last)} <= weeks{1};
        if (next_week) out.back().last = day;
        else out.push_back({day, day});
    }
    return out;
}

std::set<Date> in_year(std::span<const Date> days, AcademicYear year) {
    std::set<Date> out;
    for (const auto day : days)
        if (basics::academic_year_of(day) == year) out.insert(day);
    return out;
}

} // namespace

std::string words(const HalfTerm& half_term) { return from_to(half_term.starts, half_term.ends); }

std::vector<WrongHalfTerm> wrong_with(std::span<const HalfTerm> half_terms, AcademicYear year) {
    std::vector<WrongHalfTerm> wrong;
    const HalfTerm* before = nullptr;
    for (const auto& each : half_terms) {
        if (each.ends < each.starts) wrong.push_back({each.part, "The last day is before the first."});
        else if (basics::academic_year_of(each.starts) != year || basics::academic_year_of(each.ends) != year)
            wrong.push_back({each.part, fmt::format("These days are not in {}.", year.text())});
        else if (before && each.starts <= before->ends)
            wrong.push_back({each.part, fmt::format("It begins before half term {} has ended.", before->part)});
        before = &each;
    }
    return wrong;
}

std::string_view name(DayKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view words(DayKind kind) { return kinds[static_cast<std::size_t>(kind)].words; }

std::optional<DayKind> day_kind_named(std::string_view text) {
    const auto found = std::ranges::find(kinds, text, &Kind::name);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<DayKind>(found - kinds.begin());
}

std::span<const DayKind> all_day_kinds() {
    static constexpr std::array all{DayKind::festival, DayKind::exam_leave, DayKind::closure, DayKind::phased_start,
                                    DayKind::inset};
    return all;
}

std::string words(const KnownDay& day) {
    return fmt::format("{}{}: {}", words(day.kind), day.year_group ? ", " + pupils::words(*day.year_group) : "",
                       from_to(day.first, day.last));
}

std::vector<HalfTerm> suggested(std::span<const Date> days, AcademicYear year) {
    auto runs = runs_of(in_year(days, year));
    if (!runs.empty()) runs.pop_back(); // still going on, or the year's last, whose end nobody has confirmed
    std::vector<HalfTerm> out;
    for (const auto& run : runs) {
        const int part = part_of(run.first, year);
        // a week's closure inside a half term
        if (!out.empty() && out.back().part == part) out.back().ends = run.last;
        else out.push_back({.part = part, .starts = run.first, .ends = run.last});
    }
    return out;
}

std::vector<Date> unexplained(std::span<const Date> days, std::span<const HalfTerm> half_terms,
                              std::span<const KnownDay> known) {
    const std::set<Date> marked{days.begin(), days.end()};
    std::vector<Date> out;
    if (marked.empty()) return out;
    for (const auto& half_term : half_terms)
        for (auto day = sys_days{half_term.starts}; day <= sys_days{std::min(half_term.ends, *marked.rbegin())};
             day += std::chrono::days{1}) {
            const bool said = std::ranges::any_of(
                known, [&](const KnownDay& each) { return sys_days{each.first} <= day && day <= sys_days{each.last}; });
            if (is_school_day(day) && !marked.contains(day) && !said) out.emplace_back(day);
        }
    return out;
}

const Calendar& in_force(const Calendars& said) { return said.own.half_terms.empty() ? said.of_trust : said.own; }

Date first_half_term_ends(const Calendar& calendar) {
    const auto first = std::ranges::find(calendar.half_terms, 1, &HalfTerm::part);
    if (first != calendar.half_terms.end()) return first->ends;
    const auto last_monday = monday_of(std::chrono::year{calendar.year.starts()} / October / 31);
    return Date{sys_days{last_monday} - days{3}};
}

} // namespace attendance
