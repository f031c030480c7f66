#include "inspections/inspection.h"

#include "testing/shared_data.h"

#include <doctest/doctest.h>

using namespace inspections;
using namespace std::chrono;

namespace {

constexpr basics::Urn school{900001};
constexpr basics::Date file_day{2026y / August / 31};

Inspection graded(int overall, std::optional<basics::Date> on) {
    return {.urn = school, .framework = Framework::overall, .on = on, .as_of = file_day, .overall = overall};
}

Inspection a_report_card(std::vector<AreaGrade> grades) {
    return {.urn = school,
            .framework = Framework::report_card,
            .on = 2026y / March / 3,
            .as_of = file_day,
            .areas = std::move(grades)};
}

} // namespace

TEST_CASE("files write the overall grade in many ways") {
    CHECK(parse_overall("2").value().overall == 2);
    CHECK(parse_overall(" Requires Improvement ").value().overall == 3);
    CHECK(parse_overall("Satisfactory").value().overall == 3);
    CHECK(parse_overall("OUTSTANDING").value().overall == 1);
    for (const auto* nothing : {"", "NULL", "9", "8", "0", "Not judged", "Not applicable"})
        CHECK_FALSE(parse_overall(nothing).value().overall);
    CHECK(parse_overall("Special Measures").value().overall == 4);
    CHECK(parse_overall("SWK").value().category == Category::serious_weaknesses);
    CHECK(parse_overall("Splendid").problem().message.find("“Splendid”") != std::string::npos);
}

TEST_CASE("files write an area's grade in the words of its framework") {
    CHECK(parse_area_grade(Framework::report_card, "inclusion", "Expected standard").value() == 3);
    CHECK(parse_area_grade(Framework::report_card, "inclusion", "Exceptional").value() == 5);
    CHECK(parse_area_grade(Framework::report_card, "safeguarding", "Met").value() == 1);
    CHECK(parse_area_grade(Framework::report_card, "safeguarding", "Not met").value() == 0);
    CHECK_FALSE(parse_area_grade(Framework::report_card, "early_years", "Not applicable").value());
    CHECK(parse_area_grade(Framework::overall, "quality_of_education", "3").value() == 3);
    CHECK(parse_area_grade(Framework::overall, "safeguarding", "Yes").value() == 1);
    CHECK_FALSE(parse_area_grade(Framework::overall, "sixth_form", "0").value());
    CHECK_FALSE(parse_area_grade(Framework::overall, "sixth_form", "9").value());
    CHECK_FALSE(parse_area_grade(Framework::report_card, "inclusion", "Good").ok());
    CHECK_FALSE(parse_area_grade(Framework::overall, "personal_development", "Strong standard").ok());
}

TEST_CASE("a silent category is not the same as none") {
    CHECK_FALSE(parse_category("NULL").value());
    CHECK(parse_category("None").value() == Category::none);
    CHECK(parse_category("SM").value() == Category::special_measures);
    CHECK(parse_category("Requires Significant Improvement").value() == Category::requires_significant_improvement);
    CHECK_FALSE(parse_category("bad").ok());
}

TEST_CASE("areas survive being written and read") {
    const std::vector<AreaGrade> grades{{.area = "inclusion", .grade = 3}, {.area = "safeguarding", .grade = 0}};
    CHECK(read_areas(written(grades)) == grades);
    CHECK(read_areas("").empty());
    CHECK(read_areas("inclusion=x junk").empty());
}

TEST_CASE("an inspection is told in Ofsted's own words") {
    CHECK(summary(graded(3, 2019y / June / 26)) == "Requires improvement");
    CHECK(summary(graded(3, 2011y / June / 9)) == "Satisfactory");
    CHECK(summary(a_report_card({{"safeguarding", 1}, {"inclusion", 3}, {"achievement", 3}}))
          == "Expected standard in every area; safeguarding met");
    CHECK(summary(a_report_card({{"safeguarding", 1}, {"inclusion", 2}, {"achievement", 2}, {"early_years", 4}}))
          == "Needs attention in inclusion and achievement; safeguarding met");
    CHECK(summary(a_report_card({{"safeguarding", 1}, {"inclusion", 3}, {"achievement", 4}}))
          == "Expected standard in inclusion, higher elsewhere; safeguarding met");
    auto card = a_report_card({{"safeguarding", 0}, {"achievement", 1}});
    card.category = Category::requires_significant_improvement;
    CHECK(summary(card) == "Requires significant improvement; safeguarding not met");
}

