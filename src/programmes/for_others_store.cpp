#include "programmes/for_others_store.h"

#include "programmes/happened_sql.h"
#include "programmes/task_row_store.h"
#include "programmes/tasks_sql.h"
#include "storage/known.h"

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

Result<std::vector<DueTask>> tasks_due(storage::Reader& reader, const Who& who, Date today, Date by) {
    return reader.list(
        sql::open_tasks, seen_once_told(who, today),
        [&](const Row& row) {
            DueTask out{.task = task_of(row),
                        .school_name = row.copy(columns_of_a_task),
                        .lead_name = row.copy(columns_of_a_task + 1),
                        .lead = row.id<permissions::Person>(columns_of_a_task + 2)};
            out.overdue = overdue(out.task, today);
            return out;
        },
        basics::iso(by), basics::iso(today), storage::yes(sees_before(who, today)), who.id);
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
