#include "attendance/mark_source.h"

#include "basics/text.h"
#include "pupils/stays_by_name.h"
#include "sources/file_kind.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::Date;
using basics::Result;

constexpr std::size_t most_rows = 2'000'000;

// A row under the reader, with the words for what is wrong with it.
class OneRow {
public:
    OneRow(const sources::RowView& row, const Columns& columns, const std::vector<std::string>& headers)
        : row_{row}, columns_{columns}, headers_{headers} {}

    std::string_view operator[](Field field) const {
        const auto at = columns_.at[static_cast<std::size_t>(field)];
        return at && *at < row_.cells.size() ? basics::trimmed(row_.cells[*at]) : std::string_view{};
    }
    Refusal refused(std::string reason) const { return {.line = row_.line, .column = {}, .reason = std::move(reason)}; }
    // A column that the file does not have has no name.
    Refusal refused(Field field, std::string reason) const {
        const auto at = columns_.at[static_cast<std::size_t>(field)];
        return {.line = row_.line, .column = at ? headers_[*at] : std::string{}, .reason = std::move(reason)};
    }
    RowOfMarks marks_of_nobody() const {
        return {.line = row_.line,
                .upn = std::string{(*this)[Field::upn]},
                .source_id = std::string{(*this)[Field::source_id]},
                .marks = {}};
    }

private:
    const sources::RowView& row_;
    const Columns& columns_;
    const std::vector<std::string>& headers_;
};

// A day that stands in the field, or why there is none.
std::variant<Date, Refusal> day_in(const OneRow& row, Field field) {
    const auto read = basics::parse_official_date(row[field]);
    if (!read.ok() || !read.value())
        return row.refused(field, "There is no date here. Write it as 2026-09-01 or 01/09/2026.");
    return *read.value();
}

std::variant<RowOfMarks, Refusal> one_mark(const OneRow& row) {
    const auto day = day_in(row, Field::date);
    if (const auto* refusal = std::get_if<Refusal>(&day)) return *refusal;
    const Date date = std::get<Date>(day);
    if (!is_school_day(date)) return row.refused(Field::date, "The day is a Saturday or a Sunday.");
    const auto letters = row[Field::code];
    auto half = half_named(row[Field::half]);
    if (!half && letters == "/") half = Half::morning;
    if (!half && letters == "\\") half = Half::afternoon;
    if (!half)
        return row.refused(Field::half, "Nothing says whether it is the morning or the afternoon. Write AM or PM.");
    auto out = row.marks_of_nobody();
    out.marks.push_back({.session = {.day = date, .half = *half}, .letters = std::string{letters}});
    return out;
}

std::variant<RowOfMarks, Refusal> one_week(const OneRow& row) {
    const auto day = day_in(row, Field::week);
    if (const auto* refusal = std::get_if<Refusal>(&day)) return *refusal;
    const auto monday = monday_of(std::get<Date>(day));
    const auto said = letters_of(row[Field::marks]);
    if (said.size() != sessions_a_week)
        return row.refused(Field::marks, fmt::format("A week has ten sessions, {} stand here. Write - for a session "
                                                     "without a mark.",
                                                     said.size()));
    auto out = row.marks_of_nobody();
    for (std::size_t place = 0; place < said.size(); ++place)
        if (!said[place].empty())
            out.marks.push_back({.session = session_in_week(monday, place), .letters = said[place]});
    return out;
}

std::variant<RowOfMarks, Refusal> row_of(const OneRow& row, const Columns& columns) {
    if (row[Field::upn].empty() && row[Field::source_id].empty())
        return row.refused(std::string{pupils::row_names_nobody});
    return columns.a_week_a_row() ? one_week(row) : one_mark(row);
}

} // namespace

Columns columns_of(const std::vector<std::string>& headers, const HeaderNames& known) {
    Columns columns;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const auto found = known.find(basics::searchable(headers[i]));
        if (found == known.end()) continue;
        auto& place = columns.at[static_cast<std::size_t>(found->second)];
        if (!place) place = i;
    }
    return columns;
}

bool are_of_marks(const Columns& columns) { return columns.a_mark_a_row() || columns.a_week_a_row(); }

Result<MarksFile> read_marks(sources::Table& table, const Columns& columns) {
    if (!columns.has(Field::upn) && !columns.has(Field::source_id))
        return basics::invalid(
            "The file has no column of UPNs and none of numbers of the school's system, so that nothing "
            "says whose marks these are.");
    if (!are_of_marks(columns))
        return basics::invalid(
            "The file is not of marks: it needs a date, a session and a code a row, or a week and its "
            "ten marks a row.");
    MarksFile file;
    TRY(table.each([&](const sources::RowView& view) -> Result<void> {
        if (file.rows.size() + file.refused.size() >= most_rows)
            return basics::invalid("The file has over two million rows. Send it in parts, a term each.");
        auto read = row_of(OneRow{view, columns, table.headers()}, columns);
        if (auto* refusal = std::get_if<Refusal>(&read)) file.refused.push_back(std::move(*refusal));
        else file.rows.push_back(std::move(std::get<RowOfMarks>(read)));
        return {};
    }));
    return file;
}

} // namespace attendance
