#include "sources/csv_table.h"

#include "sources/csv_rows.h"
#include "sources/header_row.h"
#include "sources/text_file.h"

namespace sources {
namespace {

using basics::Result;

constexpr size_t head_bytes = 1 << 18;

struct CsvShape {
    std::string path;
    std::string name;
    Limits limits;
    Encoding encoding;
    char separator;
    std::size_t header_line;
    std::vector<std::string> headers;
};

class CsvTable : public Table {
public:
    explicit CsvTable(CsvShape shape) : shape_{std::move(shape)} {}
    std::string name() const override { return shape_.name; }
    const std::vector<std::string>& headers() const override { return shape_.headers; }
    std::string note() const override {
        const std::string coded = shape_.encoding == Encoding::windows_1252 ? "Windows-1252" : "";
        const auto skipped = skipped_note(shape_.header_line);
        return coded + (coded.empty() || skipped.empty() ? "" : "; ") + skipped;
    }
    Result<void> each(const EachRow& step) override {
        const EachRow below = [&](const RowView& row) -> Result<void> {
            if (row.line <= shape_.header_line) return {};
            return step(row);
        };
        auto file = TRY(TextFile::open(shape_.path, shape_.encoding));
        CsvRows rows{shape_.separator, shape_.limits, below};
        for (;;) {
            const auto piece = TRY(file.next());
            if (piece.empty()) return rows.finish();
            TRY(rows.feed(piece));
        }
    }

private:
    CsvShape shape_;
};

struct Head {
    std::string text;
    bool cut; // there is more in the file
};

Result<Head> read_head(const std::string& path, Encoding encoding) {
    auto file = TRY(TextFile::open(path, encoding));
    Head head{.text = {}, .cut = false};
    while (head.text.size() < head_bytes) {
        const auto piece = TRY(file.next());
        if (piece.empty()) return head;
        head.text.append(piece);
    }
    head.cut = true;
    return head;
}

std::vector<FirstRow> first_rows(const Head& head, char separator, const Limits& limits) {
    std::vector<FirstRow> rows;
    const EachRow step = [&rows](const RowView& row) -> Result<void> {
        if (row.line > lines_searched) return basics::missing("enough");
        rows.push_back(first_row(row.line, row.cells));
        return {};
    };
    CsvRows reader{separator, limits, step};
    if (reader.feed(head.text).ok() && !head.cut) (void)reader.finish();
    return rows;
}

// Rows about as long as the header: notes are full of commas, but not the same number in each line.
size_t alike(std::span<const FirstRow> rows, const FirstRow& header) {
    return static_cast<size_t>(std::ranges::count_if(rows, [&](const auto& row) {
        const auto cells = row.cells.size(), wanted = header.cells.size();
        return 10 * (std::max(cells, wanted) - std::min(cells, wanted)) <= wanted;
    }));
}

} // namespace

Result<std::unique_ptr<Table>> open_csv(const std::string& path, const std::string& name, const Limits& limits) {
    const auto encoding = TRY(text_encoding(path, limits));
    const auto head = TRY(read_head(path, encoding));
    CsvShape shape{.path = path,
                   .name = name,
                   .limits = limits,
                   .encoding = encoding,
                   .separator = ',',
                   .header_line = 0,
                   .headers = {}};
    for (std::pair<size_t, size_t> best{}; const char separator : {',', ';', '\t'}) {
        if (separator != ',' && head.text.find(separator) == std::string::npos) continue;
        const auto rows = first_rows(head, separator, limits);
        const auto* header = header_row(rows);
        if (!header) header = header_of_one_column(rows);
        if (!header) continue;
        const std::pair score{alike(rows, *header), header->cells.size()};
        if (score <= best) continue;
        best = score;
        shape.separator = separator, shape.header_line = header->line, shape.headers = header->cells;
    }
    if (shape.headers.empty())
        return basics::missing(
            "No table was found: none of the first 20 lines has two or more cells. Save the table as CSV "
            "with its header line.");
    return std::unique_ptr<Table>{std::make_unique<CsvTable>(std::move(shape))};
}

} // namespace sources
