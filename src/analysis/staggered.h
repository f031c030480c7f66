#pragma once
// A file as effects of cohorts need it: units over time, and when each began to be treated.
#include "analysis/panel.h"
#include "statistics/effect_interval.h"

namespace analysis {

struct Staggered {
    std::vector<std::string> times;
    std::size_t left_out = 0;   // units with something missing
    std::size_t from_first = 0; // units treated from the first time on, of which nothing before is known
    statistics::StaggeredPanel panel{.outcome = {}, .first = {}};
};

// By --unit, --time, --outcome, --first-treated (0 or empty: never), --covariates and --size. A unit treated after the last time counts as
// never treated. Refuses a unit with two different first times, one that is not in order with the times, fewer than two units left,
// and nobody treated.
basics::Result<Staggered> staggered(const Question&);

// --control, --base, --anticipation and --selected-on.
basics::Result<statistics::StaggeredChoices> staggered_choices(const Question&, const Staggered&);

basics::Result<statistics::Draws> draws_of(const Question&); // --draws and --seed

} // namespace analysis
