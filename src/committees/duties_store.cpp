#include "committees/duties_store.h"

#include "committees/committee_row_store.h"
#include "committees/duties_sql.h"

#include <fmt/format.h>

namespace committees {

using basics::Result;
using storage::Reader;
using storage::Row;

namespace {

enum Duty { action = 1, meeting, declaration };

void put(Duties& to, const Row& row, basics::Date today) {
    const auto name = row.copy(4);
    if (row.integer(0) == action)
        to.actions.push_back({.id = row.id<Line>(1),
                              .meeting = row.id<Meeting>(2),
                              .item = row.id<Item>(3),
                              .committee = name,
                              .words = row.copy(5),
                              .due = row.date(6)});
    if (row.integer(0) == meeting)
        to.meetings.push_back({.id = row.id<Meeting>(1),
                               .committee = name,
                               .place = row.copy(7),
                               .starts = row.copy(5),
                               .on = row.date(6),
                               .papers_out = row.text(8) == "papers_out"});
    if (row.integer(0) == declaration)
        to.declarations.push_back(
            {.committee = row.id<Committee>(1), .name = name, .by = declare_by(row.date(6), today)});
}

} // namespace

Result<Duties> duties_of(Reader& reader, const PersonId& person, basics::Date today) {
    Duties out;
    TRY(reader.each(
        sql::duties_of_person, [&](const Row& row) { put(out, row, today); }, person, basics::iso(today),
        basics::academic_year_of(today).starts()));
    return out;
}

Result<OwnAction> own_action(Reader& reader, const PersonId& person, const LineId& id) {
    constexpr int columns_of_line = 12;
    const auto of = [](Part part) {
        return [part](const Row& row) {
            return OwnAction{.line = line_of(row, part), .committee = committee_of(row, columns_of_line)};
        };
    };
    auto found = TRY(reader.find(sql::own_action, of(Part::ordinary), id, person));
    if (!found) found = TRY(reader.find(sql::own_confidential_action, of(Part::confidential), id, person));
    if (!found) return basics::missing("There is no such action, or it is not yours.");
    return std::move(*found);
}

std::string address_of(const ActionDue& due) { return fmt::format("/actions/{}", due.id.text()); }
std::string address_of(const MeetingAhead& ahead) { return fmt::format("/meetings/{}", ahead.id.text()); }
std::string address_of(const DeclarationDue& due) { return fmt::format("/committees/{}", due.committee.text()); }

} // namespace committees
