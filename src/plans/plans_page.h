#pragma once
// The plans that somebody may see: where they stand, and what is overdue.
#include "plans/plan_page.h"
#include "plans/plan_summary.h"

namespace plans {

struct PlansRow {
    std::string address, title, kind, whose, state, until;
    std::int64_t objectives{}, overdue{}, this_week{}, off_track{};
};
struct DueRow {
    std::string address, words, plan, owner;
    basics::Date due;
    bool late{};
};
struct NewPlan {
    std::string words, address;
};
struct PlansPage {
    std::vector<std::string> sentences{};
    std::vector<DueRow> due{}; // overdue and this week
    std::vector<PlansRow> open{}, past{};
    std::vector<NewPlan> begin{};
    std::optional<web::EmptyState> empty{};
};
void write(web::Html&, const PlansPage&);

// `without`: schools of which no plan is live, by name.
PlansPage plans_page(std::span<const PlanSummary>, std::span<const PlanDue>, std::span<const std::string> without,
                     basics::Date today);

} // namespace plans
