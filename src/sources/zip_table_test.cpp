#include "sources/table.h"

#include "sources/table_out.h"
#include "testing/a_file.h"
#include "testing/read_table.h"

#include <fstream>

using testing::a_file;
using testing::a_zip;
using testing::Part;
using testing::rows_of;
using testing::says;
using testing::told;

namespace {

std::string refusal(const sources::TemporaryFile& file, const sources::Limits& limits = {}) {
    return told(sources::open_tables(file.path(), limits));
}

std::string bytes_of(const sources::TemporaryFile& file) {
    std::ifstream in{file.path(), std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

sources::TableOut two_columns(std::string title) { return {.title = std::move(title), .columns = {{"URN"}, {"Name"}}}; }

} // namespace

TEST_CASE("each file of an archive is a table, and what is none is named in a note") {
    const auto zip = a_zip(
        std::vector<Part>{{"a.csv", "x,y,z\n1,2,3\n"}, {"folder/b.json", R"([{"k":1}])"}, {"readme.txt", "words"}});
    auto tables = sources::open_tables(zip.path());
    REQUIRE_MESSAGE(tables.ok(), told(tables));
    REQUIRE(tables.value().size() == 2);
    CHECK(tables.value()[0]->name() == "table/a.csv");
    CHECK(tables.value()[1]->name() == "table/folder/b.json");
    CHECK(tables.value()[0]->note() == "no table in readme.txt");
    CHECK(rows_of(*tables.value()[0]).size() == 1);
    CHECK(rows_of(*tables.value()[1]).size() == 1);
}

TEST_CASE("a workbook inside an archive gives its sheets") {
    auto out = two_columns("Schools");
    out.rows = {{std::string{"100001"}, std::string{"Made School"}}};
    out.notes = {{"Source", "invented"}};
    const auto book = sources::xlsx_of(out);
    REQUIRE(book.ok());
    const auto zip = a_zip(std::vector<Part>{{"book.xlsx", book.value()}});
    auto tables = sources::open_tables(zip.path());
    REQUIRE_MESSAGE(tables.ok(), told(tables));
    CHECK(tables.value().front()->name() == "table/book.xlsx/Schools");
    CHECK(rows_of(*tables.value().front()).front().cells == std::vector<std::string>{"100001", "Made School"});
}

TEST_CASE("a name that climbs out of its folder is only ever shown") {
    const auto zip = a_zip(std::vector<Part>{{"../climbed.csv", "x,y,z\n1,2,3\n"}});
    auto tables = sources::open_tables(zip.path());
    REQUIRE_MESSAGE(tables.ok(), told(tables));
    CHECK(rows_of(*tables.value().front()).size() == 1);
    CHECK_FALSE(std::filesystem::exists(std::filesystem::temp_directory_path() / "climbed.csv"));
}

TEST_CASE("a locked archive, a zip in a zip and a bomb are refused with sentences") {
    CHECK(says(refusal(a_zip(std::vector<Part>{{"a.csv", "x,y,z\n1,2,3\n"}}, "secret")), "locked with a password"));
    const auto inner = a_zip(std::vector<Part>{{"a.csv", "x,y,z\n"}});
    CHECK(says(refusal(a_zip(std::vector<Part>{{"inner.zip", bytes_of(inner)}})), "zip inside a zip"));
    CHECK(says(refusal(a_zip(std::vector<Part>{{"a.csv", std::string(4 << 20, ',')}})), "far more than any table"));
}

TEST_CASE("limits on entries, on one file and on all of them are kept") {
    std::vector<Part> parts;
    for (int i = 0; i < 4; ++i) parts.push_back({fmt::format("{}.csv", i), "x,y,z\n1,2,3\n"});
    const auto zip = a_zip(parts);
    CHECK(says(refusal(zip, {.entries = 3}), "holds 4 files; at most 3"));
    CHECK(says(refusal(zip, {.file_bytes = 10}), "the most that is read"));
    CHECK(says(refusal(zip, {.total_bytes = 30}), "more than is read"));
}

TEST_CASE("an archive that lies about the size of a file, or is cut short, is refused") {
    const auto bytes = bytes_of(a_zip(std::vector<Part>{{"a.csv", "x,y,z\n1,2,3\n4,5,6\n"}}));
    auto lying = bytes;
    lying[lying.find("PK\x01\x02") + 24] = 5; // the unpacked size in the central directory
    CHECK_FALSE(sources::open_tables(a_file(lying).path()).ok());
    CHECK(says(refusal(a_file(bytes.substr(0, bytes.size() / 2))), "damaged or cut short"));
}

TEST_CASE("a temporary file lies in a folder for its owner alone, and both are gone with it") {
    std::filesystem::path folder;
    {
        const auto file = a_file("x");
        folder = std::filesystem::path{file.path()}.parent_path();
        CHECK(std::filesystem::status(folder).permissions() == std::filesystem::perms::owner_all);
    }
    CHECK_FALSE(std::filesystem::exists(folder));
}

TEST_CASE("what is no table is told from its first bytes, with what to do") {
    CHECK(says(refusal(a_file("%PDF-1.7 ...")), "PDF"));
    CHECK(says(refusal(a_file("<!doctype html><html>")), "page or an XML file"));
    CHECK(says(refusal(a_file("\xD0\xCF\x11\xE0 old Excel")), "old form"));
    CHECK(says(refusal(a_file(std::string_view{"\xFF\xFE"
                                               "a\0,\0",
                                               6})),
               "UTF-16"));
    CHECK(says(told(sources::open_tables("/nowhere/at/all.csv")), "not there"));
    CHECK(says(told(sources::open_tables(std::filesystem::temp_directory_path().string())), "folder"));
}

TEST_CASE("the hash of a file is its SHA-256") {
    const auto hash = sources::file_hash(a_file("abc").path()); // FIPS 180-2, appendix B.1
    CHECK(hash.value() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
