#pragma once
// Cases in and out, each move with its entry in the journal.
#include "programmes/for_others.h"
#include "storage/reader.h"

namespace programmes {

// Newest first, as far as somebody may know of the placement they are under.
basics::Result<std::vector<ProgrammeCase>> cases_of_school(storage::Reader&, const permissions::Who&, basics::Urn,
                                                           basics::Date today);
// Of every school, in one statement: what waits for this person, due by the end of the week or whose time ends within four weeks; and
// their own memberships of teams.
struct CasesOfPerson {
    std::vector<DueCase> waiting{}, teams{};
};
basics::Result<CasesOfPerson> cases_of_person(storage::Reader&, const permissions::Who&, basics::Date today,
                                              basics::Date end_of_week);
// Days a week at other schools of those who are on the team of this one.
basics::Result<DaysElsewhere> days_elsewhere(storage::Reader&, const permissions::Scope&, basics::Urn,
                                             basics::Date today);
// What goes its own way under the programmes that somebody leads, and all who are on improvement teams: of every school, by their names.
basics::Result<std::vector<DueCase>> cases_beside(storage::Reader&, const permissions::Who& asks,
                                                  const permissions::PersonId& lead, basics::Date today);
// Of every school in scope where somebody serves today, in one statement.
basics::Result<std::vector<TimeServing>> time_serving(storage::Reader&, const permissions::Who&, basics::Date today);
// Behind which the journal seals what cases say that few may see.
std::string wall_of(const PlacementId&);
basics::Result<CaseId> add(storage::Writer&, ProgrammeCase, basics::Date today);
basics::Result<void> save(storage::Writer&, const ProgrammeCase& before, const ProgrammeCase& after, const CaseMove&,
                          const Said&, basics::Date today);
// Places on teams are another person's from a day on, with the reason: in as many statements for many as for one.
basics::Result<void> hand_over(storage::Writer&, std::span<const ProgrammeCase> places, const permissions::PersonId& to,
                               std::string_view reason, basics::Date);

} // namespace programmes
