#include "programmes/school_programme_store.h"

#include "programmes/case_store.h"
#include "programmes/placement_store.h"
#include "programmes/school_days_store.h"
#include "programmes/stream_store.h"
#include "programmes/task_store.h"

#include <algorithm>

namespace programmes {

basics::Result<SchoolProgramme> school_programme(storage::Reader& reader, const permissions::Who& who, basics::Urn urn,
                                                 std::string school_name, basics::Date today, Gather gather) {
    SchoolProgramme out{.school = urn, .school_name = std::move(school_name), .today = today};
    out.placements = TRY(placements_seen(reader, who, today, urn));
    const auto* current = out.current();
    out.standing = standing_of(who, urn, current ? current->lead : permissions::PersonId{""}, today);
    if (out.placements.empty() || gather == Gather::placements) return out;
    const auto scope = seen_once_told(who, today);
    out.happened = TRY(happened_at(reader, who, urn, today));
    std::erase_if(out.happened, [&](const Happened& each) { return each.on > today; });
    out.cases = TRY(cases_of_school(reader, who, urn, today));
    if (!current) return out;
    out.tasks = TRY(tasks_of_placement(reader, scope, current->id));
    if (std::ranges::any_of(out.cases, [](const ProgrammeCase& each) { return each.fields.contains("person"); }))
        out.elsewhere = TRY(days_elsewhere(reader, scope, urn, today));
    out.streams = TRY(streams_of(reader, scope, current->id));
    out.days = TRY(half_terms_from(reader, urn, current->decision.from));
    out.hours = TRY(hours_said(reader, scope, current->id));
    return out;
}

} // namespace programmes
