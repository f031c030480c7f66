// Every real file of ../shared/data opens, with the headers and rows that another program counts in it.
#include "basics/text.h"
#include "sources/table.h"

#include "testing/shared_data.h"

namespace {

struct Expected {
    size_t headers{};
    size_t rows{};
    std::string encoding{};
    std::string path{}; // of a workbook with the sheet's name behind it
};

std::vector<Expected> expected_tables() {
    std::ifstream lines{BEARING_SOURCE_DIR "/examples/sources/real_files.txt"};
    std::vector<Expected> tables;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        Expected table;
        std::istringstream words{line};
        words >> table.headers >> table.rows >> table.encoding >> std::ws;
        std::getline(words, table.path);
        tables.push_back(table);
    }
    return tables;
}

std::string told(const basics::Result<void>& result) { return result.ok() ? "" : result.problem().message; }

size_t rows_of(sources::Table& table) {
    size_t rows{};
    const sources::EachRow count = [&rows](const sources::RowView&) { return ++rows, basics::Result<void>{}; };
    CHECK(told(table.each(count)) == "");
    return rows;
}

std::string expected_note(const std::string& encoding) {
    if (encoding == "UTF-8" || encoding == "line-1") return "";
    if (!encoding.starts_with("line-")) return encoding;
    const auto above = basics::whole_number(std::string_view{encoding}.substr(5)).value_or(0) - 1;
    return "skipped " + basics::counted(above, "line", "lines") + " above the header";
}

std::string file_of(const std::string& path) {
    const auto workbook = path.find(".xlsx/");
    return testing::shared_data(path.substr(0, workbook == std::string::npos ? workbook : workbook + 5)).string();
}

void check_file(const Expected& file) {
    INFO("file ", file.path);
    auto tables = sources::open_tables(file_of(file.path));
    REQUIRE_MESSAGE(tables.ok(), (tables.ok() ? "" : tables.problem().message));
    const auto sheet =
        std::ranges::find_if(tables.value(), [&](const auto& one) { return file.path.ends_with("/" + one->name()); });
    auto& table = sheet == tables.value().end() ? *tables.value().front() : **sheet;
    CHECK(table.headers().size() == file.headers);
    CHECK(rows_of(table) == file.rows);
    CHECK(table.note() == expected_note(file.encoding));
}

} // namespace

TEST_CASE("every real file opens with the headers and rows that another program counts") {
    if (!testing::have_shared_data("gias")) return;
    const auto files = expected_tables();
    CHECK(files.size() > 180);
    for (const auto& file : files) check_file(file);
}
