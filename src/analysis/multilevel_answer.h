#pragma once
// What a multilevel fit says: its values, its words and its picture.
#include "analysis/answer.h"
#include "statistics/multilevel.h"

namespace analysis {

// `out` with the fit's values set in it, and how many rows were left out.
Object multilevel_values(const statistics::MultilevelFit&, const statistics::ModelRows&, Object out);

// In a head's words: how much lies between groups, how many levels can be told apart, how groups are arranged, and what
// to beware of.
std::vector<std::string> multilevel_words(const statistics::MultilevelFit&, const statistics::ModelRows&);

// The effects of the first group with their intervals.
charts::Plot multilevel_picture(const statistics::MultilevelFit&);

} // namespace analysis
