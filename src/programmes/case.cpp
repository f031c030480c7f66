#include "programmes/case.h"

#include "basics/text.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

using basics::Date;

struct KindWords {
    CaseKind kind;
    std::string_view name, words;
};
constexpr std::array kinds{KindWords{CaseKind::interim, "interim", "Interim leadership"},
                           KindWords{CaseKind::transfer, "transfer", "Staff transfer"},
                           KindWords{CaseKind::governance, "governance", "Governance review"},
                           KindWords{CaseKind::rise, "rise", "Targeted support by RISE"},
                           KindWords{CaseKind::notice, "notice", "Category or warning notice"},
                           KindWords{CaseKind::monitoring, "monitoring", "Monitoring visit by Ofsted"}};

void fall_due(ProgrammeCase& of, const basics::Due& due, Date today) {
    of.due_what = due.what;
    of.due_on = due.what.empty() ? std::nullopt : std::optional{basics::due_on(today, due)};
}

} // namespace

std::string_view name(CaseKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view words(CaseKind kind) { return kinds[static_cast<std::size_t>(kind)].words; }

std::optional<CaseKind> case_kind_named(std::string_view text) {
    const auto found = std::ranges::find(kinds, text, &KindWords::name);
    return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}

std::span<const CaseKind> all_case_kinds() {
    static constexpr std::array all{CaseKind::interim, CaseKind::transfer, CaseKind::governance,
                                    CaseKind::rise,    CaseKind::notice,   CaseKind::monitoring};
    return all;
}

const CaseLifecycle& case_lifecycle(CaseKind kind) {
    switch (kind) {
    case CaseKind::interim: return interim_lifecycle();
    case CaseKind::transfer: return transfer_lifecycle();
    case CaseKind::governance: return governance_lifecycle();
    case CaseKind::rise: return rise_lifecycle();
    case CaseKind::notice: return notice_lifecycle();
    case CaseKind::monitoring: return monitoring_lifecycle();
    }
    return interim_lifecycle();
}

ProgrammeCase begun(CaseKind kind, std::string title, const Placement& placement, Date today) {
    ProgrammeCase out{.id = CaseId{""},
                      .placement = placement.id,
                      .school = placement.school,
                      .kind = kind,
                      .title = std::move(title),
                      .state = std::string{case_lifecycle(kind).begins}};
    fall_due(out, case_lifecycle(kind).begun, today);
    return out;
}

ProgrammeCase moved(ProgrammeCase of, const CaseMove& move, Date today) {
    of.state = move.to;
    fall_due(of, move.due, today);
    return of;
}

bool ended(const ProgrammeCase& of) {
    return std::ranges::none_of(case_lifecycle(of.kind).moves,
                                [&](const CaseMove& move) { return move.from == of.state && move.to != of.state; });
}

std::string said_words(const CaseMove& move, const Said& said) {
    std::string out;
    for (const auto& demand : move.wants()) {
        const auto text = basics::shortened(basics::collapsed(said(demand.field)), longest_text);
        if (text.empty()) continue;
        if (!out.empty()) out += out.ends_with('.') ? " " : ". ";
        const auto day = basics::parse_official_date(text);
        out += day.ok() && day.value() ? basics::spoken(*day.value()) : text;
    }
    return out;
}

} // namespace programmes
