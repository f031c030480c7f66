#pragma once
// One objective: what it is, what is said of it, its steps, and what its owner may do.
#include "plans/plan_page.h"

namespace plans {

struct ReviewRow {
    basics::Date when;
    std::string by;
    web::Tag delivery;
    std::string delivery_reason;
    web::Tag impact;
    std::string impact_reason;
};

struct ObjectivePage {
    std::string plan, plan_title;
    ObjectivePart part;
    std::vector<ReviewRow> reviews{};
    std::string edit{}, removal{}, review{}, new_milestone{}, new_action{}, answer{}; // addresses, for those who may
    std::string kept{}; // why it is not taken out, and what to do instead
    MovesOffer moves{.action = {}, .form_token = {}, .version = {}};
};
void write(web::Html&, const ObjectivePage&);

ObjectivePage objective_page(const PlanView&, const Objective&);

// A milestone or an action on a page of its own.
struct StepPage {
    std::string plan, plan_title, objective, objective_words;
    web::SummaryList facts{.rows = {}};
    std::string edit{};
    MovesOffer moves{.action = {}, .form_token = {}, .version = {}};
};
void write(web::Html&, const StepPage&);
StepPage step_page(const PlanView&, const Objective&, const StepRow&);

} // namespace plans
