#include "analysis/periods.h"

#include "basics/text.h"

#include <algorithm>

namespace analysis {
namespace {

std::vector<std::string> in_order(std::span<const std::string_view> cells, bool by_number) {
    std::vector<std::string> out;
    for (const auto cell : cells)
        if (!cell.empty()) out.emplace_back(cell);
    const auto number = [](const std::string& cell) { return basics::real_number(cell).value_or(0); };
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (by_number) std::ranges::stable_sort(out, {}, number);
    return out;
}

} // namespace

basics::Result<LastPeriods> last_periods(const Question& asked, std::size_t number) {
    const auto cells = TRY(asked.texts("period"));
    LastPeriods out{.frame = {}, .names = in_order(cells, is_number(column(asked.frame, asked.option("period"))))};
    if (out.names.size() > number)
        out.names.erase(out.names.begin(), out.names.end() - static_cast<std::ptrdiff_t>(number));
    for (const auto& each : asked.frame.columns) out.frame.columns.emplace_back(each.name());
    for (std::size_t row = 0; row < cells.size(); ++row) {
        if (std::ranges::find(out.names, cells[row]) == out.names.end()) continue;
        for (std::size_t i = 0; i < out.frame.columns.size(); ++i)
            out.frame.columns[i].add(asked.frame.columns[i][row]);
        out.frame.lines.push_back(asked.frame.lines[row]);
    }
    if (out.names.empty())
        return basics::invalid(fmt::format("No row has a period in column “{}”.", asked.option("period")));
    return out;
}

} // namespace analysis
