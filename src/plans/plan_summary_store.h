#pragma once
// Plans in short, for whoever gathers several: each function is one statement.
#include "plans/plan_progress.h"
#include "plans/plan_summary.h"
#include "storage/reader.h"

#include <map>

namespace plans {

// For whom: what they may see of plans on that day. What is told to many counts no figure that its owner has to themselves still, be it the
// owner who asks.
enum class Figures { own_at_once, once_others_may };
struct PlanReader {
    const permissions::Who& who;
    basics::Date today;
    Figures figures{Figures::own_at_once};
};

// Every plan that may be seen, in whatever state, newest first; of one school where it is named.
basics::Result<std::vector<PlanSummary>> plan_summaries(storage::Reader&, const PlanReader&,
                                                        std::optional<basics::Urn> school = {});

// The objectives, but for those withdrawn, of plans that are approved or worked at, in the order of `plan_summaries`: of the trust, or of
// the plans of one school. The same for whoever asks.
basics::Result<std::vector<ObjectiveSummary>> objective_summaries(storage::Reader&, const PlanReader&,
                                                                  std::optional<basics::Urn> school);

// Overdue, or due before `before`; by day. `of`: of one person alone; `school`: of one school's plans.
struct DueAsked {
    basics::Date before;
    std::optional<PersonId> of{};
    std::optional<basics::Urn> school{};
};
basics::Result<std::vector<PlanDue>> plan_dues(storage::Reader&, const PlanReader&, const DueAsked&);

// Steps that are overdue or due before that day, of this person or of plans that they lead; plans that were submitted, and those that
// were returned or approved of which they are the lead.
basics::Result<std::vector<PlanAsk>> plan_asks(storage::Reader&, const PlanReader&, basics::Date before);

// How the live plans of the schools in the scope go; a school without one is not in it.
basics::Result<std::map<basics::Urn, PlanProgress>> plan_progress(storage::Reader&, const permissions::Scope&,
                                                                  basics::Date today);

} // namespace plans
