#include "conduct/trust_behaviour_store.h"

#include "conduct/behaviour_store.h"
#include "permissions/within.h"
#include "schools/school_store.h"

namespace conduct {

using basics::Result;

Result<TrustBehaviour> trust_behaviour(storage::Reader& reader, const permissions::Scope& scope, basics::GroupUid uid) {
    const auto trust = TRY(schools::find_trust(reader, uid));
    TrustBehaviour out{.uid = uid, .name = trust ? trust->facts.name : std::string{}};
    std::vector<basics::Urn> urns;
    for (const auto& school : TRY(schools::members(reader, uid))) {
        if (!scope.covers(school.facts.urn)) continue;
        urns.push_back(school.facts.urn);
        out.schools.push_back(
            {.urn = school.facts.urn, .name = school.facts.name, .phase = std::string{schools::words(school.phase)}});
    }
    const auto wanted = permissions::within(scope, urns);
    auto files = TRY(latest_files(reader, wanted));
    std::optional<basics::Date> newest;
    for (auto& each : out.schools) {
        const auto& suspensions = files[each.urn].suspensions;
        if (!suspensions) continue;
        each.as_of = suspensions->as_of;
        newest = newest ? std::max(*newest, suspensions->as_of) : suspensions->as_of;
    }
    if (!newest) return out;
    const auto year = basics::academic_year_of(*newest);
    auto to = *newest;
    for (const auto& each : out.schools)
        if (each.as_of && basics::academic_year_of(*each.as_of) == year) to = std::min(to, *each.as_of);
    out.span = span_to(year, to);
    auto by_school = TRY(pupils_in(reader, wanted, *out.span));
    for (auto& each : out.schools) {
        if (!each.as_of || *each.as_of < to) continue;
        const auto& pupils = by_school[each.urn];
        each.tally = tally(pupils);
        each.rate = statistics::clustered_rate(units(pupils));
        each.hidden = too_few(each.tally.suspended, smallest_shown);
    }
    compare(out.schools);
    return out;
}

} // namespace conduct
