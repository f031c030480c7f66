#pragma once
// A committee: the trustees, a committee of theirs, or the local advisory committee of one school. Its terms, its members, their
// interests, and how many of them must be there.
#include "basics/lifecycle.h"
#include "basics/period.h"
#include "permissions/permissions.h"

namespace committees {

using permissions::PersonId;

struct Committee;
using CommitteeId = basics::Id<Committee>;
struct Member;
using MemberId = basics::Id<Member>;

enum class Kind { trustees, trust_committee, local };
std::string_view name(Kind);
std::string_view words(Kind); // "Local advisory committee"
std::optional<Kind> kind_named(std::string_view);
std::span<const Kind> all_kinds();

enum class Office { chair, vice_chair, member, clerk };
std::string_view name(Office);
std::string_view words(Office); // "Vice chair"; the clerk is the "Governance professional"
std::optional<Office> office_named(std::string_view);
std::span<const Office> all_offices();

// How many must be there: so many, or so large a share of the members in post; the larger of the two where both are said.
struct Quorum {
    std::optional<std::int64_t> number{}, percent{};
    bool operator==(const Quorum&) const = default;
};
std::int64_t needed(const Quorum&, std::int64_t members);
std::string words(const Quorum&); // "3 members, and 50% of the members in post"

// Who was there of those who count.
struct Count {
    std::int64_t members{}, present{}, needed{};
    bool quorate() const { return present >= needed; }
    bool operator==(const Count&) const = default;
};
std::string words(const Count&); // "Inquorate: 3 of 7 were there, 4 are needed"

struct Committee {
    CommitteeId id;
    Kind kind;
    std::optional<basics::Urn> school{}; // of a local advisory committee
    std::string school_name{};
    std::string name;
    basics::Date since;
    Quorum quorum;
    std::int64_t version{1};
};
// What a person may do with it: a school's by their scope there, the trust's only with one of everything.
bool covers(const permissions::Scope&, const Committee&);

struct Terms {
    std::int64_t edition; // 1, 2, …
    basics::Date since;
    std::string purpose, delegated;
};
// The edition in force on a day; nothing before the first.
const Terms* in_force(std::span<const Terms>, basics::Date);

struct Member {
    MemberId id;
    CommitteeId committee;
    PersonId person;
    std::string person_name{};
    Office office;
    basics::Date since;
    std::optional<basics::Date> until{}; // the last day
    std::string end_reason{};            // of a term that ended early
    std::int64_t version{1};
};
bool in_post(const Member&, basics::Date);
bool votes(const Member&); // everybody but the clerk

struct Declaration {
    CommitteeId committee;
    PersonId person;
    basics::AcademicYear year;
    basics::Date declared;
    std::string interests; // empty: nothing to declare, which is said too
};

// Interests are declared each September, and within thirty days of taking office.
basics::Date declare_by(basics::Date in_post_since, basics::Date today);
enum class Declared { yes, due, overdue };
Declared declared(const Member&, std::span<const Declaration>, basics::Date today);

constexpr std::size_t longest_name = 120, longest_words = 4000;

} // namespace committees
