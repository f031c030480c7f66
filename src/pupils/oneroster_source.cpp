#include "pupils/oneroster_source.h"

#include "basics/text.h"
#include "pupils/row_source.h"

#include <algorithm>

namespace pupils {
namespace {

using basics::Result;

constexpr std::size_t most_rows = 200'000;

// One row of one file, by its headings.
class Row {
public:
    Row(const std::vector<std::string>& headers, const sources::RowView& row) : headers_{&headers}, row_{&row} {}
    std::string operator[](std::string_view header) const {
        const auto found = std::ranges::find_if(
            *headers_, [&](const std::string& each) { return basics::lower(each) == basics::lower(header); });
        const auto at = static_cast<std::size_t>(found - headers_->begin());
        return found == headers_->end() || at >= row_->cells.size() ? ""
                                                                    : std::string{basics::trimmed(row_->cells[at])};
    }
    std::size_t line() const { return row_->line; }
    bool deleted() const { return basics::lower((*this)["status"]) == "tobedeleted"; }

private:
    const std::vector<std::string>* headers_;
    const sources::RowView* row_;
};

sources::Table* table_of(const Tables& tables, std::string_view file) {
    const auto found = std::ranges::find_if(tables, [&](const auto& each) {
        const auto name = basics::lower(each->name());
        return name == file || name.ends_with("/" + std::string{file});
    });
    return found == tables.end() ? nullptr : found->get();
}

template <class Each>
Result<void> each_row(sources::Table& table, Each each) {
    std::size_t rows = 0;
    return table.each([&](const sources::RowView& view) -> Result<void> {
        if (++rows > most_rows)
            return basics::invalid("A file of the archive has more than 200,000 rows: more than any trust.");
        const Row row{table.headers(), view};
        if (!row.deleted()) each(row);
        return {};
    });
}

// The archive's own name for the school.
Result<std::string> org_of(const Tables& tables, const SchoolNumbers& numbers) {
    auto* orgs = table_of(tables, "orgs.csv");
    if (!orgs) return basics::invalid("The OneRoster archive lacks orgs.csv.");
    std::string found;
    std::vector<std::string> schools;
    TRY(each_row(*orgs, [&](const Row& row) {
        if (basics::lower(row["type"]) != "school") return;
        schools.push_back(row["sourcedId"]);
        std::string digits;
        for (const char c : row["identifier"])
            if (c >= '0' && c <= '9') digits += c;
        if (digits == numbers.urn.text() || (numbers.laestab && digits == numbers.laestab->text()))
            found = row["sourcedId"];
    }));
    if (found.empty() && schools.size() == 1) found = schools.front();
    if (found.empty())
        return basics::invalid(
            "The OneRoster archive holds several schools, and none by this school's URN or number. Export one "
            "school, or have its identifier set.");
    return found;
}

bool is_student(std::string_view role) { return basics::lower(role) == "student"; }

struct Role {
    std::string begins, ends;
};
using Roles = std::map<std::string, Role>; // of the school's students, by user

Result<Roles> roles_of(const Tables& tables, const std::string& org) {
    Roles roles;
    if (auto* table = table_of(tables, "roles.csv"))
        TRY(each_row(*table, [&](const Row& row) {
            if (is_student(row["role"]) && row["orgSourcedId"] == org)
                roles[row["userSourcedId"]] = {.begins = row["beginDate"], .ends = row["endDate"]};
        }));
    else
        TRY(each_row(*table_of(tables, "users.csv"), [&](const Row& row) {
            const auto orgs = row["orgSourcedIds"];
            if (is_student(row["role"]) && orgs.find(org) != std::string::npos) roles[row["sourcedId"]] = {};
        }));
    return roles;
}

struct Demographics {
    std::string born, sex;
};

// Stands under identifier, or among userIds as {type:value}.
std::string upn_in(const Row& row) {
    if (parse_upn(row["identifier"])) return row["identifier"];
    auto ids = row["userIds"];
    std::ranges::replace_if(
        ids, [](char c) { return c == '{' || c == '}' || c == ':' || c == ','; }, ' ');
    for (const auto word : basics::split(ids, ' '))
        if (parse_upn(word)) return std::string{word};
    return {};
}

// The codes of grades for before Year 1; the rest are years.
std::string year_of(std::string grades) {
    grades = basics::lower(grades.substr(0, grades.find(',')));
    if (grades == "kg") return "R";
    return grades == "pk" ? "N2" : grades;
}

Cells cells_of(const Row& user, const Role& role, const Demographics& is) {
    Cells cells{.line = user.line()};
    cells[Field::source_id] = user["sourcedId"];
    cells[Field::upn] = upn_in(user);
    cells[Field::surname] = user["familyName"];
    cells[Field::forename] = user["givenName"];
    cells[Field::born] = is.born;
    cells[Field::sex] = is.sex;
    cells[Field::year_group] = year_of(user["grades"]);
    cells[Field::starts] = role.begins;
    cells[Field::ends] = role.ends;
    return cells;
}

} // namespace

bool is_oneroster(const Tables& tables) { return table_of(tables, "users.csv") && table_of(tables, "orgs.csv"); }

Result<PupilFile> read_oneroster(const Tables& tables, const SchoolNumbers& numbers, const Words& words,
                                 const FileOf& of) {
    const auto roles = TRY(roles_of(tables, TRY(org_of(tables, numbers))));
    std::map<std::string, Demographics> demographics;
    if (auto* table = table_of(tables, "demographics.csv"))
        TRY(each_row(*table, [&](const Row& row) {
            if (roles.contains(row["sourcedId"]))
                demographics[row["sourcedId"]] = {.born = row["birthDate"], .sex = row["sex"]};
        }));
    PupilFile file;
    TRY(each_row(*table_of(tables, "users.csv"), [&](const Row& row) {
        const auto role = roles.find(row["sourcedId"]);
        if (role != roles.end()) take(file, cells_of(row, role->second, demographics[role->first]), words, of);
    }));
    return file;
}

} // namespace pupils
