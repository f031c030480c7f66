#include "measures/figure_source.h"

#include <doctest/doctest.h>

using basics::AcademicYear;

namespace {

measures::Measure a_measure(std::int64_t id, std::string code) {
    return {.id = id,
            .code = std::move(code),
            .name = "",
            .definition = "",
            .source = "",
            .unit = "percent",
            .topic = "",
            .phases = "all"};
}

measures::Catalogue a_catalogue() {
    auto old = a_measure(2, "english_maths_grade_c");
    old.last_year = AcademicYear{2015};
    auto recent = a_measure(3, "english_maths_grade5");
    recent.first_year = AcademicYear{2016};
    return {{a_measure(1, "absence_overall"), old, recent},
            {{.id = 1, .code = "all", .name = "All pupils", .dimension = "all"}},
            {},
            {}};
}

sources::FileKind a_kind() {
    sources::FileKind kind{.code = "invented", .name = "Invented", .subject = "figures"};
    kind.headers = {{.header = "urn", .role = "urn", .required = true},
                    {.header = "level", .role = "level"},
                    {.header = "la", .role = "la"},
                    {.header = "missed",
                     .role = "figure",
                     .measure = "absence_overall",
                     .pupil_group = "all",
                     .part = "numerator",
                     .required = true},
                    {.header = "possible",
                     .role = "figure",
                     .measure = "absence_overall",
                     .pupil_group = "all",
                     .part = "denominator"},
                    {.header = "basics",
                     .role = "figure",
                     .measure = "english_maths_grade_c",
                     .pupil_group = "all",
                     .part = "value"},
                    {.header = "basics",
                     .role = "figure",
                     .measure = "english_maths_grade5",
                     .pupil_group = "all",
                     .part = "value"}};
    kind.values["level"] = {{"1", {.meaning = "school"}}, {"3", {.meaning = "authority"}}, {"9", {.meaning = "skip"}}};
    kind.tokens = {{"SUPP", basics::Reason::suppressed}};
    return kind;
}

const std::vector<std::string> headers{"URN", "LEVEL", "LA", "Missed", "Possible", "Basics"};

struct Read {
    std::vector<std::pair<std::string, basics::Figure>> figures{};
    measures::CellCounts counts{};
    std::vector<measures::RowTrouble> refused{};
};

Read read(const std::vector<std::string_view>& cells, AcademicYear year) {
    const std::vector kinds{a_kind()};
    const auto catalogue = a_catalogue();
    const auto table = sources::recognise(headers, kinds).value();
    const auto columns = measures::FigureColumns::of(table, catalogue).value();
    Read found;
    const sources::Fields fields{table, 2, cells};
    const auto about = columns.filters().of_row(fields);
    columns.read(
        fields, std::get<measures::Breakdown>(about), found.counts,
        [&](const measures::Slot& slot, const measures::Group&, const basics::Figure& figure) {
            if (slot.period(basics::whole(year))) found.figures.emplace_back(slot.measure->code, figure);
        },
        [&](const measures::RowTrouble& wrong) { found.refused.push_back(wrong); });
    return found;
}

auto place(const std::vector<std::string_view>& cells) {
    static const std::vector kinds{a_kind()};
    static const auto table = sources::recognise(headers, kinds).value();
    return measures::place_of(sources::Fields{table, 2, cells});
}

} // namespace

TEST_CASE("columns of one measure make one figure, and every cell is counted once") {
    const auto found = read({"990001", "1", "999", "12", "400", "57%"}, AcademicYear{2018});
    REQUIRE(found.figures.size() == 2);
    CHECK(found.figures[0].second.numerator == 12);
    CHECK(found.figures[0].second.denominator == 400);
    CHECK(found.counts.numbers == 3);
    CHECK(found.counts.all() == 3);
}

TEST_CASE("one header is one measure before its rule changed and another after") {
    const auto before = read({"990001", "1", "999", "", "", "57"}, AcademicYear{2015});
    REQUIRE(before.figures.size() == 1);
    CHECK(before.figures[0].first == "english_maths_grade_c");
    const auto after = read({"990001", "1", "999", "", "", "57"}, AcademicYear{2017});
    REQUIRE(after.figures.size() == 1);
    CHECK(after.figures[0].first == "english_maths_grade5");
}

TEST_CASE(
    "a word in place of a number is a coded reason, an empty cell is no figure, and what nobody can read is refused") {
    const auto found = read({"990001", "1", "999", "SUPP", "", "many"}, AcademicYear{2018});
    REQUIRE(found.figures.size() == 1);
    CHECK(found.figures[0].second.reason == basics::Reason::suppressed);
    CHECK(found.counts.tokens.at("SUPP").cells == 1);
    CHECK(found.counts.empty == 1);
    REQUIRE(found.refused.size() == 1);
    CHECK(found.refused[0].value == "many");
    CHECK(found.counts.all() == 3);
}

TEST_CASE("a ragged row's missing cells are empty cells") {
    CHECK(read({"990001", "1", "999", "12"}, AcademicYear{2018}).counts.empty == 2);
}

TEST_CASE("a row is about the place that its level says") {
    CHECK(std::get<schools::Place>(place({"990001", "1", "999"})).code == "990001");
    CHECK(std::get<schools::Place>(place({"", "3", "999"})).code == "999");
    CHECK(std::holds_alternative<std::monostate>(place({"", "9", ""})));
    CHECK(std::get<measures::RowTrouble>(place({"12", "1", ""})).column == "urn");
    CHECK(std::holds_alternative<measures::RowTrouble>(place({"", "1", ""})));
}
