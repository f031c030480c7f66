#include "sources/csv_table.h"

#include "testing/a_file.h"
#include "testing/read_table.h"

using testing::a_file;
using testing::rows_of;
using testing::says;
using testing::told;
using Rows = std::vector<testing::TableRow>;

namespace {

// Opened and kept together with its file.
struct Opened {
    sources::TemporaryFile file;
    std::unique_ptr<sources::Table> table;
};

Opened a_csv(std::string_view text, const sources::Limits& limits = {}) {
    auto file = a_file(text);
    auto table = sources::open_csv(file.path(), "made.csv", limits);
    REQUIRE_MESSAGE(table.ok(), told(table));
    return {std::move(file), std::move(table).value()};
}

std::string refusal(std::string_view text, const sources::Limits& limits = {}) {
    const auto file = a_file(text);
    const auto table = sources::open_csv(file.path(), "made.csv", limits);
    if (!table.ok()) return table.problem().message;
    return told(table.value()->each([](const sources::RowView&) { return basics::Result<void>{}; }));
}

} // namespace

TEST_CASE("a byte order mark is no part of the first header") {
    CHECK(a_csv("\xEF\xBB\xBFURN,LA,ESTAB\n1,2,3\n").table->headers()
          == std::vector<std::string>{"URN", "LA", "ESTAB"});
}

TEST_CASE("one byte that is not UTF-8 makes the file Windows-1252") {
    auto csv = a_csv("URN,Name,Cost\n1,Ann\x92s \x96 caf\xE9,\xA3"
                     "5\n");
    CHECK(csv.table->note() == "Windows-1252");
    CHECK(rows_of(*csv.table) == Rows{{2, {"1", "Ann’s – café", "£5"}}});
}

TEST_CASE("letters of UTF-8 that lie across two pieces of the file stay whole") {
    const std::string filler(65536 - 12, 'x'); // so that "é" begins at the last byte of the first piece
    auto csv = a_csv("a,b,c\n1,2," + filler + "é\n");
    CHECK(csv.table->note() == "");
    CHECK(rows_of(*csv.table).front().cells.back() == filler + "é");
}

TEST_CASE("line ends of three kinds may be mixed, and lines are numbered as a spreadsheet does") {
    auto csv = a_csv("a,b,c\r\n1,2,3\n\n4,5,6\r7,8,9\r\n\r\n10,11,12");
    CHECK(rows_of(*csv.table)
          == Rows{{2, {"1", "2", "3"}}, {4, {"4", "5", "6"}}, {5, {"7", "8", "9"}}, {7, {"10", "11", "12"}}});
}

TEST_CASE("ragged rows come as they are") {
    auto csv = a_csv("a,b,c\n1\n1,2,3,4,5\n,,\n,,x\n");
    CHECK(rows_of(*csv.table) == Rows{{2, {"1"}}, {3, {"1", "2", "3", "4", "5"}}, {5, {"", "", "x"}}});
}

TEST_CASE("quotes hold commas, line ends and quotes; a quote in the middle of a cell is a letter") {
    auto csv = a_csv("a,b,c\n\"x, y\",\"he said \"\"no\"\"\",\"two\nlines\"\n6\" pipe,b,c\n");
    CHECK(rows_of(*csv.table) == Rows{{2, {"x, y", "he said \"no\"", "two\nlines"}}, {3, {"6\" pipe", "b", "c"}}});
}

TEST_CASE("an unnamed first column of row numbers is a column without a name") {
    auto csv = a_csv(",URN,Group UID\n0,100001,5329\n");
    CHECK(csv.table->headers() == std::vector<std::string>{"", "URN", "Group UID"});
}

TEST_CASE("notes above the header are skipped, and said") {
    auto csv = a_csv("Table 3: pupils, 2019\nSource: the department\n\nURN,LA,ESTAB\n1,2,3\n");
    CHECK(csv.table->note() == "skipped 3 lines above the header");
    CHECK(rows_of(*csv.table) == Rows{{5, {"1", "2", "3"}}});
}

TEST_CASE("tabs and semicolons are told from the lines themselves") {
    CHECK(rows_of(*a_csv("a\tb\tc\n1\t\t3\n").table) == Rows{{2, {"1", "", "3"}}});
    CHECK(rows_of(*a_csv("a;b;c\n1,5;2;3\n4,5;5;6\n").table) == Rows{{2, {"1,5", "2", "3"}}, {3, {"4,5", "5", "6"}}});
    CHECK(a_csv("Column,Name,Label\n1,A,\"this; or that; or else; none\"\n2,B,two\n").table->headers().size() == 3);
}

TEST_CASE("two columns are a table too") { CHECK(a_csv("Indicator,Description\nx,y\n").table->headers().size() == 2); }

TEST_CASE("one name above numbers is a table of one column; one above words is a note") {
    CHECK(a_csv("p\n0.02\nNA\n0.4\n").table->headers() == std::vector<std::string>{"p"});
    CHECK(says(refusal("A note\nand its next line\n"), "No table was found"));
    CHECK(says(refusal("0.02\n0.4\n"), "No table was found"));
}

TEST_CASE("what is no table of text is refused with a sentence") {
    CHECK(says(refusal(""), "empty"));
    CHECK(says(refusal("just words\nand more\n"), "No table was found"));
    CHECK(says(refusal(std::string_view{"a,b,c\n1,\0,3\n", 13}), "not a text file"));
    CHECK(says(refusal("a,b,c\n\x01\x02\x03\x04,2,3\n"), "not a text file"));
}

TEST_CASE("a file that ends inside a quoted cell is refused, for it may be cut short") {
    CHECK(says(refusal("a,b,c\n1,2,\"3"), "cut short"));
}

TEST_CASE("a missing quotation mark does not swallow the file") {
    std::string text{"a,b,c\n1,\"2,3\n"};
    while (text.size() < 300'000) text += "1,2,3\n";
    CHECK(says(refusal(text, {.cell_bytes = 1000}), "quotation mark"));
}

TEST_CASE("limits on size and columns are kept") {
    CHECK(says(refusal("a,b,c\n1,2,3\n", {.file_bytes = 5}), "larger than 5 bytes"));
    CHECK(says(refusal("a,b,c\n1,2,3,4\n", {.columns = 3}), "Line 2 has more than 3 cells"));
}

TEST_CASE("reading stops at the first problem of a step, and gives it back") {
    auto csv = a_csv("a,b,c\n1,2,3\n4,5,6\n7,8,9\n");
    size_t seen{};
    const auto done = csv.table->each([&](const sources::RowView&) -> basics::Result<void> {
        if (++seen == 2) return basics::invalid("Enough.");
        return {};
    });
    CHECK(told(done) == "Enough.");
    CHECK(seen == 2);
}

TEST_CASE("a table can be read twice") {
    auto csv = a_csv("a,b,c\n1,2,3\n");
    CHECK(rows_of(*csv.table) == rows_of(*csv.table));
}
