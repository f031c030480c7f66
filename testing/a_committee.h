#pragma once
// A local advisory committee at Oakfield with three members and a governance professional, and the trustees: for tests of what
// committees do.
#include "basics/text.h"
#include "committees/committee_store.h"
#include "committees/meeting_store.h"
#include "committees/part_store.h"
#include "people/installation_store.h"
#include "people/people_store.h"
#include "testing/app.h"
#include "testing/invented_trust.h"

namespace testing {

using permissions::Role;

// Who are in the database, as they sign in.
struct CommitteePeople {
    permissions::Who clerk, chair, member, third, head, elsewhere, director, executive, trustee, trust_chair,
        administrator;
};

inline permissions::Who a_person(storage::Writer& writer, std::string name, std::vector<permissions::Grant> grants) {
    for (auto& each : grants) each.since = std::chrono::year{2024} / 9 / 1;
    const auto email = basics::lower(name.substr(0, name.find(' '))) + "@example.org";
    const auto id = people::add(writer, {.email = email, .name = name, .roles = grants}).value();
    return {.id = id, .name = std::move(name), .grants = std::move(grants)};
}

inline CommitteePeople committee_people(FreshDatabase& fresh) {
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, invented_trust).value()).ok());
    CommitteePeople out{
        .clerk = a_person(writer, "Gwen Invented", {{.role = Role::governance_professional}}),
        .chair = a_person(writer, "Kofi Invented", {{.role = Role::committee_member, .school = oakfield}}),
        .member = a_person(writer, "Lena Invented", {{.role = Role::committee_member, .school = oakfield}}),
        .third = a_person(writer, "Marek Invented", {{.role = Role::committee_member, .school = oakfield}}),
        .head = a_person(writer, "Hana Invented", {{.role = Role::headteacher, .school = oakfield}}),
        .elsewhere = a_person(writer, "Elin Invented", {{.role = Role::committee_member, .school = rowan}}),
        .director = a_person(writer, "Dara Invented", {{.role = Role::director_of_education}}),
        .executive = a_person(writer, "Bela Invented", {{.role = Role::chief_executive}}),
        .trustee = a_person(writer, "Tove Invented", {{.role = Role::trustee}}),
        .trust_chair = a_person(writer, "Carys Invented", {{.role = Role::chair}}),
        .administrator = a_person(writer, "Ada Invented", {{.role = Role::administrator}})};
    REQUIRE(writer.commit().ok());
    return out;
}

inline void appoint(storage::Writer& writer, const committees::Committee& committee, const permissions::Who& who,
                    committees::Office office) {
    REQUIRE(committees::add(writer, committee,
                            committees::Member{.id = committees::MemberId{""},
                                               .committee = committee.id,
                                               .person = who.id,
                                               .office = office,
                                               .since = std::chrono::year{2025} / 9 / 1})
                .ok());
}

// Half of those in post must be there: two of three.
inline committees::Committee a_local_committee(FreshDatabase& fresh, const CommitteePeople& people) {
    using committees::Office;
    auto writer = fresh.writer();
    committees::Committee made{.id = committees::CommitteeId{""},
                               .kind = committees::Kind::local,
                               .school = oakfield,
                               .name = "Invented Oakfield local advisory committee",
                               .since = std::chrono::year{2025} / 9 / 1,
                               .quorum = {.percent = 50}};
    made.id = committees::constitute(writer, made,
                                     {.edition = 1,
                                      .since = made.since,
                                      .purpose = "To know the school and advise the trustees.",
                                      .delegated = "Nothing but advice."})
                  .value();
    appoint(writer, made, people.chair, Office::chair);
    appoint(writer, made, people.member, Office::member);
    appoint(writer, made, people.third, Office::member);
    appoint(writer, made, people.clerk, Office::clerk);
    REQUIRE(writer.commit().ok());
    return made;
}

inline committees::Committee the_trustees(FreshDatabase& fresh, const CommitteePeople& people) {
    auto writer = fresh.writer();
    committees::Committee made{.id = committees::CommitteeId{""},
                               .kind = committees::Kind::trustees,
                               .name = "Trustees",
                               .since = std::chrono::year{2025} / 9 / 1,
                               .quorum = {.number = 2}};
    made.id = committees::constitute(
                  writer, made,
                  {.edition = 1, .since = made.since, .purpose = "To run the trust.", .delegated = "Everything."})
                  .value();
    appoint(writer, made, people.trust_chair, committees::Office::chair);
    appoint(writer, made, people.trustee, committees::Office::member);
    REQUIRE(writer.commit().ok());
    return made;
}

} // namespace testing
