#pragma once
// What kinds of case are made of: fields that several of them ask, states and moves in few words. For the files of kinds alone.
#include "programmes/case_kind.h"

#include <array>

namespace programmes::kind {

using State = std::string_view;
using Field = CaseField;
using Of = FieldKind;
using basics::a_day;
using basics::a_reason;
using basics::Demand;
using basics::Demands;
using basics::Due;

constexpr std::string_view name_nobody = "Name no child and no member of staff.",
                           a_first_day = "Give the first day, such as 2026-12-01.",
                           a_last_day = "Give the last day, such as 2026-12-01.",
                           a_day_of_it = "Give the day of it, such as 2026-12-01.";
constexpr std::string_view for_what = "For what",
                           a_post_or_occasion =
                               "A post or an occasion, such as Head from January. Name no member of staff.";

constexpr Field inside{"given_by", "From where", Of::inside, "Choose from where it comes."},
    need{"need", "What for", Of::text, "Say what it is for.", name_nobody},
    begins{"begins", "From", Of::day, a_first_day}, until{"until", "Until", Of::day, a_last_day},
    day{"day", "Day", Of::day, a_day_of_it},
    who_looks{"who", "Who looks, by post", Of::text, "Say who looks, by post.", name_nobody},
    subject{"subject", "Subject", Of::subject, "Choose the subject."},
    found{"found", "What was found", Of::text, "Say what was found, and what cannot be told. Name nobody.", name_nobody,
          true};

constexpr basics::StateWords<State> stands(State name, State words) { return {name, name, words}; }
// A move asks a field anew.
constexpr Demand asks(const Field& field) { return {field.name, field.sentence}; }

struct Step {
    State from, verb, words, to;
    Demands demands{};
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
