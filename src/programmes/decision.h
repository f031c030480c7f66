#pragma once
// Whether a decision about a school's programme may be taken as it was typed, and by whom.
#include "programmes/placement.h"

#include <variant>

namespace programmes {

// As a form says it.
struct DecisionWords {
    std::string programme{}, from{}, reason{}, exit_criteria{}, de_escalation{}, lead{}, review_on{}, watch_until{};
};
// What it is decided against.
struct Deciding {
    Programme proposed;
    const Placement* current{};                 // in force; none: the school is not placed
    bool chief_executive{};                     // decides
    std::vector<permissions::PersonId> leads{}; // who may lead
    basics::Date today;
};

// The decision, or what is wrong with it, field by field. Weaker than proposed is the chief executive's alone; weaker than at present is only the
// next one, once the exit criteria are met, with a watch.
std::variant<Decision, std::vector<Wrong>> decided(const DecisionWords&, const Deciding&);

// By which deed the present placement ends: "replace" for a stronger programme, "step_down" for a weaker one.
std::string_view ending_of(const Placement& current, Programme next);

int strength(Programme); // the inadequate programme is the strongest
// The next weaker programme; none after good or better.
std::optional<Programme> weaker(Programme);

// What the programme usually ends by, as a first text for the form.
std::string usual_exit(Programme);
std::string usual_de_escalation(Programme);

} // namespace programmes
