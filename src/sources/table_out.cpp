#include "sources/table_out.h"

#include "basics/text.h"

namespace sources {
namespace {

// Cells beginning so are run as formulas by spreadsheets (OWASP, CSV Injection).
bool could_run(std::string_view text) {
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos
           && !basics::real_number(text);
}

std::string quoted(const std::string& text) {
    const auto safe = could_run(text) ? "'" + text : text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos && basics::trimmed(safe) == safe) return safe;
    std::string out{"\""};
    for (const char c : safe) {
        if (c == '"') out += c;
        out += c;
    }
    return out + '"';
}

// For machines: a plain hyphen as minus, no thousands.
std::string plain_number(double number, int places) {
    auto text = fmt::format("{:.{}f}", number, places);
    const bool nought = text.find_first_not_of("-0.") == std::string::npos;
    return nought && text.starts_with('-') ? text.substr(1) : text;
}

std::string csv_cell(const OutCell& cell, const OutColumn& column) {
    struct Words {
        const OutColumn& column;
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const std::string& text) const { return quoted(text); }
        std::string operator()(double number) const {
            return std::isfinite(number) ? plain_number(number, column.places) : "";
        }
        std::string operator()(basics::Date date) const { return basics::iso(date); }
    };
    return std::visit(Words{column}, cell);
}

} // namespace

std::string csv_of(const TableOut& table) {
    std::string out{"\xEF\xBB\xBF"};
    const auto line = [&out](const auto& cells) { out += fmt::format("{}\r\n", fmt::join(cells, ",")); };
    std::vector<std::string> cells;
    for (const auto& column : table.columns) cells.push_back(quoted(column.name));
    line(cells);
    for (const auto& row : table.rows) {
        basics::demand(row.size() == table.columns.size(), "a row has a cell for each column");
        cells.clear();
        for (size_t at = 0; at < row.size(); ++at) cells.push_back(csv_cell(row[at], table.columns[at]));
        line(cells);
    }
    return out;
}

} // namespace sources
