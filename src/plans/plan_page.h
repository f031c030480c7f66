#pragma once
// One plan, to read and to print: this week first, then each objective with what is said of it and what the figure says.
#include "plans/form_page.h"
#include "plans/whole_plan.h"
#include "web/parts_page.h"

#include <map>

namespace plans {

using Names = std::map<std::string, std::string, std::less<>>; // by the id of a person
std::string name_in(const Names&, const PersonId&);

// "38.0", "8.6%", in the measure's own unit.
std::string shown(const MeasureAsked&, double value);
// "Attainment 8 from 38.0 (2024/25) to 41.0 by 31 August 2027"
std::string aim_words(const Objective&);
// "35.2, from 34.0 to 36.4, in 2025/26; the line from baseline to target stands at 39.5."
std::string figure_words(const Objective&, const Standing&);
web::Tag tag_of(Rag);
web::Tag tag_of(Verdict);
web::Tag tag_of(const Milestone&, basics::Date today);
web::Tag tag_of(const Action&, basics::Date today);

struct StepRow {
    std::string id, step, words, address, owner;
    basics::Date due;
    std::string was_due{}; // where it was given another day
    web::Tag state;
    std::string reason{}, cost{};
};

// Milestones and actions as a table: each its own card on a telephone.
struct StepsTable {
    std::string caption;
    std::vector<StepRow> rows{};
};
void write(web::Html&, const StepsTable&); // writes nothing without rows

// What is said of an objective, by a person and by its figure.
struct Judgement {
    std::string label;
    web::Tag tag;
    std::string why;
};

struct ObjectivePart {
    std::string id, address, words, area, aim, criterion, serves, owner, supporter, state;
    std::vector<Judgement> judgements{};
    std::string beside{}; // whether the figure bears the colour out
    StepsTable steps{.caption = "Milestones and actions"};
};

void write(web::Html&, const ObjectivePart&);

struct RuleRow {
    web::Tag tag;
    std::string rule;
};

struct PlanPage {
    std::string address;
    std::vector<std::string> sentences{};
    web::SummaryList facts{.rows = {}};
    MovesOffer moves{.action = {}, .form_token = {}, .version = {}};
    StepsTable overdue{.caption = "Overdue"}, this_week{.caption = "This week"};
    std::vector<ObjectivePart> objectives{};
    std::vector<RuleRow> delivery_rules{}, impact_rules{};
    std::string edit{}, new_objective{}; // addresses, for those who may
};
void write(web::Html&, const PlanPage&);

struct PlanView {
    const WholePlan& whole;
    const Names& names;
    const permissions::Who& who;
    Rights rights;
    basics::Date today;
};
PlanPage plan_page(const PlanView&);
ObjectivePart objective_part(const PlanView&, const Objective&);
StepRow row_of(const PlanView&, const Milestone&);
StepRow row_of(const PlanView&, const Action&);
std::string address_of(const Plan&);
std::string address_of(const Objective&);
// "Inventon High Academy", "The trust", "Three schools: …"
std::string whose_words(Whose, std::span<const PlanSchool>);

} // namespace plans
