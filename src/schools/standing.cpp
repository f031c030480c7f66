#include "schools/standing.h"

namespace schools {

void fill_from(StandingSchool& school, const DatedSchool& next) {
    if (school.facts.status.empty() && !next.record.status.empty()) school.status_as_of = next.as_of;
    if (!school.facts.trust_uid && next.record.trust_uid) {
        school.trust_as_of = next.as_of;
        school.facts.trust_name.clear(); // a name goes with its number
    }
    school.facts = filled(std::move(school.facts), next.record);
}

void close_by_succession(StandingSchool& school, const Succession& succession) {
    if (succession.bond == Bond::split || !is_open(school.facts.status)) return;
    const bool told = school.status_as_of.has_value();
    if (told && (!succession.ended || *succession.ended < *school.status_as_of)) return;
    school.facts.status = "Closed";
    if (!school.facts.closed) school.facts.closed = succession.ended;
}

void settle_trust(StandingSchool& school, std::span<const Membership> memberships, const GroupsKnown& groups) {
    const auto is_trust = [&](GroupUid uid, bool unless_known) {
        const auto found = groups.is_trust.find(uid.value());
        return found == groups.is_trust.end() ? unless_known : found->second;
    };
    std::optional<Membership> newest;
    for (const auto& each : memberships)
        if (is_trust(each.uid, false) && (!newest || newest->as_of < each.as_of)) newest = each;
    const auto own = school.facts.trust_uid;
    const bool own_counts = own && is_academy(school.facts.kind) && is_trust(*own, true);
    if (newest && own_counts && *own == newest->uid) school.joined = newest->joined;
    else if (newest && (!own_counts || *school.trust_as_of <= newest->as_of)) {
        school.facts.trust_uid = newest->uid;
        school.joined = newest->joined;
    } else if (!own_counts) school.facts.trust_uid.reset();
}

} // namespace schools
