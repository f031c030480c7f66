#include "assessments/columns.h"
#include "assessments/taking.h"

#include <doctest/doctest.h>

using namespace assessments;
using namespace std::chrono;

namespace {

const basics::Date opens = 2025y / November / 3, due = 2025y / November / 28;

Asked asked() {
    return {.point = {.year = basics::AcademicYear{2025}, .name = "Autumn", .opens = opens, .due = due, .meets = due},
            .asks = {{.year_group = pupils::YearGroup{6}, .subject = "maths", .scale = "percent"},
                     {.year_group = pupils::YearGroup{6}, .subject = "reading", .scale = "expected"}},
            .scales = {{"percent",
                        {.code = "percent", .name = "Per cent", .kind = Scale::Kind::mark, .least = 0, .most = 100}},
                       {"expected",
                        {.code = "expected",
                         .name = "Expected",
                         .kind = Scale::Kind::grades,
                         .grades = {{"Below", 1, Standing::below}, {"At", 2, Standing::at}},
                         .words = {{"exs", "At"}}}}},
            .subjects = {{"maths", "Maths"}, {"reading", "Reading"}, {"history", "History"}},
            .no_results = {{"absent", NoResult::absent}, {"b", NoResult::below_test}}};
}

Roll roll() {
    Roll out;
    out.by_upn["A1"] = {
        {.pupil = pupils::PupilNumber{7}, .starts = 2025y / September / 1, .year_group = pupils::YearGroup{6}}};
    out.by_source_id["42"] = out.by_upn["A1"];
    out.by_upn["LEFT"] = {{.pupil = pupils::PupilNumber{8},
                           .starts = 2024y / September / 1,
                           .ends = 2025y / October / 1,
                           .year_group = pupils::YearGroup{6}}};
    return out;
}

Said said(std::string subject, std::string text, What what = What::result) {
    return {.subject = std::move(subject), .what = what, .text = std::move(text), .column = "Mark"};
}

RowOfResults row(std::string upn, std::vector<Said> results) {
    return {.line = 4, .upn = std::move(upn), .source_id = {}, .results = std::move(results)};
}

KnownNames names() {
    return {.headers = {{"upn", Field::upn},
                        {"adno", Field::source_id},
                        {"subject", Field::subject},
                        {"grade", Field::result},
                        {"predicted grade", Field::prediction}},
            .subjects = {{"maths", "maths"}, {"english language", "english_language"}, {"reading", "reading"}}};
}

std::string meanings(const std::vector<Column>& columns) {
    std::string out;
    for (const auto& each : columns)
        out += (each.meaning ? std::string{name(each.meaning->field)} + ":" + each.meaning->subject : "-") + " ";
    return out;
}

} // namespace

TEST_CASE("results find their pupil by UPN, or by the number of the school's system") {
    auto by_id = row("", {said("reading", "exs")});
    by_id.source_id = "42";
    const auto taken =
        take_in({row("A1", {said("maths", "81"), said("maths", "90", What::prediction)}), by_id}, roll(), asked(), due);
    CHECK(taken.refused.empty());
    const pupils::PupilNumber pupil{7};
    CHECK(taken.results
          == std::map<ResultOf, std::string>{{{pupil, "maths", What::result}, "81"},
                                             {{pupil, "maths", What::prediction}, "90"},
                                             {{pupil, "reading", What::result}, "At"}});
}

TEST_CASE("what cannot be taken says why, and never who it is about nor what stood there") {
    struct Case {
        std::string upn;
        Said said;
        std::string column, why;
    };
    for (const auto& each :
         {Case{"B9", said("maths", "81"), "",
               "No pupil of this school is known by what stands here. Bring the list of pupils in first."},
          Case{"LEFT", said("maths", "81"), "", "The pupil was not on this school's roll at this key point."},
          Case{"A1", said("history", "81"), "Mark", "History is not asked of Year 6 at this key point."},
          Case{"A1", said("maths", "101"), "Mark", "What stands here is no number from 0 to 100."},
          Case{"A1", said("reading", "Zq"), "Mark", "What stands here is none of these: Below, At."}}) {
        const auto taken = take_in({row(each.upn, {each.said})}, roll(), asked(), due);
        CHECK(taken.results.empty());
        CHECK(taken.refused == std::vector<Refusal>{{.line = 4, .column = each.column, .reason = each.why}});
    }
}

TEST_CASE("a subject that is not asked is left out of a row that holds others, and two rows may not disagree") {
    const auto wide = take_in({row("A1", {said("history", "9"), said("maths", "81")})}, roll(), asked(), due);
    CHECK(wide.refused.empty());
    CHECK(wide.results.size() == 1);
    const auto twice =
        take_in({row("A1", {said("maths", "81")}), row("A1", {said("maths", "82")})}, roll(), asked(), due);
    REQUIRE(twice.refused.size() == 1);
    CHECK(twice.refused[0].reason == "A row above says something else of the same pupil and subject.");
    CHECK(take_in({row("A1", {said("maths", "81")}), row("A1", {said("maths", "81")})}, roll(), asked(), due)
              .refused.empty());
}

TEST_CASE("absent and below the test are said, and are no score") {
    const auto& scale = asked().scales.at("expected");
    const auto absent = read_result(scale, asked().no_results, "Absent").value();
    CHECK_FALSE(absent.assessed());
    const auto below = read_result(scale, asked().no_results, "B").value();
    CHECK(below.assessed());
    CHECK(below.standing == Standing::below);
    CHECK(below.said == "below_test");
}

TEST_CASE("columns are told by what was said before, by heading, and by the subject in the heading") {
    CHECK(meanings(guess({"UPN", "Surname", "Maths", "Maths predicted grade", "English Language grade", "Maths target"},
                         names(), {}))
          == "upn: - result:maths prediction:maths result:english_language - ");
    CHECK(meanings(guess({"Adno", "Subject", "Grade", "Predicted grade"}, names(), {}))
          == "source_id: subject: result: prediction: ");
    const SavedColumns saved{{"paper 1", Meaning{Field::result, "maths"}}, {"maths", std::nullopt}};
    CHECK(meanings(guess({"UPN", "Paper 1", "Maths"}, names(), saved)) == "upn: result:maths - ");
    CHECK_FALSE(form_of(guess({"Maths"}, names(), {})).ok());
    CHECK_FALSE(form_of(guess({"UPN", "Surname"}, names(), {})).ok());
    CHECK(form_of(guess({"UPN", "Maths"}, names(), {})).value() == Form::wide);
    CHECK(form_of(guess({"UPN", "Subject", "Grade"}, names(), {})).value() == Form::long_rows);
}
