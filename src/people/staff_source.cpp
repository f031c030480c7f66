#include "people/staff_source.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;

enum Column { name, email, role, school, since, until, column_count };
constexpr std::array<std::string_view, column_count> titles{"name", "email", "role", "school", "from", "until"};
using Places = std::array<std::optional<std::size_t>, column_count>;
using Cells = std::array<std::string, column_count>;

std::optional<Column> column_of(std::string_view header) {
    const auto text = basics::searchable(header);
    if (text == "name" || text == "full name" || text == "person") return name;
    if (text == "email" || text == "e mail" || text == "email address" || text == "e mail address") return email;
    if (text == "role" || text == "job") return role;
    if (text == "school urn" || text == "urn" || text == "school") return school;
    if (text == "from" || text == "since" || text == "first day") return since;
    if (text == "until" || text == "to" || text == "last day") return until;
    return {};
}

Result<Places> places_of(const std::vector<std::string>& headers) {
    Places places{};
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (const auto column = column_of(headers[i]); column && !places[*column]) places[*column] = i;
    if (places[name] && places[email]) return places;
    return basics::invalid(
        "This is not a list of staff: it needs the columns name and email, and may have role, school URN, "
        "from and until.");
}

Cells cells_of(const sources::RowView& row, const Places& places) {
    Cells cells;
    for (std::size_t i = 0; i < column_count; ++i)
        if (places[i] && *places[i] < row.cells.size()) cells[i] = basics::collapsed(row.cells[*places[i]]);
    return cells;
}

void take(StaffFile& file, std::size_t line, const Cells& cells, basics::Date today) {
    const auto refuse = [&](Column column, const basics::Problem& why) {
        file.refusals.push_back(
            {.line = line, .column = std::string{titles[column]}, .value = cells[column], .why = why.message});
    };
    StaffRow row{.line = line, .email = {}, .name = {}};
    const auto called = parse_name(cells[name]);
    if (!called) return refuse(name, called.problem());
    const auto address = parse_email(cells[email]);
    if (!address) return refuse(email, address.problem());
    row.name = called.value();
    row.email = address.value();
    if (!cells[role].empty()) {
        const auto grant = parse_role(
            {.role = cells[role], .school = cells[school], .since = cells[since], .until = cells[until]}, today);
        if (!grant) return refuse(role, grant.problem());
        row.role = grant.value();
    }
    file.rows.push_back(std::move(row));
}

std::string clean(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return out;
}

} // namespace

Result<StaffFile> read_staff(sources::Table& table, basics::Date today) {
    const auto places = TRY(places_of(table.headers()));
    StaffFile file;
    TRY(table.each([&](const sources::RowView& row) -> Result<void> {
        take(file, row.line, cells_of(row, places), today);
        if (file.rows.size() + file.refusals.size() > 20'000)
            return basics::invalid("The list has more than 20,000 rows. Split it.");
        return {};
    }));
    return file;
}

Result<StaffFile> read_staff(const std::string& path, basics::Date today) {
    auto tables = TRY(sources::open_tables(path));
    if (tables.size() != 1)
        return basics::invalid("A list of staff is one table: a CSV file, or a workbook with one sheet.");
    return read_staff(*tables.front(), today);
}

std::string carried(const std::vector<StaffRow>& rows) {
    std::string text;
    for (const auto& row : rows) {
        text += fmt::format("{}\t{}\t{}", row.line, clean(row.name), row.email);
        if (row.role) {
            const auto date = [](const std::optional<basics::Date>& day) {
                return day ? basics::iso(*day) : std::string{};
            };
            text += fmt::format("\t{}\t{}\t{}\t{}", permissions::name(row.role->role),
                                row.role->school ? row.role->school->text() : "", date(row.role->since),
                                date(row.role->until));
        }
        text += '\n';
    }
    return text;
}

Result<std::vector<StaffRow>> carried_back(std::string_view text, basics::Date today) {
    StaffFile file;
    for (const auto line : basics::split(text, '\n')) {
        if (basics::trimmed(line).empty()) continue;
        const auto parts = basics::split(line, '\t');
        const auto number = basics::whole_number(parts[0]);
        if (!number || (parts.size() != 3 && parts.size() != 7))
            return basics::invalid("The list was damaged on its way. Upload the file again.");
        Cells cells;
        for (std::size_t i = 1; i < parts.size(); ++i) cells[i - 1] = std::string{basics::trimmed(parts[i])};
        take(file, static_cast<std::size_t>(*number), cells, today);
    }
    if (!file.refusals.empty()) return basics::invalid("The list was damaged on its way. Upload the file again.");
    return file.rows;
}

} // namespace people
