#include "demonstration/seed_rows_source.h"

#include "basics/text.h"
#include "sources/csv_rows.h"

#include <algorithm>
#include <fmt/format.h>

namespace demonstration {

using basics::Result;

void SeedRow::refuse(std::string_view column, std::string_view why) {
    if (!problem_) problem_ = basics::invalid(fmt::format("seeds/{}, line {}, {}: {}", file_, line_, column, why));
}

std::string_view SeedRow::cell(std::string_view column) {
    const auto found = std::ranges::find(columns_, column);
    const auto at = static_cast<std::size_t>(found - columns_.begin());
    if (at < columns_.size() && at < cells_.size()) return cells_[at];
    refuse(column, "there is no such column.");
    return {};
}

std::string SeedRow::text(std::string_view column) { return std::string{cell(column)}; }

std::optional<std::int64_t> SeedRow::maybe_whole(std::string_view column) {
    const auto text = cell(column);
    const auto number = basics::whole_number(text);
    if (!number && !text.empty()) refuse(column, "not a whole number.");
    return number;
}

std::optional<double> SeedRow::maybe_real(std::string_view column) {
    const auto text = cell(column);
    const auto number = basics::real_number(text);
    if (!number && !text.empty()) refuse(column, "not a number.");
    return number;
}

std::int64_t SeedRow::whole(std::string_view column) {
    const auto number = maybe_whole(column);
    if (!number) refuse(column, "a number is needed here.");
    return number.value_or(0);
}

double SeedRow::real(std::string_view column) {
    const auto number = maybe_real(column);
    if (!number) refuse(column, "a number is needed here.");
    return number.value_or(0);
}

bool SeedRow::yes(std::string_view column) {
    const auto text = cell(column);
    if (text != "yes" && text != "no" && !text.empty()) refuse(column, "say yes or no.");
    return text == "yes";
}

basics::Date SeedRow::date(std::string_view column) {
    const auto found = basics::parse_iso_date(cell(column));
    if (found) return found.value();
    refuse(column, found.problem().message);
    return {};
}

Result<void> each_seed_row(std::span<const embedded::File> files, std::string_view name,
                           const std::function<void(SeedRow&)>& each) {
    const auto file = std::ranges::find(files, name, &embedded::File::name);
    if (file == files.end()) return basics::missing(fmt::format("There is no seeds/{}.", name));
    std::vector<std::string> columns;
    const sources::EachRow step = [&](const sources::RowView& row) -> Result<void> {
        if (columns.empty()) {
            columns.assign(row.cells.begin(), row.cells.end());
            return {};
        }
        SeedRow cells{name, row.line, columns, row.cells};
        each(cells);
        if (cells.problem()) return *cells.problem();
        return {};
    };
    const sources::Limits limits;
    sources::CsvRows rows{',', limits, step};
    TRY(rows.feed(file->text));
    return rows.finish();
}

} // namespace demonstration
