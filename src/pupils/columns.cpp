#include "pupils/columns.h"

#include "basics/nearest.h"
#include "basics/text.h"
#include "pupils/upn.h"

#include <algorithm>
#include <fmt/format.h>

namespace pupils {
namespace {

constexpr std::size_t shortest_heading = 5, longest_heading = 60;

bool taken(const std::vector<Column>& columns, Field field) {
    return std::ranges::find(columns, std::optional{field}, &Column::field) != columns.end();
}

void take_saved(std::vector<Column>& columns, const SavedColumns& saved) {
    for (auto& column : columns) {
        const auto found = saved.find(folded(column.header));
        if (found == saved.end() || (found->second && taken(columns, *found->second))) continue;
        column.field = found->second;
        column.why = Why::saved;
    }
}

// The heading of lowest place for each field that is not yet taken.
void take_headings(std::vector<Column>& columns, const std::vector<HeaderName>& names) {
    for (const auto field : all_fields()) {
        if (taken(columns, field)) continue;
        Column* best = nullptr;
        std::int64_t place = 0;
        for (auto& column : columns)
            for (const auto& name : names) {
                if (name.field != field || column.why == Why::saved || name.header != folded(column.header)) continue;
                if (!best || name.place < place) best = &column, place = name.place;
            }
        if (best) best->field = field, best->why = Why::heading;
    }
    for (auto& column : columns)
        if (column.why == Why::not_known
            && std::ranges::find(names, folded(column.header), &HeaderName::header) != names.end())
            column.why = Why::like_another;
}

// At least three, and nine in ten, of what stands in the column are UPNs by their check letters.
bool holds_upns(std::size_t at, const std::vector<std::vector<std::string>>& sample) {
    std::size_t filled = 0, upns = 0;
    for (const auto& row : sample) {
        if (at >= row.size() || basics::trimmed(row[at]).empty()) continue;
        ++filled;
        if (parse_upn(row[at])) ++upns;
    }
    return upns >= 3 && 10 * upns >= 9 * filled;
}

void take_content(std::vector<Column>& columns, const std::vector<std::vector<std::string>>& sample) {
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (columns[at].why == Why::not_known && !taken(columns, Field::upn) && holds_upns(at, sample))
            columns[at].field = Field::upn, columns[at].why = Why::content;
}

void say_nearest(std::vector<Column>& columns, const std::vector<HeaderName>& names) {
    std::vector<std::string_view> known;
    for (const auto& name : names) known.push_back(name.header);
    for (auto& column : columns) {
        if (column.why != Why::not_known || column.field) continue;
        const auto header = folded(column.header);
        if (header.size() < shortest_heading || header.size() > longest_heading)
            continue; // nothing to go by; no heading
        const auto near = basics::nearest(header, known);
        if (!near) continue;
        const auto field = std::ranges::find(names, *near, &HeaderName::header)->field;
        if (!taken(columns, field)) column.nearest = field;
    }
}

} // namespace

std::string folded(std::string_view header) { return basics::searchable(header); }

std::vector<Column> guess(const std::vector<std::string>& headers, const std::vector<std::vector<std::string>>& sample,
                          const std::vector<HeaderName>& names, const SavedColumns& saved) {
    std::vector<Column> columns;
    for (const auto& header : headers) columns.push_back({.header = header});
    take_saved(columns, saved);
    take_headings(columns, names);
    take_content(columns, sample);
    say_nearest(columns, names);
    return columns;
}

basics::Result<void> check_columns(const std::vector<Column>& columns) {
    std::string lacking;
    for (const auto field : all_fields())
        if (required(field) && !taken(columns, field))
            lacking += (lacking.empty() ? "" : ", ") + std::string{words(field)};
    if (!taken(columns, Field::upn) && !taken(columns, Field::source_id) && !taken(columns, Field::born))
        lacking +=
            (lacking.empty() ? "" : ", ") + std::string{"UPN (or the school system's number, or the date of birth)"};
    if (lacking.empty()) return {};
    return basics::invalid(fmt::format("This is not yet a list of pupils: no column is known that holds {}. Say on the "
                                       "page which column it is, or name the "
                                       "column so in the export.",
                                       lacking));
}

} // namespace pupils
