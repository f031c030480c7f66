#pragma once
// A plan as the journal has it on a day: itself, its objectives, their steps, what was said of them and what their figures said.
#include "plans/plan_page.h"

namespace plans {

using Fields = std::vector<std::pair<std::string, std::string>>; // as the journal keeps them

// A record as it stood then: "plan objective", its id, its fields, and the reason of the last change that gave one.
struct StoodRecord {
    std::string kind, id;
    Fields fields;
    std::string reason{};
};
struct StoodStep {
    std::string words, step, owner, due, state;
};
struct StoodReview {
    std::string held_on, by, delivery, impact;
};
struct StoodPart {
    std::string heading;
    web::SummaryList facts{.rows = {}};
    std::string caption{}; // of its steps
    std::vector<StoodStep> steps{};
    std::vector<StoodReview> reviews{};
    std::string figure{};
};
struct StoodPage {
    std::string address, plan, day, error{};
    std::string sentence{};
    std::vector<StoodPart> parts{};
};
void write(web::Html&, const StoodPage&);

// The plan and each objective that was in it then, in the order in which they were made. `standings`: of the plan, as the reader may see
// them now; those noted after that day are left out, and an answer is told as the records have it.
std::vector<StoodPart> stood_parts(const WholePlan&, std::span<const StoodRecord>, const Names&, basics::Date);

} // namespace plans
