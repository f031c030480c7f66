#pragma once
// What goes its own way under a placement: an interim leader, staff who are lent, a review of governance, and what comes from outside.
// A state is its name.
#include "programmes/placement.h"

namespace programmes {

enum class CaseKind { interim, transfer, governance, rise, notice, monitoring };
std::string_view name(CaseKind);  // as stored
std::string_view words(CaseKind); // "Interim leadership"
std::optional<CaseKind> case_kind_named(std::string_view);
std::span<const CaseKind> all_case_kinds();

using CaseMove = basics::Move<std::string_view, Party>;
using CaseLifecycle = basics::Lifecycle<std::string_view, Party>;
const CaseLifecycle& case_lifecycle(CaseKind);
const CaseLifecycle& interim_lifecycle();
const CaseLifecycle& transfer_lifecycle();
const CaseLifecycle& governance_lifecycle();
const CaseLifecycle& rise_lifecycle();
const CaseLifecycle& notice_lifecycle();
const CaseLifecycle& monitoring_lifecycle();

struct ProgrammeCase;
using CaseId = basics::Id<ProgrammeCase>;
struct ProgrammeCase {
    CaseId id;
    PlacementId placement;
    basics::Urn school;
    CaseKind kind;
    std::string title; // a post or an occasion, never a member of staff
    std::string state;
    std::string due_what{};
    std::optional<basics::Date> due_on{};
    std::int64_t version{1};
};

ProgrammeCase begun(CaseKind, std::string title, const Placement&, basics::Date today);
// After a move that was found open and whose demands were said: where it stands, and what falls due next.
ProgrammeCase moved(ProgrammeCase, const CaseMove&, basics::Date today);
bool ended(const ProgrammeCase&);
std::string said_words(const CaseMove&, const Said&);

} // namespace programmes
