#pragma once
// What goes its own way under a placement: an interim leader, capacity added, a look at a subject, a review of governance …
// A state is its name.
#include "programmes/case_kind.h"

namespace programmes {

struct ProgrammeCase;
using CaseId = basics::Id<ProgrammeCase>;
struct ProgrammeCase {
    CaseId id;
    PlacementId placement;
    basics::Urn school;
    CaseKind kind;
    std::string title; // a post or an occasion; of some kinds made of their fields
    std::string state;
    std::string due_what{};
    std::optional<basics::Date> due_on{};
    std::int64_t version{1};
    Fields fields{};
    std::string academy{};     // the name of the other academy, where a field names one
    std::string person_name{}; // of the person whom a field names; empty: whoever it was is removed
    bool person_left{};        // holds no role any more
};
// "Deputy head for behaviour"; of a member of a team who it is, and as what: "Isla Inventive (Lead for behaviour)".
std::string called(const ProgrammeCase&);

// Days a week on the teams of other schools, by the person.
using DaysElsewhere = std::map<std::string, double, std::less<>>;

ProgrammeCase begun(CaseKind, std::string title, const Placement&, basics::Date today, Fields = {});
// After a move that was found open and whose demands were said: where it stands, what it keeps of what was said (`fields`, as they
// were read), and what falls due next.
ProgrammeCase moved(ProgrammeCase, const CaseMove&, basics::Date today, const Fields& = {});
bool ended(const ProgrammeCase&);
std::string said_words(const CaseMove&, const Said&);

// The fields of its kind that a move asks anew, in the order of its demands.
std::vector<CaseField> fields_of(CaseKind, const CaseMove&);
// What is wrong with a case as it would be kept: counts that do not go together, a member of staff by name (of kinds that name none), a
// look noted before its day.
std::vector<Wrong> wrong_with(const ProgrammeCase&, std::span<const std::string> staff);
std::string names_somebody(std::string_view label); // of the field
// Its title is empty: under which label, of whom (empty: of nobody in particular), and what is written there.
std::string title_wanted(const CaseKindRow&, std::string_view whose);

// A conflict while the day has not come of what a move says was seen, held or reviewed.
basics::Result<void> not_too_early(const ProgrammeCase&, const CaseMove&, basics::Date today);

// Days a week of those who serve on that day.
double days_a_week(std::span<const ProgrammeCase>, CaseKind, basics::Date);
// They end within four weeks: whoever leads extends them or lets them go in time.
bool ends_soon(const ProgrammeCase&, basics::Date today);

} // namespace programmes
