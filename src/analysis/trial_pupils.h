#pragma once
// The pupils of a trial: their outcomes, their arms, and the clusters that they come in.
#include "analysis/groups.h"
#include "statistics/adjusted_trial.h"

namespace analysis {

// Whole rows: the outcome, the measure before where one is named, the arm, the cluster where one is named.
struct TrialPupils {
    std::vector<double> outcome{}, before{};
    std::vector<bool> supported{};
    std::vector<std::size_t> cluster{};
    std::string names[2]{}; // comparison, supported
    std::size_t left_out = 0;
};

// --outcome, --arm, --control, --before and --cluster. Refuses other than two arms, and a control that is none of them.
basics::Result<TrialPupils> trial_pupils(const Question&);

// Refuses a cluster with pupils of both arms.
basics::Result<void> one_arm_a_cluster(const Question&, const TrialPupils&);

// The outcomes of one arm; and all, each with the measure before.
statistics::Sample arm_of(const TrialPupils&, bool supported);
std::vector<statistics::Pupil> with_before(const TrialPupils&);

} // namespace analysis
