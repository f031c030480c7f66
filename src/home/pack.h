#pragma once
// The trustees' pack for a meeting: six parts, each a page on paper, made from what is held at the moment it is asked for. Nothing
// confidential is in it.
#include "committees/agenda.h"
#include "diagnosis/alarm.h"
#include "diagnosis/alarm_budget.h"
#include "home/sheet_table.h"
#include "home/trust_sentences.h"

namespace home {

struct PackPart {
    std::string title;
    std::vector<std::string> sentences{};
    std::vector<SheetTable> tables{};
    std::vector<std::string> questions{}; // that it raises
};
struct Pack {
    std::string title, about; // "Pack for the trustees, 12 November 2026"
    std::vector<PackPart> parts{};
};

// The last meeting of the committee before this one that was held, with the ordinary part of its minutes, if they are shared.
struct LastMeeting {
    committees::Meeting meeting;
    std::vector<committees::Line> lines{};
};

// The programme of a school, of which the head was told.
struct PackPlacement {
    std::string school, programme, since, reason;
    basics::Urn urn;
    basics::Date review_on;
    bool changed{};       // since the last meeting
    bool escalated{};     // more was asked of the school than its programme began with
    bool asks_for_plan{}; // intensive and targeted
};
// A plan in short, of a school or of the trust.
struct PackPlan {
    std::string whose, title, state;
    std::int64_t objectives{}, off_track{}, overdue{};
    bool of_the_trust{}, of_a_team{};
    basics::Date from;
    std::vector<basics::Urn> schools{};
};

struct PackView {
    const committees::Meeting& meeting;
    const committees::Committee& committee;
    const TrustStanding& standing;
    std::optional<LastMeeting> last{};
    std::vector<diagnosis::Alarm> alarms{}; // of this academic year, that the trust may see
    std::optional<diagnosis::AlarmBudget> budget{};
    std::vector<PackPlacement> placements{};
    std::vector<PackPlan> plans{};
    permissions::Scope programmes{}, plans_seen{};
    DecidedProgrammes decided{}; // those of the placements
    basics::Instant made;
};
Pack pack_of(const PackView&);

} // namespace home
