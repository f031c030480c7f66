#include "attendance/calendar.h"
#include "attendance/register.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

const basics::AcademicYear this_year{2026};

// Monday to Friday, but for one day.
void add_days(std::vector<basics::Date>& into, basics::Date from, basics::Date to,
              std::optional<basics::Date> but = {}) {
    for (auto day = sys_days{from}; day <= sys_days{to}; day += days{1})
        if (is_school_day(day) && but != basics::Date{day}) into.emplace_back(day);
}

std::vector<basics::Date> marked_to_november() {
    std::vector<basics::Date> out;
    add_days(out, 2026y / November / 2, 2026y / November / 20);
    add_days(out, 2026y / September / 2, 2026y / October / 23, 2026y / September / 25);
    return out;
}

} // namespace

TEST_CASE("weeks without marks are holidays; the half term that goes on is not suggested") {
    const auto found = suggested(marked_to_november(), this_year);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == HalfTerm{.part = 1, .starts = 2026y / September / 2, .ends = 2026y / October / 23});
    CHECK(suggested({}, this_year).empty());
    CHECK(suggested(marked_to_november(), basics::AcademicYear{2025}).empty());
}

TEST_CASE(
    "a register that begins in the spring suggests the spring's half terms, and a week's closure does not part one") {
    std::vector<basics::Date> marked;
    add_days(marked, 2027y / January / 5, 2027y / January / 15);
    add_days(marked, 2027y / January / 25, 2027y / February / 12);
    add_days(marked, 2027y / February / 22, 2027y / March / 5);
    const auto found = suggested(marked, this_year);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == HalfTerm{.part = 3, .starts = 2027y / January / 5, .ends = 2027y / February / 12});
}

TEST_CASE("days on which nobody was marked are asked about until it is known what they were") {
    const auto marked = marked_to_november();
    const std::vector half_terms{HalfTerm{.part = 1, .starts = 2026y / September / 2, .ends = 2026y / October / 23},
                                 HalfTerm{.part = 2, .starts = 2026y / November / 2, .ends = 2026y / December / 18}};
    CHECK(unexplained(marked, half_terms, {}) == std::vector<basics::Date>{2026y / September / 25});
    const std::vector known{KnownDay{.id = KnownDayId{"one"},
                                     .urn = whole_trust,
                                     .kind = DayKind::inset,
                                     .first = 2026y / September / 25,
                                     .last = 2026y / September / 25}};
    CHECK(unexplained(marked, half_terms, known).empty());
}

TEST_CASE("half terms that overlap, end before they begin or lie in another year are told by their part") {
    const std::vector typed{HalfTerm{.part = 1, .starts = 2026y / September / 2, .ends = 2026y / October / 23},
                            HalfTerm{.part = 2, .starts = 2026y / October / 20, .ends = 2026y / December / 18},
                            HalfTerm{.part = 3, .starts = 2027y / February / 12, .ends = 2027y / January / 5},
                            HalfTerm{.part = 5, .starts = 2028y / April / 12, .ends = 2028y / May / 5}};
    const auto wrong = wrong_with(typed, this_year);
    REQUIRE(wrong.size() == 3);
    CHECK(wrong[0].sentence == "It begins before half term 1 has ended.");
    CHECK(wrong[1].sentence == "The last day is before the first.");
    CHECK(wrong[2].sentence == "These days are not in 2026/27.");
}

TEST_CASE("a known day says what it is, of whom and when") {
    const KnownDay leave{.id = KnownDayId{"one"},
                         .urn = whole_trust,
                         .kind = DayKind::exam_leave,
                         .first = 2027y / May / 10,
                         .last = 2027y / June / 18,
                         .year_group = pupils::YearGroup{11}};
    CHECK(words(leave) == "Exam leave, Year 11: 10 May 2027 to 18 June 2027");
    for (const auto kind : all_day_kinds()) CHECK(day_kind_named(name(kind)) == kind);
}
