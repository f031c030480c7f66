#pragma once
// One plan: this week first, then each objective, in short with its colours or whole, to read and to print.
#include "plans/form_page.h"
#include "plans/serving.h"
#include "plans/whole_plan.h"
#include "web/parts_page.h"

#include <map>
#include <set>

namespace plans {

using Names = std::map<std::string, std::string, std::less<>>; // by the id of a person
std::string name_in(const Names&, const PersonId&);
struct PlanView;
// Their name; "nobody now (Ada Invented has left)" of an owner who holds no role any more by which they could own it.
std::string owner_in(const PlanView&, const PersonId&);

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

// An objective of another plan that serves this one.
struct BeneathRow {
    std::string school, words, address;
    web::Tag tag;
};

struct ObjectivePart {
    std::string id, address, words, area, aim, criterion, serves, serves_address, owner, supporter, state;
    std::string issue{}, grounds{}; // the address of the issue that it was made of, and what that stood on
    std::string beneath{};
    std::vector<BeneathRow> beneath_rows{};
    std::vector<Judgement> judgements{};
    std::string beside{}; // whether the figure bears the colour out
    StepsTable steps{.caption = "Milestones and actions"};
};

void write(web::Html&, const ObjectivePart&);

// An objective in short: its colours, and how far its steps are.
struct ObjectiveLine {
    std::string id, address, words, aim, steps;
    std::vector<Judgement> judgements{}; // without their reasons
};
void write(web::Html&, const ObjectiveLine&);

struct RuleRow {
    web::Tag tag;
    std::string rule;
};

struct BesideLine {
    std::string how, title, address;
};

struct PlanPage {
    std::string address;
    std::vector<std::string> sentences{};
    web::SummaryList facts{.rows = {}};
    std::vector<BesideLine> beside{};
    MovesOffer moves{.action = {}, .form_token = {}, .version = {}};
    StepsTable overdue{.caption = "Overdue"}, this_week{.caption = "This week"};
    std::vector<ObjectiveLine> lines{};      // in short
    std::vector<ObjectivePart> objectives{}; // or whole
    std::string other{};                     // the address of the other of both, where there is a choice
    std::vector<RuleRow> delivery_rules{}, impact_rules{};
    std::string edit{}, new_objective{}, handover{}, statement{}; // addresses, for those who may
};
void write(web::Html&, const PlanPage&);

struct PlanView {
    const WholePlan& whole;
    const Names& names;
    const std::set<std::string, std::less<>>* here; // who may own a part of it today
    const permissions::Who& who;
    Rights rights;
    basics::Date today;
    std::span<const Serving> serving{}; // what hangs beneath
    std::span<const Beside> beside{};
    std::size_t academies{}; // of how many schools that may be: the trust's or the group's
};
// A plan that is worked at is shown in short, unless the whole is asked for; one that is written, approved or over is always whole.
enum class Shown { in_short, whole };
PlanPage plan_page(const PlanView&, Shown);
ObjectivePart objective_part(const PlanView&, const Objective&);
ObjectiveLine objective_line(const PlanView&, const Objective&);
StepRow row_of(const PlanView&, const Milestone&);
StepRow row_of(const PlanView&, const Action&);
std::string address_of(const Plan&);
std::string address_of(const Objective&);
// "Inventon High Academy", "The trust", "Three schools: …"
std::string whose_words(Whose, std::span<const PlanSchool>);

} // namespace plans
