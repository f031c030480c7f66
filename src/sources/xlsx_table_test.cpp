#include "sources/xlsx_table.h"

#include "sources/xlsx_style.h"
#include "testing/a_file.h"
#include "testing/read_table.h"

using sources::Shown;
using testing::a_zip;
using testing::Part;
using testing::rows_of;
using testing::says;
using testing::told;
using Rows = std::vector<testing::TableRow>;

namespace {

constexpr auto relations =
    R"(<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)";
constexpr auto styles =
    R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\-mmm\-yy"/></numFmts>)"
    R"(<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>)";
constexpr auto texts =
    R"(<sst><si><t>URN</t></si><si><r><t>Two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si></sst>)";

// A workbook of one sheet whose rows are given as XML.
sources::TemporaryFile a_book(const std::string& rows, const std::string& book = "<workbook>") {
    return a_zip(std::vector<Part>{
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml",
         book + R"(<sheets><sheet name="Made" sheetId="1" r:id="r1" xmlns:r="r"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", relations},
        {"xl/styles.xml", styles},
        {"xl/sharedStrings.xml", texts},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

constexpr auto header =
    R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>In line</t></is></c></row>)";

Rows read(const std::string& rows, const std::string& book = "<workbook>") {
    const auto file = a_book(header + rows, book);
    const auto tables = sources::open_xlsx(file.path(), "made.xlsx", {});
    REQUIRE_MESSAGE(tables.ok(), told(tables));
    CHECK(tables.value().front()->headers() == std::vector<std::string>{"URN", "Two runs", "In line"});
    return rows_of(*tables.value().front());
}

std::string refusal(const sources::TemporaryFile& file) {
    const auto tables = sources::open_tables(file.path());
    if (!tables.ok()) return tables.problem().message;
    return told(tables.value().front()->each([](const sources::RowView&) { return basics::Result<void>{}; }));
}

} // namespace

TEST_CASE("cells of every type come as text") {
    CHECK(read(R"(<row r="2"><c r="A2"><v>100001</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c>)"
               R"(<c r="D2" t="str"><f>A1&amp;B1</f><v>made</v></c></row>)")
          == Rows{{2, {"100001", "TRUE", "#N/A", "made"}}});
}

TEST_CASE("dates and percentages come as they are shown") {
    CHECK(
        read(
            R"(<row r="2"><c r="A2" s="1"><v>43709</v></c><c r="B2" s="2"><v>43709.5</v></c><c r="C2" s="3"><v>0.891</v></c></row>)")
        == Rows{{2, {"2019-09-01", "2019-09-01", "89.1%"}}});
    CHECK(read(R"(<row r="2"><c r="A2" s="1"><v>42247</v></c></row>)", R"(<workbook><workbookPr date1904="1"/>)")
          == Rows{{2, {"2019-09-01"}}});
}

TEST_CASE("cells and rows that are left out leave their places empty") {
    CHECK(read(R"(<row r="5"><c r="C5"><v>3</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>)")
          == Rows{{5, {"", "", "3"}}, {6, {"1", "2"}}});
}

TEST_CASE("a sheet that declares a million rows has those that hold something") {
    std::string rows;
    for (int row = 2; row <= 1'048'576; ++row)
        rows += fmt::format(R"(<row r="{}" ht="15"><c r="A{}" s="1"/></row>)", row, row);
    CHECK(read(rows) == Rows{});
}

TEST_CASE("merged and missing headers are headers without a name") {
    const auto file = a_book(
        R"(<row r="1"><c r="A1" t="str"><v>A title over all</v></c></row>)"
        R"(<row r="2"><c r="A2" t="str"><v>URN</v></c><c r="B2" t="str"><v>2019</v></c><c r="C2"/><c r="D2" t="str"><v>2018</v></c></row>)");
    const auto tables = sources::open_xlsx(file.path(), "made.xlsx", {});
    REQUIRE_MESSAGE(tables.ok(), told(tables));
    CHECK(tables.value().front()->headers() == std::vector<std::string>{"URN", "2019", "", "2018"});
    CHECK(tables.value().front()->note() == "skipped 1 line above the header");
}

TEST_CASE("entities that grow, parts that break and workbooks without a table are refused") {
    auto parts = a_book(R"(<row r="1"><c r="A1"><v>1</v></c>)");
    CHECK(says(refusal(parts), "damaged"));
    CHECK(says(refusal(a_book("")), "holds no table"));
    CHECK(
        says(refusal(a_book("", R"(<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook>)")), "XML that no spreadsheet writes"));
    CHECK(says(refusal(a_zip(std::vector<Part>{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}})),
               "workbook"));
    CHECK(says(
        refusal(a_book(R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>)")),
        "more than 2000 cells"));
}

TEST_CASE("formats tell what makes a date, a time or a percentage of a number") {
    CHECK(sources::shown_by_format("General") == Shown::plain);
    CHECK(sources::shown_by_format("#,##0.00") == Shown::plain);
    CHECK(sources::shown_by_format("[Red]0.0;\"day\" 0") == Shown::plain);
    CHECK(sources::shown_by_format("dd/mm/yyyy;@") == Shown::date);
    CHECK(sources::shown_by_format("[$-809]dd mmmm yyyy") == Shown::date);
    CHECK(sources::shown_by_format("mmm-yy") == Shown::date);
    CHECK(sources::shown_by_format("yyyy-mm-dd hh:mm") == Shown::date_and_time);
    CHECK(sources::shown_by_format("[h]:mm") == Shown::time);
    CHECK(sources::shown_by_format("0.0%") == Shown::percent);
}

TEST_CASE("stored numbers become the text that people see") {
    CHECK(sources::number_text("43709", Shown::date, false) == "2019-09-01");
    CHECK(sources::number_text("1", Shown::date, false) == "1900-01-01");
    CHECK(sources::number_text("61", Shown::date, false) == "1900-03-01");
    CHECK(sources::number_text("43709.354166666664", Shown::date_and_time, false) == "2019-09-01T08:30:00");
    CHECK(sources::number_text("0.99999999", Shown::date_and_time, false) == "1900-01-01");
    CHECK(sources::number_text("0.5", Shown::time, false) == "12:00:00");
    CHECK(sources::number_text("-5", Shown::date, false) == "-5");
    CHECK(sources::number_text("1e300", Shown::date, false) == "1e300");
    CHECK(sources::number_text("0.28999999999999998", Shown::plain, false) == "0.29");
    CHECK(sources::number_text("0.29", Shown::percent, false) == "29%");
    CHECK(sources::number_text("12.50", Shown::plain, false) == "12.50");
}
