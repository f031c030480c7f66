#include "imports/catalogue_jobs.h"

#include "basics/embedded.h"
#include "basics/text.h"
#include "imports/catalogue_sql.h"
#include "imports/imports_sql.h"
#include "journal/journal.h"
#include "sources/csv_rows.h"
#include "storage/database.h"

namespace imports {
namespace {

using basics::Problem;
using basics::Result;
using storage::Value;
using storage::Writer;

constexpr auto installed = "catalogue_installed";

// One row of a catalogue file by its column names.
class Line {
public:
    Line(const std::vector<std::string>& columns, const sources::RowView& row) : columns_{columns}, row_{row} {}
    std::string_view text(std::string_view column) const {
        const auto found = std::ranges::find(columns_, column);
        const auto at = static_cast<std::size_t>(found - columns_.begin());
        basics::demand(found != columns_.end(), "the catalogue lacks a column");
        return at < row_.cells.size() ? row_.cells[at] : std::string_view{};
    }
    std::int64_t whole(std::string_view column) const { return basics::whole_number(text(column)).value_or(0); }
    std::optional<std::int64_t> maybe_whole(std::string_view column) const {
        return basics::whole_number(text(column));
    }
    double real(std::string_view column) const { return basics::real_number(text(column)).value_or(0); }

private:
    const std::vector<std::string>& columns_;
    const sources::RowView& row_;
};

using Install = Result<std::int64_t> (*)(Writer&, const Line&);
struct Part {
    std::string_view file; // how its name begins
    Install install;
};

// In the order in which they refer to one another.
constexpr std::array parts{
    Part{"measures.csv",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_measure, line.whole("id"), line.text("code"), line.text("name"),
                                  line.text("definition"), line.text("source"), line.text("unit"), line.real("scale"),
                                  line.whole("places"), line.text("better"), line.text("topic"), line.text("phases"),
                                  line.maybe_whole("headline"), line.text("first_year"), line.text("last_year"));
         }},
    Part{"measure_spreads.csv",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_spread, line.text("measure"), line.text("year"), line.real("sd"),
                                  line.real("multiplier"), line.text("source"));
         }},
    Part{"gap_years.csv",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_gap_year, line.text("measure"), line.text("year"), line.text("effect"),
                                  line.text("words"));
         }},
    Part{"pupil_groups.csv",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_group, line.whole("id"), line.text("code"), line.text("name"),
                                  line.text("dimension"));
         }},
    Part{"file_kinds.csv",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_kind, line.text("code"), line.text("name"), line.text("subject"),
                                  line.text("publisher"), line.text("page"), line.text("file_names"), line.text("due"),
                                  line.whole("finality"), line.whole("priority"), line.maybe_whole("due_days"),
                                  line.maybe_whole("due_month"), line.whole("due_back"), line.maybe_whole("schools"));
         }},
    Part{"file_headers",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_header, line.text("kind"), line.text("header"), line.text("role"),
                                  line.text("measure"), line.text("pupil_group"), line.text("part"),
                                  line.text("school_type"), line.whole("back"), line.whole("required"),
                                  line.text("variant"));
         }},
    Part{"file_values",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_value, line.text("kind"), line.text("role"), line.text("value"),
                                  line.text("meaning"), line.text("school_type"));
         }},
    Part{"tokens",
         [](Writer& writer, const Line& line) {
             return writer.change(sql::install_token, line.text("kind"), line.text("token"), line.text("reason"));
         }},
};

Result<void> install_file(Writer& writer, const embedded::File& file, Install install) {
    std::vector<std::string> columns;
    const sources::EachRow step = [&](const sources::RowView& row) -> Result<void> {
        if (columns.empty()) {
            columns.assign(row.cells.begin(), row.cells.end());
            return {};
        }
        TRY(install(writer, Line{columns, row}));
        return {};
    };
    const sources::Limits limits;
    sources::CsvRows rows{',', limits, step};
    TRY(rows.feed(file.text));
    return rows.finish();
}

std::string edition() {
    std::uint64_t hash = 0xCBF29CE484222325ull; // FNV-1a
    for (const auto& file : embedded::catalogue())
        for (const char c : file.text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
    return fmt::format("{:016x}", hash);
}

} // namespace

Result<bool> install_catalogue(storage::Connection& connection, const storage::Author& author) {
    auto writer = TRY(storage::write(connection, author));
    const auto held = TRY(writer.find(
        sql::setting, [](const storage::Row& row) { return row.copy(0); }, installed));
    if (held == edition()) return false;
    TRY(writer.change(sql::clear_headers));
    TRY(writer.change(sql::clear_values));
    TRY(writer.change(sql::clear_tokens));
    for (const auto& part : parts)
        for (const auto& file : embedded::catalogue())
            if (file.name.starts_with(part.file)) TRY(install_file(writer, file, part.install));
    TRY(writer.change(sql::save_setting, installed, edition()));
    TRY(journal::record(writer, {.kind = "catalogue",
                                 .record = "bearing",
                                 .before = {{"edition", held.value_or("")}},
                                 .after = {{"edition", edition()}}}));
    TRY(writer.commit());
    return true;
}

} // namespace imports
