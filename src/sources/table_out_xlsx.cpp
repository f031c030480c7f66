#include "sources/table_out.h"

#include "basics/text.h"
#include "sources/temporary_file.h"

#include <fstream>
#include <iterator>
#include <xlsxwriter.h>

namespace sources {
namespace {

using basics::Result;

constexpr size_t most_rows = 1'048'575; // and a header
constexpr size_t most_columns = 16'384;
constexpr size_t most_bytes = 32'000; // of one cell, in any letters
constexpr size_t most_name = 28;

struct Place {
    lxw_row_t row;
    lxw_col_t column;
};
Place place(size_t row, size_t column) { return {static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column)}; }

// Sheet names have at most 31 letters, none of []:*?/\ and no apostrophe at an end.
std::string sheet_name(std::string_view title) {
    std::string name;
    for (const char c : title) name += std::string_view{"[]:*?/\\'"}.find(c) == std::string_view::npos ? c : ' ';
    name = basics::shortened(basics::collapsed(name), most_name);
    return name.empty() || basics::lower(name) == "notes" ? "Table" : name;
}

lxw_format* format_of(lxw_workbook* book, const OutColumn& column) {
    if (column.kind == OutColumn::Kind::text) return nullptr;
    auto* format = workbook_add_format(book);
    const auto digits = column.places > 0 ? "." + std::string(static_cast<size_t>(column.places), '0') : "";
    if (column.kind == OutColumn::Kind::date) format_set_num_format(format, "d mmm yyyy");
    else if (column.kind == OutColumn::Kind::percent) format_set_num_format(format, ("0" + digits + "%").c_str());
    else format_set_num_format(format, ("#,##0" + digits).c_str());
    return format;
}

lxw_datetime day_of(basics::Date date) {
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day())),
            .hour = 0,
            .min = 0,
            .sec = 0};
}

void write_text(lxw_worksheet* sheet, Place at, const std::string& text, lxw_format* format) {
    worksheet_write_string(sheet, at.row, at.column, basics::shortened(text, most_bytes).c_str(), format);
}

struct CellWriter {
    lxw_worksheet* sheet;
    Place at;
    OutColumn::Kind kind;
    lxw_format* format;
    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const { write_text(sheet, at, text, nullptr); }
    void operator()(double number) const {
        if (!std::isfinite(number)) return;
        const auto stored = kind == OutColumn::Kind::percent ? number / 100 : number;
        worksheet_write_number(sheet, at.row, at.column, stored, format);
    }
    void operator()(basics::Date date) const {
        auto day = day_of(date);
        worksheet_write_datetime(sheet, at.row, at.column, &day, format);
    }
};

void write_table(lxw_workbook* book, const TableOut& table) {
    auto* sheet = workbook_add_worksheet(book, sheet_name(table.title).c_str());
    auto* bold = workbook_add_format(book);
    format_set_bold(bold);
    std::vector<lxw_format*> formats;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        formats.push_back(format_of(book, table.columns[column]));
        write_text(sheet, place(0, column), table.columns[column].name, bold);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    for (size_t row = 0; row < table.rows.size(); ++row) {
        basics::demand(table.rows[row].size() == table.columns.size(), "a row has a cell for each column");
        for (size_t column = 0; column < table.columns.size(); ++column)
            std::visit(CellWriter{sheet, place(row + 1, column), table.columns[column].kind, formats[column]},
                       table.rows[row][column]);
    }
}

void write_notes(lxw_workbook* book, const TableOut& table) {
    auto* sheet = workbook_add_worksheet(book, "Notes");
    auto* bold = workbook_add_format(book);
    format_set_bold(bold);
    write_text(sheet, {0, 0}, table.title, bold);
    worksheet_set_column(sheet, 0, 0, 24, nullptr);
    worksheet_set_column(sheet, 1, 1, 100, nullptr);
    for (size_t at = 0; at < table.notes.size(); ++at) {
        write_text(sheet, place(at + 2, 0), table.notes[at].first, bold);
        write_text(sheet, place(at + 2, 1), table.notes[at].second, nullptr);
    }
}

Result<std::string> bytes_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (file.bad() || bytes.empty()) return basics::broken("The workbook could not be read back from the disk.");
    return bytes;
}

} // namespace

Result<std::string> xlsx_of(const TableOut& table) {
    if (table.rows.size() > most_rows || table.columns.size() > most_columns)
        return basics::invalid(
            "The table is too large for a workbook (1,048,576 rows of 16,384 columns). Take it as CSV.");
    const auto file = TRY(TemporaryFile::make());
    auto folder = std::filesystem::path{file.path()}.parent_path().string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    auto* book = workbook_new_opt(file.path().c_str(), &options);
    if (!book) return basics::broken("The workbook could not be begun.");
    write_table(book, table);
    write_notes(book, table);
    if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
        return basics::broken("The workbook could not be written: the disk for temporary files may be full.",
                              lxw_strerror(error));
    return bytes_of(file.path());
}

} // namespace sources
