#include "conduct/trust_behaviour_store.h"

#include "conduct/behaviour_store.h"
#include "schools/school_store.h"

namespace conduct {

using basics::Result;

Result<TrustBehaviour> trust_behaviour(storage::Reader& reader, const permissions::Scope& scope, basics::GroupUid uid) {
    const auto trust = TRY(schools::find_trust(reader, uid));
    TrustBehaviour out{.uid = uid, .name = trust ? trust->facts.name : std::string{}};
    std::optional<basics::Date> newest;
    for (const auto& school : TRY(schools::members(reader, uid))) {
        if (!scope.covers(school.facts.urn)) continue;
        const auto files = TRY(latest_files(reader, scope, school.facts.urn));
        out.schools.push_back(
            {.urn = school.facts.urn, .name = school.facts.name, .phase = std::string{schools::words(school.phase)}});
        if (!files.suspensions) continue;
        out.schools.back().as_of = files.suspensions->as_of;
        newest = newest ? std::max(*newest, files.suspensions->as_of) : files.suspensions->as_of;
    }
    if (!newest) return out;
    const auto year = basics::academic_year_of(*newest);
    auto to = *newest;
    for (const auto& each : out.schools)
        if (each.as_of && basics::academic_year_of(*each.as_of) == year) to = std::min(to, *each.as_of);
    out.span = span_to(year, to);
    for (auto& each : out.schools) {
        if (!each.as_of || *each.as_of < to) continue;
        const auto pupils = TRY(pupils_in(reader, scope, each.urn, *out.span));
        each.tally = tally(pupils);
        each.rate = statistics::clustered_rate(units(pupils));
        each.hidden = too_few(each.tally.suspended, smallest_shown);
    }
    compare(out.schools);
    return out;
}

} // namespace conduct
