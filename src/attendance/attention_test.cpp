#include "attendance/attention.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

const Codes& codes() {
    static const Codes made{{
        {.number = 1, .letters = "/", .meaning = "present", .category = Category::present},
        {.number = 4, .letters = "I", .meaning = "illness", .category = Category::authorised},
        {.number = 20, .letters = "N", .meaning = "not known", .category = Category::unauthorised},
    }};
    return made;
}

// A pupil's weeks from 7 September 2026, Monday mornings first.
void mark(Register& held, EnrolmentNumber enrolment, std::string_view letters) {
    const auto row = held.add(enrolment);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto week = static_cast<int>(i / sessions_a_week), day = static_cast<int>(i % sessions_a_week / 2);
        const basics::Date on = sys_days{2026y / September / 7} + days{7 * week + day};
        held.set(row, {.day = on, .half = i % 2 ? Half::afternoon : Half::morning},
                 codes().mark(*codes().find(letters.substr(i, 1), on)));
    }
}

std::vector<basics::Date> two_weeks() {
    std::vector<basics::Date> out;
    for (auto day = sys_days{2026y / September / 7}; day <= sys_days{2026y / September / 18}; day += days{1})
        if (is_school_day(day)) out.emplace_back(day);
    return out;
}

PupilAttention in(Band band, int year, std::int64_t number, std::int64_t unresolved = 0) {
    return {.pupil = {.enrolment = number, .pupil = number, .year_group = pupils::YearGroup{year}},
            .band = band,
            .unresolved = unresolved};
}

} // namespace

TEST_CASE("a pupil is under 8%, from there to a tenth, past it, or past half, in whole numbers") {
    CHECK(band_of({.attended = 93, .absent = 7}) == Band::below);
    CHECK(band_of({.attended = 92, .absent = 8}) == Band::near);
    CHECK(band_of({.attended = 90, .absent = 10}) == Band::persistent);
    CHECK(band_of({.attended = 50, .absent = 50}) == Band::severe);
    CHECK(band_of({.attended = 10, .absent = 0}) == Band::below);
}

// 15 of 100 missed: after 50 more without absence 15 of 150 is a tenth still, after 51 it is not.
TEST_CASE("what brings a pupil back under a tenth is counted in sessions, and what may still be missed too") {
    CHECK(to_come_back({.attended = 85, .absent = 15}) == 51);
    CHECK(to_come_back({.attended = 95, .absent = 5}) == 0);
    CHECK(may_still_miss({.attended = 95, .absent = 5}) == 5); // 10 of 105 is under a tenth, 11 of 106 is not
    CHECK(may_still_miss({.attended = 90, .absent = 10}) == 0);
    for (std::uint32_t absent = 0; absent < 60; ++absent) {
        const Sessions year{.attended = 100, .absent = absent};
        const auto back = static_cast<std::uint32_t>(to_come_back(year));
        CHECK_FALSE(persistently_absent({.attended = year.attended + back, .absent = absent}));
        if (back > 0) CHECK(persistently_absent({.attended = year.attended + back - 1, .absent = absent}));
        const auto miss = static_cast<std::uint32_t>(may_still_miss(year));
        if (back == 0) CHECK_FALSE(persistently_absent({.attended = 100, .absent = absent + miss}));
        if (absent + miss > 0) CHECK(persistently_absent({.attended = 100, .absent = absent + miss + 1}));
    }
}

TEST_CASE("a reason not known is old after five school days, and stays at a school count together") {
    Register held{basics::AcademicYear{2026}};
    mark(held, 1,
         "NN////////"
         "/////////N");
    mark(held, 2,
         "////NN////"
         "NN////////");
    mark(held, 3, "//////////");
    const std::vector<Pupil> pupils{{.enrolment = 1, .pupil = 10},
                                    {.enrolment = 2, .pupil = 20},
                                    {.enrolment = 3, .pupil = 10},
                                    {.enrolment = 9, .pupil = 90}};
    const auto found = attention(held, codes(), pupils, 2026y / September / 1, two_weeks());
    REQUIRE(found.size() == 2);
    CHECK(found[0].year == Sessions{.attended = 27, .absent = 3});
    CHECK(found[0].unresolved == 2);
    CHECK(found[0].oldest == 2026y / September / 7);
    CHECK(found[1].unresolved == 2); // the second week's are not old yet
}

TEST_CASE("how many sessions are left is known where the half terms reach the year's end") {
    const std::vector half_terms{HalfTerm{.part = 1, .starts = 2026y / September / 2, .ends = 2026y / October / 23},
                                 HalfTerm{.part = 6, .starts = 2027y / July / 12, .ends = 2027y / July / 21}};
    const std::vector known{KnownDay{.id = KnownDayId{"one"},
                                     .urn = whole_trust,
                                     .kind = DayKind::inset,
                                     .first = 2027y / July / 20,
                                     .last = 2027y / July / 20}};
    CHECK(sessions_left(half_terms, known, 2026y / October / 21) == 2 * (2 + 7)); // two days, then eight less one
    CHECK_FALSE(sessions_left(std::span{half_terms}.first(1), known, 2026y / October / 21));
}

TEST_CASE("numbers of one to five pupils are hidden, with those by which they would follow") {
    std::vector<PupilAttention> all;
    for (int i = 0; i < 40; ++i)
        all.push_back(in(i < 3 ? Band::near : i < 13 ? Band::persistent : Band::below, 7, i, i < 10));
    for (int i = 40; i < 80; ++i) all.push_back(in(i < 50 ? Band::near : Band::below, 8, i));
    const auto shown = attention_counts(all, 6);
    REQUIRE(shown.rows.size() == 3);
    CHECK(shown.hidden);
    CHECK_FALSE(shown.rows[0].near);
    CHECK_FALSE(shown.rows[1].near); // thirteen of all less ten would tell
    CHECK(shown.rows[2].near == 13);
    CHECK(shown.rows[0].tenth == 10);
    CHECK(shown.rows[0].unresolved == 10);
    CHECK(shown.rows[1].unresolved == 0);
    const auto open = attention_counts(all, 0);
    CHECK_FALSE(open.hidden);
    CHECK(open.rows[0].near == 3);
}
