#pragma once
// A file that shows what a plan did: told by its bytes, not by its name.
#include "plans/objective.h"

namespace plans {

enum class EvidenceKind { pdf, png, jpeg, docx, xlsx, pptx, csv };
enum class EvidenceState { attached, checked, disputed };
std::string_view name(EvidenceKind);
std::string_view media_type(EvidenceKind);
std::optional<EvidenceKind> evidence_kind_named(std::string_view);

constexpr std::int64_t most_evidence_bytes = 10 * 1024 * 1024;

// What the bytes are; nothing where they are none of these, or hold macros. A CSV is text whose name ends in .csv.
std::optional<EvidenceKind> evidence_kind(std::string_view bytes, std::string_view name);

struct Evidence;
using EvidenceId = basics::Id<Evidence>;
struct Evidence {
    EvidenceId id;
    PlanId plan;
    std::optional<ObjectiveId> objective{};
    std::string name; // the last part of what it was called, safe to show
    EvidenceKind kind;
    std::int64_t bytes;
    std::string hash;  // SHA-256
    std::string words; // what it shows
    EvidenceState state{EvidenceState::attached};
    std::string reason{};
    PersonId person;
    basics::Instant at;
    std::int64_t version{1};
};

using EvidenceMove = basics::Move<EvidenceState, Hand>;
const basics::Lifecycle<EvidenceState, Hand>& evidence_lifecycle();
basics::Result<Evidence> moved(Evidence, const EvidenceMove&, const Said&);

} // namespace plans
