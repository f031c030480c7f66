#pragma once
// A plan in short, and a step of one that is due: what pages that gather several are made of.
#include "plans/steps.h"

namespace plans {

struct PlanSummary {
    PlanId id;
    Whose whose;
    Kind kind;
    std::string title;
    PersonId lead;
    basics::Date from, to;
    PlanState state;
    std::vector<PlanSchool> schools{}; // none: the trust's
    std::int64_t objectives{}, overdue_actions{}, overdue_milestones{};
    std::int64_t due_this_week{}; // today and the six days that follow
    std::int64_t off_track{};     // objectives, as far as this reader may see what figures say
    std::string address() const { return "/plans/" + std::string{id.text()}; }
};

// An objective of a plan that is approved or worked at: what was said of it last, and what its figure said last.
struct ObjectiveSummary {
    PlanId plan;
    std::string words;
    std::optional<Rag> delivery{}, impact{}; // none: nobody has reviewed it
    std::optional<Verdict> figure{};         // none: nothing that others than its owner may see
    Steps steps{};
};

// A milestone or an action of a live plan that is still open.
struct PlanDue {
    enum class Step { milestone, action };
    std::string id;
    Step step;
    std::string words;
    PersonId owner;
    std::string owner_name{};
    basics::Date due; // before today: overdue
    std::string objective;
    PlanId plan;
    std::string plan_title;
    std::vector<PlanSchool> schools{};
    std::string address() const {
        return "/plans/" + std::string{plan.text()} + (step == Step::action ? "/actions/" : "/milestones/") + id;
    }
};

// What a plan asks of a person: a step that is theirs or of a plan that they lead, or something of the plan itself.
enum class Asks { step, approve, change, begin, evaluate, close, carry, hand_over };
struct PlanAsk {
    PlanDue due;
    Whose whose;
    Kind kind;
    PersonId lead;
    Asks asks;
    std::string address() const {
        if (asks == Asks::step) return due.address();
        return "/plans/" + std::string{due.plan.text()} + (asks == Asks::hand_over ? "/handover" : "");
    }
};
// Whether it is this person of whom it is asked: a step of its owner and of who leads the plan, approving and closing of who approves,
// handing over of who approves or leads, the rest of who leads.
bool is_asked(const permissions::Who&, const PlanAsk&, basics::Date today);

} // namespace plans
