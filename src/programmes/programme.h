#pragma once
// Which of the trust's three programmes Bearing proposes for a school, and why. A named person decides.
#include "inspections/inspection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace programmes {

// The trust's own names; on screen they are intensive, targeted and universal, since a report card calls no school
// inadequate.
enum class Programme { inadequate, requires_improvement, good_or_better, unplaced };
std::string_view name(Programme);        // "requires_improvement", in JSON and in the database
std::string_view screen_word(Programme); // "targeted"
std::string_view trust_words(Programme); // "requires improvement"
std::optional<Programme> programme_named(std::string_view name);

// What the proposal stands on.
struct School {
    basics::Urn urn;
    std::optional<basics::Date> opened{};
    std::vector<inspections::Inspection> inspections{};             // under its own URN
    std::vector<basics::Urn> predecessors{};                        // those it follows at once
    std::vector<inspections::Inspection> predecessor_inspections{}; // of the predecessors
};

struct Proposal {
    Programme programme{Programme::unplaced};
    std::string reason;           // a sentence: URN, inspection date or "date not in the file", file date
    bool on_old_information{};    // what it stands on is over 4 years old
    bool for_a_person_to_weigh{}; // the rule itself leaves it open
    std::optional<basics::Urn> inherited_from{};
    std::optional<std::string> watch{}; // a sentence: an ungraded inspection since then raised concerns
};

// The rule. The latest graded inspection under the school's own URN decides; with none, an ungraded one that says the
// standard is kept; with none, the latest of its predecessor, if there is exactly one and the school opened no more
// than three years before `today`; else the school is unplaced and the reason says why.
Proposal propose(const School&, basics::Date today);

} // namespace programmes
