#pragma once
// How the performance tables write a group's number, or that there is too little for one.
#include "demonstration/official_file.h"

namespace demonstration {

// Fewer pupils than this are not published; of none there is nothing to publish.
constexpr std::int64_t fewest_of_school = 6;
std::string published(std::int64_t pupils, const std::string& number);

// A mean over pupils and the limits of its 95% interval, as cells of three columns; `sd` between pupils.
struct Score {
    std::string value, lower, upper;
};
Score published_score(std::int64_t pupils, double sum, double sd, int places);

} // namespace demonstration
