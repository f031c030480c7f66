#pragma once
// What is being done at one school, gathered: as far as the reader may see each part.
#include "committees/meeting.h"
#include "diagnosis/issue.h"
#include "home/people_at.h"
#include "journey/phase.h"
#include "plans/plan_summary.h"
#include "schools/school.h"
#include "standards/self_evaluation.h"
#include "visits/visit.h"
#include "voice/survey.h"

namespace home {

struct ImprovementView {
    schools::School school;
    basics::Date today;
    std::optional<programmes::Placement> placement{}; // in force, and theirs to know of
    std::vector<journey::JourneyStep> steps{};
    std::vector<plans::PlanSummary> plans{}; // newest first
    std::vector<diagnosis::Issue> issues{};
    std::vector<visits::Visit> visits{};            // newest first
    std::vector<standards::SelfEvaluation> texts{}; // the newest of each area
    std::vector<voice::Survey> surveys{};           // the latest
    std::optional<committees::Committee> committee{};
    std::vector<committees::Meeting> meetings{}; // of it, newest first
    std::vector<PersonAt> people{};
    bool sees_programmes{}, sees_committees{}, sees_figures{};
    bool may_call{}; // may make the school’s pack for inspectors
};

} // namespace home
