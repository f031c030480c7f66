#include "home/left_school_store.h"

#include "home/left_school_sql.h"
#include "programmes/party.h"

namespace home {

using basics::Result;

Result<LeftSchool> left_school(storage::Reader& reader, const permissions::Who& who, const schools::School& school,
                               basics::Date today) {
    const auto scope = programmes::seen_once_told(who, today);
    if (!scope.everything) return LeftSchool{};
    DecidedLast last;
    TRY(reader.each(
        sql::decided_while_ours, scope,
        [&](const storage::Row& row) {
            if (!row.null(1)) last.emplace(row.copy(0), row.copy(1));
        },
        school.facts.urn, basics::iso(today), storage::yes(programmes::sees_before(who, today)), who.id));
    return left_school(school, last, who, today);
}

} // namespace home
