#include "sources/xlsx_table.h"

#include "basics/text.h"
#include "sources/header_row.h"
#include "sources/xlsx_rows.h"

namespace sources {
namespace {

using basics::Result;

struct SheetShape {
    std::string path;
    std::string name;
    Limits limits;
    Sheet sheet;
    size_t header_line;
    std::vector<std::string> headers;
};

// Reading opens the workbook anew: nothing of it is held between two readings.
class SheetTable : public Table {
public:
    explicit SheetTable(SheetShape shape) : shape_{std::move(shape)} {}
    std::string name() const override { return shape_.name; }
    const std::vector<std::string>& headers() const override { return shape_.headers; }
    std::string note() const override { return skipped_note(shape_.header_line); }
    Result<void> each(const EachRow& step) override {
        const auto archive = TRY(Archive::open(shape_.path, shape_.limits));
        const auto book = TRY(read_workbook(archive));
        const EachRow below = [&](const RowView& row) -> Result<void> {
            if (row.line <= shape_.header_line) return {};
            return step(row);
        };
        return each_sheet_row(archive, book, shape_.sheet, shape_.limits, below);
    }

private:
    SheetShape shape_;
};

// Stops after enough rows; a damaged sheet stays a Problem.
Result<std::vector<FirstRow>> first_rows(const Archive& archive, const Workbook& book, const Sheet& sheet,
                                         const Limits& limits) {
    std::vector<FirstRow> rows;
    bool enough{};
    const EachRow step = [&](const RowView& row) -> Result<void> {
        rows.push_back(first_row(row.line, row.cells));
        enough = rows.size() == lines_searched;
        return enough ? Result<void>{basics::missing("enough")} : Result<void>{};
    };
    const auto done = each_sheet_row(archive, book, sheet, limits, step);
    if (!done.ok() && !enough) return done.problem();
    return rows;
}

} // namespace

Result<std::vector<std::unique_ptr<Table>>> open_xlsx(const std::string& path, const std::string& name,
                                                      const Limits& limits) {
    const auto archive = TRY(Archive::open(path, limits));
    const auto book = TRY(read_workbook(archive));
    std::vector<std::unique_ptr<Table>> tables;
    for (const auto& sheet : book.sheets) {
        const auto rows = TRY(first_rows(archive, book, sheet, limits));
        const auto* header = header_row(rows);
        if (!header) continue;
        tables.push_back(std::make_unique<SheetTable>(SheetShape{.path = path,
                                                                 .name = name + "/" + sheet.name,
                                                                 .limits = limits,
                                                                 .sheet = sheet,
                                                                 .header_line = header->line,
                                                                 .headers = header->cells}));
    }
    if (tables.empty())
        return basics::missing(
            "The workbook holds no table: no sheet has a row of two or more cells among its first 20.");
    return tables;
}

} // namespace sources
