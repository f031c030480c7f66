#include "demonstration/published_score.h"

#include <cmath>

namespace demonstration {

std::string published(std::int64_t pupils, const std::string& number) {
    if (pupils == 0) return "NE";
    return pupils < fewest_of_school ? "SUPP" : number;
}

Score published_score(std::int64_t pupils, double sum, double sd, int places) {
    if (pupils < fewest_of_school) {
        const auto why = published(pupils, "");
        return {.value = why, .lower = why, .upper = why};
    }
    const auto n = static_cast<double>(pupils);
    const double mean = sum / n, half = 1.96 * sd / std::sqrt(n);
    return {
        .value = rounded(mean, places), .lower = rounded(mean - half, places), .upper = rounded(mean + half, places)};
}

} // namespace demonstration