TEST_CASE("an undated grade stands on its file's day and beats an older dated one") {
    const std::vector both{graded(3, 2019y / June / 26), graded(2, std::nullopt)};
    CHECK(latest_graded(both)->graded.overall == 2);
    const std::vector same_day{graded(2, std::nullopt), graded(3, file_day)};
    CHECK(latest_graded(same_day)->graded.overall == 3);
    CHECK_FALSE(latest_graded({}));
}

TEST_CASE("a later ungraded inspection that raises concerns is watched, an earlier one is not") {
    auto concern = graded(0, 2024y / May / 14);
    concern.overall = {}, concern.kind = Kind::ungraded, concern.outcome = "School remains Good (Concerns) - S5 Next";
    CHECK(latest_graded(std::vector{graded(2, 2022y / May / 10), concern})->concern == concern);
    CHECK_FALSE(latest_graded(std::vector{graded(2, 2025y / May / 13), concern})->concern);
}

TEST_CASE("the category that a report card implies") {
    CHECK(implied_category(a_report_card({{"safeguarding", 1}, {"inclusion", 2}})) == Category::none);
    CHECK(implied_category(a_report_card({{"safeguarding", 1}, {"inclusion", 1}}))
          == Category::requires_significant_improvement);
    CHECK(implied_category(a_report_card({{"safeguarding", 0}, {"inclusion", 3}}))
          == Category::requires_significant_improvement);
    CHECK(implied_category(a_report_card({{"safeguarding", 1}, {"leadership_and_governance", 1}}))
          == Category::requires_significant_improvement);
    CHECK(implied_category(a_report_card({{"safeguarding", 0}, {"leadership_and_governance", 1}}))
          == Category::special_measures);
    auto published = a_report_card({{"safeguarding", 1}, {"inclusion", 1}});
    CHECK_FALSE(category_disagrees(published));
    published.category = Category::special_measures;
    CHECK(category_disagrees(published));
}

TEST_CASE("one inspection told by two files stands once, as the fuller one tells it") {
    auto bare = graded(2, 2023y / March / 14);
    bare.as_of = 2024y / April / 30;
    auto full = graded(2, 2023y / March / 14);
    full.areas = {{"quality_of_education", 2}};
    const auto told = timeline({full, graded(3, 2019y / June / 26), bare});
    REQUIRE(told.size() == 2);
    CHECK(told[0].overall == 3);
    CHECK(told[1] == full);
}

TEST_CASE("an undated grade that the next file repeats stands once; with another in between it stands twice") {
    auto earlier = graded(2, std::nullopt), later = graded(2, std::nullopt);
    earlier.as_of = 2019y / December / 1;
    CHECK(timeline({earlier, later}) == std::vector{later});
    CHECK(timeline({later, graded(3, 2022y / May / 10), earlier}).size() == 3);
}

TEST_CASE("every grade in the published inspection files is understood") {
    for (const auto& [file, column] : {std::pair{"ofsted/inspections_to_2020.csv", "Rating"},
                                       std::pair{"gias/schools_census_ofsted_2024.csv", "rating"},
                                       std::pair{"gias/school_details_2018.csv", "Rating"},
                                       std::pair{"gias/edubasealldata_hampshire_2022.csv", "OfstedRating (name)"},
                                       std::pair{"performance/england_ks4final_trimmed_2018-19.csv", "OFSTEDRATING"}}) {
        if (!testing::have_shared_data(file)) continue;
        int refused = 0, understood = 0;
        for (const auto& row : testing::shared_rows(file))
            if (const auto found = row.find(column); found != row.end())
                ++(parse_overall(found->second).ok() ? understood : refused);
        CAPTURE(file);
        CHECK(refused == 0);
        CHECK(understood > 1000);
    }
}

TEST_CASE("every grade in the published report cards is understood") {
    const auto file = "ofsted/ofsted_mi_latest_inspections_2026-08-31_sample46.csv";
    if (!testing::have_shared_data(file)) return;
    const std::vector<std::pair<std::string, std::string>> columns{
        {"Safeguarding standards", "safeguarding"},
        {"Inclusion", "inclusion"},
        {"Achievement", "achievement"},
        {"Early years (where applicable)", "early_years"},
        {"Post-16 provision (where applicable)", "post_16"},
        {"Leadership and governance", "leadership_and_governance"}};
    int cards = 0;
    for (const auto& row : testing::shared_rows(file)) {
        auto card = a_report_card({});
        for (const auto& [column, area] : columns) {
            const auto grade = parse_area_grade(Framework::report_card, area, row.at(column));
            REQUIRE(grade.ok());
            if (grade.value()) card.areas.push_back({.area = area, .grade = *grade.value()});
        }
        cards += !card.areas.empty();
    }
    CHECK(cards == 19);
}
