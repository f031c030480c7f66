#include "plans/evidence.h"

#include <algorithm>

namespace plans {
namespace {

using State = EvidenceState;

struct Called {
    EvidenceKind kind;
    std::string_view name, media_type;
};
constexpr std::array kinds{
    Called{EvidenceKind::pdf, "pdf", "application/pdf"},
    Called{EvidenceKind::png, "png", "image/png"},
    Called{EvidenceKind::jpeg, "jpeg", "image/jpeg"},
    Called{EvidenceKind::docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Called{EvidenceKind::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Called{EvidenceKind::pptx, "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Called{EvidenceKind::csv, "csv", "text/csv; charset=utf-8"}};

constexpr std::array states{
    basics::StateWords<State>{State::attached, "attached", "is attached"},
    basics::StateWords<State>{State::checked, "checked", "was checked"},
    basics::StateWords<State>{State::disputed, "disputed", "is disputed"},
};
constexpr EvidenceMove a_move(State from, std::string_view verb, std::string_view words, State to,
                              basics::Demands demands = {}) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = Hand::approver, .demands = demands};
}
constexpr std::array moves{
    a_move(State::attached, "check", "It shows what it says", State::checked),
    a_move(State::disputed, "check", "It shows what it says", State::checked),
    a_move(State::attached, "dispute", "Dispute it", State::disputed, {basics::a_reason}),
    a_move(State::checked, "dispute", "Dispute it", State::disputed, {basics::a_reason}),
};
constexpr basics::Lifecycle<State, Hand> lifecycle{
    .thing = "This evidence", .states = states, .moves = moves, .begins = State::attached};
static_assert(basics::well_formed(lifecycle));

bool holds(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

// An archive of Office Open XML, by the names of its parts (ECMA-376, part 2).
std::optional<EvidenceKind> office_kind(std::string_view bytes) {
    if (!holds(bytes, "[Content_Types].xml") || holds(bytes, "vbaProject.bin")) return std::nullopt;
    if (holds(bytes, "word/document.xml")) return EvidenceKind::docx;
    if (holds(bytes, "xl/workbook.xml")) return EvidenceKind::xlsx;
    if (holds(bytes, "ppt/presentation.xml")) return EvidenceKind::pptx;
    return std::nullopt;
}

bool is_text(std::string_view bytes) {
    return !bytes.empty() && std::ranges::all_of(bytes, [](char sign) {
        const auto byte = static_cast<unsigned char>(sign);
        return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r';
    });
}

} // namespace

std::string_view name(EvidenceKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view media_type(EvidenceKind kind) { return kinds[static_cast<std::size_t>(kind)].media_type; }
std::optional<EvidenceKind> evidence_kind_named(std::string_view text) {
    const auto found = std::ranges::find(kinds, text, &Called::name);
    return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}

std::optional<EvidenceKind> evidence_kind(std::string_view bytes, std::string_view file) {
    if (bytes.starts_with("%PDF-")) return EvidenceKind::pdf;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return EvidenceKind::png;
    if (bytes.starts_with("\xff\xd8\xff")) return EvidenceKind::jpeg;
    if (bytes.starts_with("PK\x03\x04")) return office_kind(bytes);
    if (file.ends_with(".csv") && is_text(bytes)) return EvidenceKind::csv;
    return std::nullopt;
}

const basics::Lifecycle<EvidenceState, Hand>& evidence_lifecycle() { return lifecycle; }

basics::Result<Evidence> moved(Evidence evidence, const EvidenceMove& move, const Said& said) {
    evidence.reason = move.wants().empty() ? "" : taken(said(basics::a_reason.field));
    evidence.state = move.to;
    return evidence;
}

} // namespace plans
