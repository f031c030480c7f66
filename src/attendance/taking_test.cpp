#include "attendance/taking.h"

#include <doctest/doctest.h>

using namespace attendance;
using namespace std::chrono;

namespace {

const basics::Date monday = 2026y / March / 2, friday = 2026y / March / 6;

const Codes& codes() {
    static const Codes made{{
        {.number = 1, .letters = "/", .meaning = "present", .category = Category::present},
        {.number = 2, .letters = "\\", .meaning = "present", .category = Category::present},
        {.number = 3, .letters = "S", .meaning = "study leave", .category = Category::authorised},
        {.number = 4, .letters = "#", .meaning = "closed", .category = Category::not_possible},
        {.number = 5, .letters = "H", .meaning = "old", .category = Category::authorised, .last = 2024y / August / 18},
    }};
    return made;
}

Roll one_pupil() {
    Roll roll;
    roll.by_upn["A123"] = {{.enrolment = 7, .starts = 2025y / September / 1, .ends = 2026y / March / 4}};
    roll.by_source_id["42"] = roll.by_upn["A123"];
    return roll;
}

RowOfMarks row(std::size_t line, std::string upn, std::vector<Said> marks) {
    return {.line = line, .upn = std::move(upn), .source_id = {}, .marks = std::move(marks)};
}

Said said(basics::Date day, std::string letters, Half half = Half::morning) {
    return {.session = {.day = day, .half = half}, .letters = std::move(letters)};
}

} // namespace

TEST_CASE("marks find their week by UPN, or by the number of the school's system") {
    auto by_id = row(3, "", {said(monday, "\\", Half::afternoon)});
    by_id.source_id = "42";
    const auto taken = take_in({row(2, "A123", {said(monday, "/")}), by_id}, one_pupil(), codes(), friday);
    CHECK(taken.refused.empty());
    CHECK(taken.marks == 2);
    CHECK(taken.weeks == std::map<WeekOf, Week>{{{7, monday}, Week{1, 2}}});
}

TEST_CASE("what cannot be taken says why, and never who it is about") {
    struct Case {
        std::string upn;
        Said mark;
        std::string why;
    };
    for (const auto& each :
         {Case{"B999", said(monday, "/"),
               "No pupil of this school is known by what stands here. Bring the list of pupils in first."},
          Case{"A123", said(monday, "Q9"), "“Q9” is no attendance code on 2 March 2026."},
          Case{"A123", said(monday, "H"), "“H” is no attendance code on 2 March 2026."},
          Case{"A123", said(2026y / March / 5, "/"), "The pupil was not on this school's roll on 5 March 2026."}}) {
        const auto taken = take_in({row(9, each.upn, {each.mark})}, one_pupil(), codes(), friday);
        CHECK(taken.weeks.empty());
        CHECK(taken.refused == std::vector<Refusal>{{.line = 9, .column = {}, .reason = each.why}});
    }
}

TEST_CASE("a week after the last day on roll may say that the school was closed") {
    const auto taken = take_in({row(2, "A123", {said(monday, "/"), said(friday, "#")})}, one_pupil(), codes(), friday);
    CHECK(taken.refused.empty());
    CHECK(taken.marks == 1);
}

TEST_CASE("nobody has been present tomorrow, but leave may have been agreed") {
    const auto roll = one_pupil();
    const auto present = take_in({row(2, "A123", {said(2026y / March / 4, "/")})}, roll, codes(), monday);
    REQUIRE(present.refused.size() == 1);
    CHECK(present.refused[0].reason
          == "4 March 2026 is after 2 March 2026, the day of the file: nobody can have been marked “/” yet.");
    CHECK(take_in({row(2, "A123", {said(2026y / March / 4, "S")})}, roll, codes(), monday).refused.empty());
}
