#include "committees/duties_store.h"

#include "committees/committee_row_store.h"
#include "committees/duties_sql.h"

#include <fmt/format.h>

namespace committees {

using basics::Result;
using storage::Reader;
using storage::Row;

Result<std::vector<ActionDue>> actions_due(Reader& reader, const PersonId& person) {
    return reader.list(
        sql::actions_of_person,
        [](const Row& row) {
            return ActionDue{.id = row.id<Line>(0),
                             .meeting = row.id<Meeting>(1),
                             .item = row.id<Item>(2),
                             .committee = row.copy(3),
                             .words = row.copy(4),
                             .due = row.date(5)};
        },
        person);
}

Result<std::vector<MeetingAhead>> meetings_ahead(Reader& reader, const PersonId& person, basics::Date today) {
    return reader.list(
        sql::meetings_of_person,
        [](const Row& row) {
            return MeetingAhead{.id = row.id<Meeting>(0),
                                .committee = row.copy(1),
                                .place = row.copy(2),
                                .starts = row.copy(3),
                                .on = row.date(4),
                                .papers_out = row.text(5) == "papers_out"};
        },
        person, basics::iso(today));
}

Result<std::vector<DeclarationDue>> declarations_due(Reader& reader, const PersonId& person, basics::Date today) {
    return reader.list(
        sql::undeclared_of_person,
        [&](const Row& row) {
            const auto member = member_of(row);
            return DeclarationDue{.committee = member.committee, .name = row.copy(9), .by = declare_by(member, today)};
        },
        person, basics::iso(today), basics::academic_year_of(today).starts());
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
