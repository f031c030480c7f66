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

void settle(StandingSchool& school) {
    auto& facts = school.facts;
    if (facts.name.empty()) facts.name = "School with URN " + facts.urn.text();
    facts.phase = name(phase_of({.phase = facts.phase,
                                 .kind = facts.kind,
                                 .kind_group = facts.kind_group,
                                 .low_age = facts.low_age,
                                 .high_age = facts.high_age}));
}

void count_members(std::map<GroupUid, StandingTrust>& trusts, std::span<const StandingSchool> schools) {
    for (const auto& school : schools) {
        if (!school.facts.trust_uid) continue;
        const auto uid = *school.facts.trust_uid;
        auto [at, made] =
            trusts.try_emplace(uid, StandingTrust{.source_import = school.source_import, .facts = {.uid = uid}});
        auto& trust = at->second;
        if (made) {
            trust.facts.name =
                school.facts.trust_name.empty() ? "Trust with UID " + uid.text() : school.facts.trust_name;
            trust.facts.type_name = "Academy trust";
            trust.members_as_of = school.trust_as_of;
        }
        if (is_open(school.facts.status)) ++trust.members;
    }
}

} // namespace schools
