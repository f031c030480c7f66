#pragma once
// The part of an answer on agreement that says how severe each rater is.
#include "analysis/ratings.h"
#include "statistics/severity.h"

namespace analysis {

// A rater who gave only the lowest or only the highest score has no severity, and stands outside the model.
struct RaterSeverities {
    std::optional<statistics::Severities> found{};
    std::string why{};                             // not found
    std::vector<std::optional<std::size_t>> place; // of each rater among those of the model
    std::vector<std::optional<std::size_t>> item_place;
    std::vector<double> scores{}; // of the model's categories
};

// Refuses where the raters are in islands that share no item, naming who is in which.
basics::Result<RaterSeverities> severities_of(const Ratings&);

Object written(const Ratings&, const RaterSeverities&);
std::vector<std::string> said(const Ratings&, const RaterSeverities&);
charts::Plot picture(const Ratings&, const RaterSeverities&);

} // namespace analysis
