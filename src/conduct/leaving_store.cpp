#include "conduct/leaving_store.h"

#include "conduct/conduct_sql.h"
#include "conduct/record_store.h"

#include <fmt/format.h>

namespace conduct {
namespace {

using basics::Result;

template <class Each>
Result<void> each_leaving(storage::Reader& reader, basics::Urn school, basics::Date on, Each each) {
    return reader.each(
        sql::records_leaving, [&](const storage::Row& row) { each(row.copy(0), held_event(row, 1).event); }, school,
        basics::iso(on));
}

} // namespace

Result<pupils::HeldPart> incidents_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    pupils::HeldPart part{.title = "incidents", .headings = {"UPN", "Date", "Type", "Outcome"}};
    TRY(each_leaving(reader, school, on, [&](std::string upn, const Event& event) {
        if (event.kind == Kind::incident)
            part.rows.push_back({std::move(upn), basics::iso(event.day), event.type, event.outcome});
    }));
    return part;
}

Result<pupils::HeldPart> suspensions_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    pupils::HeldPart part{
        .title = "suspensions",
        .headings = {"UPN", "Start date", "Exclusion type", "Sessions", "Reason", "Reason 2", "Reason 3", "Decision"}};
    TRY(each_leaving(reader, school, on, [&](std::string upn, const Event& event) {
        if (event.kind == Kind::incident) return;
        const bool suspension = event.kind == Kind::suspension;
        auto reasons = event.reasons;
        reasons.resize(most_reasons);
        part.rows.push_back({std::move(upn), basics::iso(event.day), suspension ? "suspension" : "permanent",
                             suspension ? fmt::format("{}", event.sessions) : std::string{}, reasons[0], reasons[1],
                             reasons[2], std::string{name(event.became)}});
    }));
    return part;
}

} // namespace conduct
