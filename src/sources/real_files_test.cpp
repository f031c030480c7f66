// Every real file of ../shared/data opens, with the headers and rows that Python's csv and json modules count in it.
#include "sources/table.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace {

struct Expected {
    size_t headers{};
    size_t rows{};
    std::string encoding{};
    std::string path{};
};

std::vector<Expected> expected_tables() {
    std::ifstream lines{BEARING_SOURCE_DIR "/examples/sources/real_files.txt"};
    std::vector<Expected> tables;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        Expected table;
        std::istringstream{line} >> table.headers >> table.rows >> table.encoding >> table.path;
        tables.push_back(table);
    }
    return tables;
}

std::string data_folder() { return BEARING_SOURCE_DIR "/../shared/data/"; }

std::string told(const basics::Result<void>& result) { return result.ok() ? "" : result.problem().message; }

void check_file(const Expected& file) {
    INFO("file ", file.path);
    auto tables = sources::open_tables(data_folder() + std::string{file.path});
    REQUIRE_MESSAGE(tables.ok(), (tables.ok() ? "" : tables.problem().message));
    auto& table = *tables.value().front();
    size_t rows{};
    const sources::EachRow count = [&rows](const sources::RowView&) { return ++rows, basics::Result<void>{}; };
    CHECK(told(table.each(count)) == "");
    CHECK(table.headers().size() == file.headers);
    CHECK(rows == file.rows);
    CHECK(table.note() == (file.encoding == "UTF-8" ? "" : file.encoding));
}

} // namespace

TEST_CASE("every real file opens with the headers and rows that Python counts") {
    if (!std::filesystem::exists(data_folder())) {
        MESSAGE("SKIPPED: ../shared/data is not here");
        return;
    }
    const auto files = expected_tables();
    CHECK(files.size() > 100);
    for (const auto& file : files) check_file(file);
}
