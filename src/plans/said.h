#pragma once
// What forms say of a plan and its parts: read, refused field by field, or made.
#include "plans/whole_plan.h"

namespace plans {

// 2026-09-01 or 01/09/2026; nothing where it is no day.
std::optional<basics::Date> day_said(std::string_view);
// The last instant of a day in London: what was done on it is in. In summer that is an hour before the day ends in UTC.
basics::Instant end_of(basics::Date);

struct PlanSaid {
    std::string whose, kind, title, framework, lead, from, to;
    std::vector<basics::Urn> schools{};
};
std::vector<Wrong> wrong_in(const PlanSaid&, std::span<const Somebody> leads);
Plan made_plan(const PlanSaid&, PlanId); // of what is not wrong

struct ObjectiveSaid {
    std::string area, words, measure, target, target_day, moves_from, criterion, owner, supporter, serves;
};
// A measure as a form's choice names it: its code and the group of pupils.
std::string choice_of(const MeasureAsked&);
// What the choices of the form were.
struct ObjectiveChoices {
    std::vector<Area> areas{};
    std::vector<Somebody> owners{};
    struct Measured {
        MeasureAsked measure;
        std::string words;
        double baseline;
        std::string baseline_of;
    };
    std::vector<Measured> measures{};
    std::vector<std::pair<std::string, std::string>> serves{}; // ids and words of the trust's priorities
};
std::vector<Wrong> wrong_in(const ObjectiveSaid&, const ObjectiveChoices&);
// What is not wrong, over what stood: the baseline is that of the held figure when its measure was first chosen.
Objective with(Objective, const ObjectiveSaid&, const ObjectiveChoices&);
ObjectiveSaid said_of(const Objective&);

struct StepSaid {
    std::string words, owner, due, cost;
    std::string rests_on{}, challenges{}; // of a pupil premium strategy's action
};
// "1, 3" of "3 and 1, 3": numbers from 1 to 20, each once and in order; nothing where it says anything else.
std::optional<std::string> challenges_said(std::string_view);
std::optional<std::int64_t> pounds_said(std::string_view); // "£12,500"; 0 where it is empty
std::optional<double> number_said(std::string_view);       // "12.5%"
// A plan's step falls within the plan.
std::vector<Wrong> wrong_in(const StepSaid&, const Plan&, std::span<const Somebody> owners);
Milestone with(Milestone, const StepSaid&);
Action with(Action, const StepSaid&);

} // namespace plans
