#include "sources/csv_rows.h"

#include "basics/text.h"

#include <csv.h>

namespace sources {

using basics::Problem;
using basics::Result;

// libcsv hands over a cell at a time in a buffer that it uses again, and skips empty lines unless it is asked to report
// every line end; then CR LF are two, of which the second is no line.
struct CsvRows::Parser {
    csv_parser csv{};
    const Limits limits;
    const EachRow& step;
    std::size_t line{1};
    int last_end{};
    std::string text{}; // the cells of the present row, end to end
    std::vector<size_t> ends{};
    std::vector<std::string_view> cells{};
    std::optional<Problem> problem{};

    Parser(const Limits& within, const EachRow& each) : limits{within}, step{each} {}

    void refuse(std::string_view what) {
        if (!problem) problem = basics::invalid(fmt::format("Line {} {}.", line, what));
    }
    void take_cell(std::string_view cell) {
        if (problem) return;
        if (ends.size() == limits.columns) return refuse(fmt::format("has more than {} cells", limits.columns));
        if (cell.size() > limits.cell_bytes || text.size() + cell.size() > 8 * limits.cell_bytes)
            return refuse("is too long to be a row of a table; a quotation mark may be missing");
        text.append(cell);
        ends.push_back(text.size());
    }
    void end_line(int end) {
        const bool second_half = end == '\n' && last_end == '\r' && ends.empty();
        last_end = second_half ? 0 : end;
        if (second_half) return;
        if (!text.empty() && !problem) hand_over();
        text.clear();
        ends.clear();
        ++line;
    }
    void hand_over() {
        cells.clear();
        for (size_t start = 0; const auto end : ends) {
            cells.emplace_back(text.data() + start, end - start);
            start = end;
        }
        if (auto done = step(RowView{.line = line, .cells = cells}); !done.ok()) problem = done.problem();
    }
    Result<void> state() const {
        if (problem) return *problem;
        return {};
    }

    static void on_cell(void* cell, size_t bytes, void* self) {
        static_cast<Parser*>(self)->take_cell({static_cast<const char*>(cell), bytes});
    }
    static void on_end(int end, void* self) { static_cast<Parser*>(self)->end_line(end); }
};

CsvRows::CsvRows(char separator, const Limits& limits, const EachRow& step)
    : parser_{std::make_unique<Parser>(limits, step)} {
    basics::demand(csv_init(&parser_->csv, CSV_REPALL_NL) == 0, "libcsv knows these options");
    csv_set_delim(&parser_->csv, static_cast<unsigned char>(separator));
    csv_set_blk_size(&parser_->csv, 4096);
}

CsvRows::~CsvRows() { csv_free(&parser_->csv); }

Result<void> CsvRows::feed(std::string_view piece) {
    auto& csv = parser_->csv;
    const auto read = csv_parse(&csv, piece.data(), piece.size(), Parser::on_cell, Parser::on_end, parser_.get());
    if (read != piece.size())
        return basics::invalid(
            fmt::format("Line {} cannot be read as CSV ({}).", parser_->line, csv_strerror(csv_error(&csv))));
    if (csv.entry_pos > parser_->limits.cell_bytes)
        parser_->refuse("has a cell that does not end; a quotation mark may be missing");
    return parser_->state();
}

Result<void> CsvRows::finish() {
    constexpr int inside_cell = 2; // libcsv's FIELD_BEGUN, which it tells of only in its strict mode
    if (parser_->csv.pstate == inside_cell && parser_->csv.quoted)
        parser_->refuse("is where the file ends, inside a quoted cell; the file may be cut short");
    else if (csv_fini(&parser_->csv, Parser::on_cell, Parser::on_end, parser_.get()) != 0)
        parser_->refuse("cannot be read as CSV");
    return parser_->state();
}

} // namespace sources
