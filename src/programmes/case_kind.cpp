#include "programmes/case_kind.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

// In the order of CaseKind.
const std::array rows{
    interim_kind,     transfer_kind,    governance_kind,     rise_kind,       notice_kind,
    monitoring_kind,  capacity_kind,    alongside_kind,      look_kind,       curriculum_kind,
    performance_kind, development_kind, sustainability_kind, succession_kind, system_leader_kind,
    offer_kind,       network_kind,     enquiry_kind,        team_kind,
};

} // namespace

const CaseKindRow& row_of(CaseKind kind) { return rows[static_cast<std::size_t>(kind)]; }
std::span<const CaseKindRow> all_case_rows() { return rows; }
std::string_view name(CaseKind kind) { return row_of(kind).name; }
std::string_view words(CaseKind kind) { return row_of(kind).words; }
std::optional<CaseKind> case_kind_named(std::string_view text) {
    const auto found_row = std::ranges::find(rows, text, &CaseKindRow::name);
    return found_row == rows.end() ? std::nullopt : std::optional{found_row->kind};
}
const CaseLifecycle& case_lifecycle(CaseKind kind) { return *row_of(kind).way; }

} // namespace programmes
