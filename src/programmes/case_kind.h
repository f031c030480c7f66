#pragma once
// The kinds of case: under which part of a programme each stands, what it asks on its first day, and which way it goes.
#include "programmes/case_field.h"
#include "programmes/part.h"
#include "programmes/placement.h"
#include "programmes/stream.h"

namespace programmes {

enum class CaseKind {
    interim,
    transfer,
    governance,
    rise,
    notice,
    monitoring,
    capacity,
    alongside,
    look,
    curriculum,
    performance,
    development,
    sustainability,
    succession,
    system_leader,
    offer,
    network,
    enquiry,
    team,
};

using CaseMove = basics::Move<std::string_view, Party>;
using CaseLifecycle = basics::Lifecycle<std::string_view, Party>;

// In this state it falls due on the day of that field.
struct FieldDue {
    std::string_view state, field, what;
};

// It is support too: by what it will be judged is said on its first day, and which of its fields say from when it is given, when it is
// reviewed and what for (empty: its title).
struct Judged {
    StreamKind kind;
    std::string_view begins, reviewed, need;
    bool elsewhere{}; // by figures of the academy that it goes to
};

struct CaseKindRow {
    CaseKind kind;
    std::string_view name; // as stored
    std::string_view words, button;
    Part part;
    const CaseLifecycle* way;
    Party begun_by;
    std::string_view title_label{}; // empty: its fields are its title
    std::string_view title_hint{};
    std::span<const CaseField> fields{};
    std::span<const FieldDue> dues{};
    std::optional<Programme> only{}; // in which it is begun; none: in each
    std::string_view meets{};        // the code of the task that is done once there is one
    std::optional<Judged> judged{};
    bool walled{};         // seen by the school's head, the lead, and who decides programmes alone
    bool names_no_staff{}; // a text that names one of the staff is refused
};
const CaseKindRow& row_of(CaseKind);
std::span<const CaseKindRow> all_case_rows();

std::string_view name(CaseKind);  // as stored
std::string_view words(CaseKind); // "Interim leadership"
std::optional<CaseKind> case_kind_named(std::string_view);
const CaseLifecycle& case_lifecycle(CaseKind);

// Each is described whole in a file of its own: what it asks, its way, who moves it.
extern const CaseKindRow interim_kind, transfer_kind, governance_kind, rise_kind, notice_kind, monitoring_kind,
    capacity_kind, alongside_kind, look_kind, curriculum_kind, performance_kind, development_kind, sustainability_kind,
    succession_kind, system_leader_kind, offer_kind, network_kind, enquiry_kind, team_kind;

} // namespace programmes
