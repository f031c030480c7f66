#include "programmes/for_others_store.h"

#include "programmes/happened_sql.h"
#include "programmes/task_row_store.h"
#include "programmes/tasks_sql.h"
#include "storage/known.h"

#include <algorithm>

namespace programmes {
namespace {

using basics::Date;
using basics::Result;
using permissions::Who;
using storage::Row;

} // namespace

Result<std::vector<Placement>> placements_in_force(storage::Reader& reader, const Who& who, Date today) {
    auto all = TRY(placements_seen(reader, who, today));
    std::erase_if(all, [](const Placement& each) { return !in_force(each); });
    return all;
}

Result<TasksDue> tasks_due(storage::Reader& reader, const Who& who, Date today, Date by) {
    TasksDue out;
    TRY(reader.each(
        sql::open_tasks, seen_once_told(who, today),
        [&](const Row& row) {
            constexpr int after = columns_of_a_task;
            const auto school = row.urn(after + 3);
            if (row.flag(after + 4)
                && std::ranges::find(out.without_lead, school, &WithoutLead::school) == out.without_lead.end())
                out.without_lead.push_back({.school = school,
                                            .school_name = row.copy(after),
                                            .lead_name = row.copy(after + 1),
                                            .lead = row.id<permissions::Person>(after + 2)});
            if (row.null(0)) return;
            out.tasks.push_back({.task = task_of(row),
                                 .school_name = row.copy(after),
                                 .lead_name = row.copy(after + 1),
                                 .lead = row.id<permissions::Person>(after + 2)});
            out.tasks.back().overdue = overdue(out.tasks.back().task, today);
        },
        basics::iso(by), basics::iso(today), storage::yes(sees_before(who, today)), who.id));
    return out;
}

Result<std::vector<PlacementChange>> changes_since(storage::Reader& reader, const Who& who, Date today, Date since) {
    return reader.list(
        sql::placement_moves_since, seen_once_told(who, today),
        [](const Row& row) {
            return PlacementChange{.what = happened_of(row),
                                   .school_name = row.copy(11),
                                   .programme = storage::known(programme_named(row.text(12)))};
        },
        basics::iso(since), basics::iso(today), storage::yes(sees_before(who, today)), who.id);
}

} // namespace programmes
