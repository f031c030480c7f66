#include "pupils/enrolment.h"

#include "basics/text.h"
#include "testing/examples.h"

#include <doctest/doctest.h>

using namespace pupils;
using namespace std::chrono;
using testing::Cells;

namespace {

constexpr basics::Date file_day = 2026y / October / 1;

std::string cell(const Cells& row, std::string_view column) {
    const auto found = row.find(column);
    return found == row.end() ? "" : found->second;
}

std::optional<basics::Date> day(const Cells& row, std::string_view column) {
    const auto text = cell(row, column);
    return text.empty() ? std::optional<basics::Date>{} : basics::parse_iso_date(text).value();
}

Enrolment held(const Cells& row) {
    return {.school = basics::parse_urn(cell(row, "held")).value(),
            .starts = *day(row, "first day"),
            .ends = day(row, "last day"),
            .year_group = parse_year_group(cell(row, "year")).value(),
            .year_group_from = basics::AcademicYear{static_cast<int>(*basics::whole_number(cell(row, "said in")))},
            .status = *status_named(cell(row, "status")),
            .destination = cell(row, "destination")};
}

Said said(const Cells& row) {
    return {.school = basics::parse_urn(cell(row, "file school")).value(),
            .as_of = file_day,
            .starts = day(row, "first day"),
            .ends = day(row, "last day"),
            .year_group = parse_year_group(cell(row, "year")).value(),
            .status = *status_named(cell(row, "status")),
            .destination = cell(row, "destination")};
}

std::string line(const Enrolment& each) {
    const auto year = year_group_in(each, basics::academic_year_of(file_day));
    return fmt::format("{} {} {} {} {} {}", each.school.text(), basics::iso(each.starts),
                       each.ends ? basics::iso(*each.ends) : "", year ? year->text() : "X", code(each.status),
                       each.destination);
}

std::string line(const Cells& row) {
    return fmt::format("{} {} {} {} {} {}", cell(row, "school"), cell(row, "first day"), cell(row, "last day"),
                       cell(row, "year"), cell(row, "status"), cell(row, "destination"));
}

void check(const testing::Example& example) {
    CAPTURE(example.name);
    std::vector<Enrolment> before;
    for (const auto& row : example.rows_with("given", "held")) before.push_back(held(row));
    const auto files = example.rows_with("given", "file school");
    REQUIRE(files.size() == 1);
    const auto placed = place(before, said(files.front()));
    const auto refused = example.rows_with("then", "refused because it holds");
    if (!refused.empty()) {
        REQUIRE_FALSE(placed.ok());
        CHECK(placed.problem().message.find(cell(refused.front(), "refused because it holds")) != std::string::npos);
        return;
    }
    REQUIRE(placed.ok());
    const auto expected = example.rows_with("then", "school");
    REQUIRE(placed.value().enrolments.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(line(placed.value().enrolments[i]) == line(expected[i]));
}

} // namespace

TEST_CASE("a pupil's stays on roll follow what the schools' files say") {
    for (const auto& example : testing::examples("pupils/enrolments.txt")) check(example);
}

TEST_CASE("the same said twice means nothing new") {
    const Said once{.school = basics::Urn{900001}, .as_of = file_day, .year_group = YearGroup{7}};
    const auto first = place({}, once).value();
    CHECK(first.meant == Meant::joined);
    const auto second = place(first.enrolments, once).value();
    CHECK(second.meant == Meant::nothing_new);
    CHECK(second.enrolments == first.enrolments);
}

TEST_CASE("statuses are read as codes and as schools' systems write them") {
    CHECK(status_named("M") == Status::main);
    CHECK(status_named("Subsidiary - Dual Registration") == Status::subsidiary);
    CHECK(status_named("Single Registration") == Status::only);
    CHECK(status_named("") == Status::only);
    CHECK_FALSE(status_named("Z").has_value());
}

TEST_CASE("a year group goes up with the years and never past nursery or Year 14") {
    const Enrolment stay{.school = basics::Urn{900001},
                         .starts = file_day,
                         .year_group = YearGroup{0},
                         .year_group_from = basics::AcademicYear{2026}};
    CHECK(year_group_in(stay, basics::AcademicYear{2030}) == YearGroup{4});
    CHECK(year_group_in(stay, basics::AcademicYear{2020}) == YearGroup{-2});
    CHECK(words(YearGroup{0}) == "Reception");
}
