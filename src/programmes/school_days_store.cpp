#include "programmes/school_days_store.h"

#include "attendance/calendar_store.h"

namespace programmes {

using basics::Date;
using basics::Result;

Result<SchoolDays> half_terms_from(storage::Reader& reader, basics::Urn urn, Date from) {
    SchoolDays out;
    for (const auto& each : TRY(attendance::half_terms_since(reader, urn, from)))
        out.half_terms.push_back({.first = each.starts, .last = each.ends});
    return out;
}

Result<SchoolDays> school_days(storage::Reader& reader, basics::Urn urn, Date from) {
    auto out = TRY(half_terms_from(reader, urn, from));
    for (const auto& day : TRY(attendance::known_days(reader, urn, from, basics::years_after(from, 2)))) {
        using attendance::DayKind;
        const bool shut = day.kind == DayKind::closure || day.kind == DayKind::inset || day.kind == DayKind::festival;
        if (shut && !day.year_group) out.closed.push_back({.first = day.first, .last = day.last});
    }
    return out;
}

} // namespace programmes
