#include "sources/table_out.h"

#include "sources/xlsx_table.h"
#include "testing/a_file.h"
#include "testing/read_table.h"

using sources::OutColumn;
using testing::rows_of;
using testing::told;

namespace {

using namespace std::chrono_literals;

sources::TableOut a_table() {
    return {.title = "Absence: made up",
            .columns = {{"School"},
                        {"Absence", OutColumn::Kind::percent, 1},
                        {"Pupils, all", OutColumn::Kind::number, 0},
                        {"Inspected", OutColumn::Kind::date}},
            .rows = {{std::string{"Made \"Up\" School"}, 5.25, 1234.0, 2026y / 9 / 1},
                     {std::string{"=HYPERLINK(\"x\")"}, -0.04, std::string{"suppressed"}, std::monostate{}}},
            .notes = {{"Source", "invented"}, {"Coverage", "two of two schools"}}};
}

} // namespace

TEST_CASE("CSV has a byte order mark, quotes what needs it, and cannot be run") {
    CHECK(sources::csv_of(a_table())
          == "\xEF\xBB\xBFSchool,Absence,\"Pupils, all\",Inspected\r\n"
             "\"Made \"\"Up\"\" School\",5.2,1234,2026-09-01\r\n"
             "\"'=HYPERLINK(\"\"x\"\")\",0.0,suppressed,\r\n");
}

TEST_CASE("texts that a spreadsheet would run get an apostrophe, numbers do not") {
    for (const std::string text : {"=1+1", "+44 1709", "-x", "@sum", "\tx"}) {
        const sources::TableOut table{.title = "t", .columns = {{"a"}}, .rows = {{text}}};
        CHECK_MESSAGE(testing::says(sources::csv_of(table), "'" + text), text);
    }
    const sources::TableOut table{.title = "t", .columns = {{"a"}}, .rows = {{std::string{"-5.2"}}}};
    CHECK_FALSE(testing::says(sources::csv_of(table), "'"));
}

TEST_CASE("a workbook that is written reads back, with its notes on a sheet of their own") {
    const auto bytes = sources::xlsx_of(a_table());
    REQUIRE_MESSAGE(bytes.ok(), told(bytes));
    const auto file = testing::a_file(bytes.value());
    const auto tables = sources::open_xlsx(file.path(), "out.xlsx", {});
    REQUIRE_MESSAGE(tables.ok(), told(tables));
    REQUIRE(tables.value().size() == 2);
    CHECK(tables.value()[0]->name() == "out.xlsx/Absence made up");
    const auto rows = rows_of(*tables.value()[0]);
    CHECK(rows.at(0).cells == std::vector<std::string>{"Made \"Up\" School", "5.25%", "1234", "2026-09-01"});
    CHECK(rows.at(1).cells == std::vector<std::string>{"=HYPERLINK(\"x\")", "-0.04%", "suppressed"});
    CHECK(tables.value()[1]->name() == "out.xlsx/Notes");
}
