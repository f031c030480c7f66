#include "testing/catalogue.h"

#include "basics/text.h"
#include "sources/table.h"

#include <unordered_map>

namespace testing {
namespace {

using Row = std::unordered_map<std::string, std::string>;

std::vector<Row> rows_of(const std::filesystem::path& file) {
    auto tables = sources::open_tables(file.string()).value();
    auto& table = *tables.front();
    std::vector<Row> rows;
    table
        .each([&](const sources::RowView& view) -> basics::Result<void> {
            Row row;
            for (size_t i = 0; i < view.cells.size() && i < table.headers().size(); ++i)
                row[table.headers()[i]] = view.cells[i];
            rows.push_back(std::move(row));
            return {};
        })
        .value();
    return rows;
}

sources::HeaderMeaning meaning_of(const Row& row) {
    return {.header = row.at("header"),
            .role = row.at("role"),
            .measure = row.at("measure"),
            .pupil_group = row.at("pupil_group"),
            .part = row.at("part"),
            .school_type = row.at("school_type"),
            .back = static_cast<int>(basics::whole_number(row.at("back")).value_or(0)),
            .required = row.at("required") == "1",
            .variant = row.at("variant")};
}

std::vector<sources::FileKind> read_kinds() {
    std::vector<sources::FileKind> kinds;
    std::unordered_map<std::string, size_t> at;
    for (const auto& row : rows_of(catalogue_folder() / "file_kinds.csv")) {
        at[row.at("code")] = kinds.size();
        kinds.push_back({.code = row.at("code"), .name = row.at("name"), .subject = row.at("subject")});
    }
    std::vector<Row> figures;
    for (const auto& file : std::filesystem::directory_iterator{catalogue_folder()})
        if (file.path().filename().string().starts_with("file_headers_"))
            for (auto& row : rows_of(file.path())) {
                if (row.at("role") == "figure") figures.push_back(std::move(row)); // figures stand last in a kind
                else kinds[at.at(row.at("kind"))].headers.push_back(meaning_of(row));
            }
    for (const auto& row : figures) kinds[at.at(row.at("kind"))].headers.push_back(meaning_of(row));
    for (const auto& row : rows_of(catalogue_folder() / "file_values.csv"))
        kinds[at.at(row.at("kind"))].values[row.at("role")][basics::lower(row.at("value"))] = {
            .meaning = row.at("meaning"), .school_type = row.at("school_type")};
    return kinds;
}

} // namespace

std::filesystem::path catalogue_folder() { return std::filesystem::path{BEARING_SOURCE_DIR} / "catalogue"; }

const std::vector<sources::FileKind>& catalogue_kinds() {
    static const auto kinds = read_kinds();
    return kinds;
}

} // namespace testing
