#pragma once
// The forms of a plan and its parts, filled with what was said.
#include "plans/form_page.h"
#include "plans/said.h"

namespace plans {

struct SchoolChoice {
    basics::Urn urn;
    std::string name;
    bool chosen{};
};
// `schools`: for a group's plan, those to choose from.
FormPage plan_form(const PlanSaid&, std::span<const Somebody> leads, std::span<const SchoolChoice> schools);
// Only what may change once a plan is made.
FormPage plan_edit_form(const PlanSaid&, std::span<const Somebody> leads);
FormPage objective_form(const ObjectiveSaid&, const ObjectiveChoices&);
enum class WithCost { no, yes, and_challenges }; // and_challenges: of a pupil premium strategy
FormPage step_form(const StepSaid&, std::span<const Somebody> owners, WithCost);
FormPage review_form(const ReviewSaid&);
FormPage answer_form(std::string_view answer);

} // namespace plans
