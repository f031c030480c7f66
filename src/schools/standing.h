#pragma once
// How what stands now follows from what the files say.
#include "schools/line.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace schools {

// One file's record with the file's date; of one school, the best comes first.
struct DatedSchool {
    std::int64_t import;
    Date as_of;
    SchoolRecord record;
};

// A school on its way to standing: whence its status and its trust are known.
struct StandingSchool {
    std::int64_t source_import;
    SchoolRecord facts;
    std::optional<Date> status_as_of{};
    std::optional<Date> trust_as_of{};
    std::optional<Date> joined{};
};
// Adds the next best record of the same school.
void fill_from(StandingSchool&, const DatedSchool& next);

// A school that others followed is closed, if no newer file says otherwise; it closed the day before they began.
void close_by_succession(StandingSchool&, const Succession&);

struct Membership {
    GroupUid uid;
    Urn urn;
    Date as_of;
    std::optional<Date> joined{};
};
// A school's trust by its newest source: the lists of members, or its own record, which only counts for an academy (a
// foundation trust is no academy trust). `trusts` are the groups that are trusts; `others` the groups that are not.
struct GroupsKnown {
    std::unordered_map<std::int64_t, bool> is_trust{};
};
void settle_trust(StandingSchool&, std::span<const Membership> of_this_school, const GroupsKnown&);

// Gives it a name and a phase when no file does.
void settle(StandingSchool&);

struct StandingTrust {
    std::int64_t source_import;
    TrustRecord facts;
    std::int64_t members{}; // open schools
    std::optional<Date> members_as_of{};
};
// Counts them, and adds the trusts that only a school's own record names.
void count_members(std::map<GroupUid, StandingTrust>&, std::span<const StandingSchool>);

} // namespace schools
