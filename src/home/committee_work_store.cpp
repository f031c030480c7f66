#include "home/committee_work_store.h"

#include "committees/duties_store.h"

namespace home {
namespace {

constexpr std::chrono::days looked_ahead{28};

} // namespace

basics::Result<std::vector<WorkLine>> committee_work(storage::Reader& reader, const permissions::PersonId& person,
                                                     basics::Date today) {
    const auto duties = TRY(committees::duties_of(reader, person, today));
    std::vector<WorkLine> out;
    for (const auto& each : duties.actions)
        out.push_back({.kind = WorkLine::Kind::due,
                       .on = each.due,
                       .words = each.words.empty() ? "An action of the confidential part" : each.words,
                       .where = each.committee,
                       .address = committees::address_of(each),
                       .outside = said_outside("Action of a committee due", each.committee)});
    for (const auto& each : duties.declarations)
        out.push_back({.kind = WorkLine::Kind::due,
                       .on = each.by,
                       .words = "Declare your interests, or that there are none",
                       .where = each.name,
                       .address = committees::address_of(each),
                       .outside = said_outside("Declaration of interests due", each.name)});
    for (const auto& each : duties.meetings)
        if (std::chrono::sys_days{each.on} <= std::chrono::sys_days{today} + looked_ahead)
            out.push_back({.kind = WorkLine::Kind::due,
                           .on = each.on,
                           .words = each.papers_out ? "Meeting: read the papers before it" : "Meeting",
                           .where = each.committee,
                           .address = committees::address_of(each),
                           .outside = said_outside("Meeting", each.committee),
                           .starts = each.starts});
    return out;
}

} // namespace home
