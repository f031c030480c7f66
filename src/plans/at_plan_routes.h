#pragma once
// The plan that an address is about, with what the person who asks may do with it.
#include "plans/form_page.h"
#include "plans/plan_page.h"
#include "plans/said.h"
#include "plans/serving.h"
#include "storage/reader.h"
#include "web/editing_page.h"
#include "web/request.h"

namespace plans {

struct AtPlan {
    WholePlan whole;
    Rights rights;
    std::vector<web::Option>
        successors{}; // plans that may take its place, where a move of the plan itself is asked for
    const Plan& plan() const { return whole.plan; }
};
// Missing where the person may not read it.
basics::Result<AtPlan> at_plan(const web::Request&, storage::Reader&);
basics::Result<const Objective*> objective_at(const web::Request&, const AtPlan&);

// What serves its objectives, with of how many academies that may be: those of the trust or the group whose plans this person may read.
struct Beneath {
    std::vector<Serving> serving{};
    std::size_t academies{};
};
basics::Result<Beneath> beneath(const web::Request&, storage::Reader&, const Plan&);

// A conflict where the plan's academy has left the trust.
basics::Result<void> still_ours(const Plan&);
// Forbidden to who does not hold it; a conflict where the plan is not in a state to be written or worked at.
basics::Result<void> may_write(const AtPlan&);              // the plan itself
basics::Result<void> may_change(const AtPlan&, bool holds); // a part, while the plan is written or worked at
basics::Result<void> may_shape(const AtPlan&, bool holds);  // what a part is, while the plan is written
basics::Result<void> may_work(const AtPlan&, bool holds);   // its progress, while the plan is live

// A form's page under the plan; 400 where something in it is wrong.
web::Reply form_reply(const web::Request&, const AtPlan&, std::string title, FormPage);
// What a field of the form says, trimmed.
std::string said_in(const web::Request&, std::string_view field);
// What the person owns of it, as a form was filled: a stale one comes back with both texts.
web::Editing editing(const FormPage&, std::string what, std::string address, std::string back, std::int64_t version);
// A form that carries no version, or another than stands, of a thing whose moves are pressed.
basics::Result<void> fresh(const web::Request&, std::int64_t version);

// The page that asks for what a move demands, and what wanted() finds missing in it.
std::vector<Wrong> wanted(const web::Request&, std::span<const basics::Demand> wants);

} // namespace plans
