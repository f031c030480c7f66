#include "programmes/programme.h"

#include "basics/text.h"
#include "testing/examples.h"
#include "testing/shared_data.h"

#include <doctest/doctest.h>

using namespace programmes;
using namespace std::chrono;
using inspections::Framework;
using inspections::Inspection;
using testing::Cells;

namespace {

constexpr basics::Date today{2026y / November / 24};

std::string_view cell(const Cells& row, std::string_view column) {
    const auto found = row.find(column);
    return found == row.end() ? std::string_view{} : std::string_view{found->second};
}

basics::Urn urn(std::string_view text) { return basics::parse_urn(text).value(); }

// The columns that name an area, and its code.
const std::map<std::string, std::string, std::less<>> old_areas{{"quality of education", "quality_of_education"},
                                                                {"behaviour", "behaviour_and_attitudes"},
                                                                {"leadership", "leadership_and_management"}};
const std::map<std::string, std::string, std::less<>> card_areas{
    {"achievement", "achievement"},
    {"leadership and governance", "leadership_and_governance"},
    {"safeguarding", "safeguarding"}};

void read_grades(Inspection& into, const Cells& row) {
    for (const auto& [column, code] : into.framework == Framework::report_card ? card_areas : old_areas)
        if (const auto grade = inspections::parse_area_grade(into.framework, code, cell(row, column)).value())
            into.areas.push_back({.area = code, .grade = *grade});
    if (into.framework == Framework::report_card)
        for (const auto* area : {"inclusion", "curriculum_and_teaching", "attendance_and_behaviour"})
            into.areas.push_back({.area = area, .grade = 3});
}

Inspection inspection(const Cells& row) {
    const auto overall = inspections::parse_overall(cell(row, "overall")).value();
    Inspection each{.urn = urn(cell(row, "school")),
                    .framework = row.contains("achievement") ? Framework::report_card : Framework::overall,
                    .kind = inspections::kind_named(cell(row, "kind")).value_or(inspections::Kind::graded),
                    .on = basics::parse_official_date(cell(row, "inspected")).value(),
                    .as_of = basics::parse_iso_date(cell(row, "file")).value(),
                    .overall = overall.overall,
                    .category = overall.category,
                    .outcome = std::string{cell(row, "outcome")}};
    if (!cell(row, "category").empty()) each.category = inspections::parse_category(cell(row, "category")).value();
    read_grades(each, row);
    return each;
}

std::vector<Inspection> inspections_of(const testing::Example& example, basics::Urn whose) {
    std::vector<Inspection> found;
    for (const auto& row : example.rows_with("given", "inspected"))
        if (urn(cell(row, "school")) == whose) found.push_back(inspection(row));
    return found;
}

School school_in(const testing::Example& example, std::string_view number) {
    School school{.urn = urn(number), .inspections = inspections_of(example, urn(number))};
    for (const auto& row : example.rows_with("given", "opened")) {
        if (cell(row, "school") != number) continue;
        school.opened = basics::parse_official_date(cell(row, "opened")).value();
        for (const auto each : basics::split(cell(row, "predecessors"), ' '))
            if (!each.empty()) school.predecessors.push_back(urn(each));
    }
    for (const auto from : school.predecessors)
        for (auto& each : inspections_of(example, from)) school.predecessor_inspections.push_back(each);
    return school;
}

} // namespace

TEST_CASE("examples/programmes/proposals.txt") {
    for (const auto& example : testing::examples("programmes/proposals.txt"))
        for (const auto& row : example.rows("then")) {
            const auto proposal = propose(school_in(example, cell(row, "school")), today);
            CAPTURE(example.name);
            CAPTURE(cell(row, "school"));
            CAPTURE(proposal.reason);
            CHECK(trust_words(proposal.programme) == cell(row, "programme"));
            CHECK(screen_word(proposal.programme) == cell(row, "screen"));
            CHECK(proposal.reason.find(cell(row, "reason holds")) != std::string::npos);
            if (row.contains("watch")) CHECK(proposal.watch.has_value() == (cell(row, "watch") == "yes"));
            CHECK((proposal.inherited_from ? proposal.inherited_from->text() : "") == cell(row, "inherited from"));
            CHECK(proposal.on_old_information == proposal.reason.starts_with("On old information"));
        }
}

TEST_CASE("a programme is known by its name") {
    CHECK(programme_named("good_or_better") == Programme::good_or_better);
    CHECK_FALSE(programme_named("special measures"));
}

namespace {

// The trust with the Group UID 5329, as the published files tell it.
struct PublishedTrust {
    std::map<std::string, School> schools{};

    School* find(std::string_view number) {
        const auto found = schools.find(std::string{number});
        return found == schools.end() ? nullptr : &found->second;
    }
};

// The whole of one file's rows of the trust, as inspections that stand on the file's day.
void take_grades(PublishedTrust& trust, const char* file, std::string_view urn_column, std::string_view grade,
                 std::string_view date, basics::Date as_of) {
    for (const auto& row : testing::shared_rows(file)) {
        auto* school = trust.find(cell(row, urn_column));
        const auto judged = inspections::parse_overall(cell(row, grade));
        REQUIRE(judged.ok());
        if (!school || !judged.value().overall) continue;
        school->inspections.push_back(
            {.urn = school->urn,
             .framework = Framework::overall,
             .on = date.empty() ? std::nullopt : basics::parse_official_date(cell(row, date)).value(),
             .as_of = as_of,
             .overall = judged.value().overall,
             .category = judged.value().category});
    }
}

PublishedTrust published_trust() {
    PublishedTrust trust;
    for (const auto& row : testing::shared_rows("rotherham/trust_wickersley_members_2022-07.csv"))
        trust.schools.emplace(cell(row, "URN"), School{.urn = urn(cell(row, "URN"))});
    for (const auto& row : testing::shared_rows("gias/links_2025-04.csv"))
        if (auto* school = trust.find(cell(row, "URN")); school && cell(row, "LinkType").starts_with("Predecessor")) {
            school->predecessors.push_back(urn(cell(row, "LinkURN")));
            school->opened = basics::parse_official_date(cell(row, "LinkEstablishedDate")).value();
        }
    take_grades(trust, "ofsted/inspections_to_2020.csv", "URN", "Rating", "Inspection Date", 2020y / March / 1);
    take_grades(trust, "gias/schools_census_ofsted_2024.csv", "unique_reference_number", "rating", "",
                2024y / April / 30);
    return trust;
}

} // namespace

TEST_CASE("the trust of UID 5329: two require improvement, one is unplaced, nine are good or better") {
    if (!testing::have_shared_data("gias/schools_census_ofsted_2024.csv")) return;
    auto trust = published_trust();
    REQUIRE(trust.schools.size() == 12);
    for (const auto& [number, school] : trust.schools) {
        const auto proposal = propose(school, today);
        CAPTURE(number);
        CAPTURE(proposal.reason);
        if (number == "140799" || number == "148547") CHECK(proposal.programme == Programme::requires_improvement);
        else if (number == "145954") CHECK(proposal.programme == Programme::unplaced);
        else CHECK(proposal.programme == Programme::good_or_better);
    }
    CHECK(
        propose(*trust.find("140799"), today).reason
        == "URN 140799, overall grade: Requires improvement, inspected on 12 November 2019 (file of 1 March 2020), and "
           "still so in the file of 30 April 2024, which gives no date.");
    CHECK(propose(*trust.find("145954"), today).reason.find("135666 is no longer carried over") != std::string::npos);
}
