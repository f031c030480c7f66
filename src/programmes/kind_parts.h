#pragma once
// What kinds of case are made of: fields that several of them ask, and states and moves in few words. For the files of kinds alone.
#include "programmes/case_kind.h"

#include <array>

namespace programmes::kind {

using State = std::string_view;
using Field = CaseField;
using Of = FieldKind;
using basics::a_day;
using basics::a_reason;
using basics::Demand;
using basics::Due;

constexpr std::string_view name_nobody = "Name no child and no member of staff.",
                           a_day_words = "Give the day, such as 2026-12-01.";

constexpr Field need{"need", "What for", Of::text, "Say what for.", name_nobody},
    begins{"begins", "From", Of::day, a_day_words}, until{"until", "Until", Of::day, a_day_words};

constexpr basics::StateWords<State> stands(State name, State words) { return {name, name, words}; }

struct Step {
    State from, verb, words, to;
    std::array<Demand, 4> demands{};
    Due due{};
};
constexpr CaseMove by(Party right, const Step& step) {
    return {.from = step.from,
            .verb = step.verb,
            .words = step.words,
            .to = step.to,
            .right = right,
            .demands = step.demands,
            .due = step.due};
}

} // namespace programmes::kind
