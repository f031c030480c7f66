#include "assessments/reached_row.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace assessments {
namespace {

constexpr std::string_view hidden = "hidden", none = "–";

bool is_share(const Line& line) { return cell(line, Cell::speaks) == "share"; }

std::string share_and_count(const Line& line, Cell which) {
    const auto& text = cell(line, which);
    if (text.empty()) return std::string{none};
    const auto count = basics::whole_number(text), all = basics::whole_number(cell(line, Cell::assessed));
    if (!count || !all) return text;
    if (*all == 0) return std::string{none};
    return fmt::format("{}%\u00a0({})",
                       basics::decimals(100.0 * static_cast<double>(*count) / static_cast<double>(*all), 0), *count);
}

std::string with_unit(const Line& line, const std::string& number) {
    if (number.empty()) return std::string{none};
    return number == hidden || !is_share(line) ? number : number + "%";
}

std::string value_words(const Line& line) {
    const auto value = with_unit(line, cell(line, Cell::value));
    if (cell(line, Cell::lower).empty()) return value;
    return fmt::format("{} ({} to {})", value, cell(line, Cell::lower), cell(line, Cell::upper));
}

std::string same_words(const Line& line) {
    if (cell(line, Cell::then).empty()) return std::string{none};
    return fmt::format("{} then, {} now; {}", with_unit(line, cell(line, Cell::then)),
                       with_unit(line, cell(line, Cell::now)), cell(line, Cell::last_point));
}

} // namespace

ReachedRow row_of(const Line& line, std::string name) {
    if (cell(line, Cell::roll) == hidden)
        return {.name = std::move(name),
                .assessed = "too few to show",
                .below = std::string{none},
                .at = std::string{none},
                .above = std::string{none},
                .value = std::string{none},
                .year_before = std::string{none},
                .same = std::string{none}};
    return {.name = std::move(name),
            .assessed = fmt::format("{} of {}", cell(line, Cell::assessed), cell(line, Cell::roll)),
            .below = share_and_count(line, Cell::below),
            .at = share_and_count(line, Cell::at),
            .above = share_and_count(line, Cell::above),
            .value = value_words(line),
            .year_before = with_unit(line, cell(line, Cell::year_before)),
            .same = same_words(line)};
}

} // namespace assessments
