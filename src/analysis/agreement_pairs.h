#pragma once
// The part of an answer on agreement that says how far each two raters agree.
#include "analysis/ratings.h"
#include "statistics/kappa.h"

namespace analysis {

struct RaterPair {
    std::size_t first, second; // raters
    std::size_t shared;        // items
    std::optional<statistics::Kappa> kappa;
};

// Every two raters on the items that both rated.
std::vector<RaterPair> pairs_of(const Ratings&, statistics::KappaWeights);

// Of two raters their kappa; of more the mean of the pairs, whose errors are not independent. Then each pair.
void write(Object& to, const Ratings&, const std::vector<RaterPair>&);
std::vector<std::string> said(const Ratings&, const std::vector<RaterPair>&);
charts::Plot picture(const Ratings&, const std::vector<RaterPair>&);

} // namespace analysis
