#include "plans/plan_summary.h"

namespace plans {
namespace {

bool approves(const permissions::Who& who, const PlanAsk& ask, basics::Date today) {
    const Plan plan{.id = ask.due.plan,
                    .whose = ask.whose,
                    .kind = ask.kind,
                    .title = ask.due.plan_title,
                    .framework = Framework::rise,
                    .lead = ask.lead,
                    .from = today,
                    .to = today,
                    .schools = ask.due.schools};
    return rights_of(who, plan, today).approves;
}

} // namespace

bool is_asked(const permissions::Who& who, const PlanAsk& ask, basics::Date today) {
    switch (ask.asks) {
    case Asks::step: return ask.due.owner == who.id || ask.lead == who.id;
    case Asks::approve:
    case Asks::close: return approves(who, ask, today);
    case Asks::hand_over: return ask.lead == who.id || approves(who, ask, today);
    case Asks::change:
    case Asks::begin:
    case Asks::evaluate:
    case Asks::carry: return ask.lead == who.id;
    }
    return false;
}

} // namespace plans
