#include "statistics/value_added.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

// For each pupil the band of the prior value. Pupils of one value are never parted.
std::vector<std::size_t> bands_of(std::span<const ValueAddedPupil> pupils, std::size_t wanted) {
    std::vector<double> sorted;
    for (const auto& each : pupils) sorted.push_back(each.prior);
    std::ranges::sort(sorted);
    std::vector<double> starts; // the least value of each band
    const std::size_t number = wanted ? std::min(wanted, sorted.size()) : sorted.size();
    for (std::size_t i = 0; i < number; ++i) {
        const double start = sorted[i * sorted.size() / number];
        if (starts.empty() || start > starts.back()) starts.push_back(start);
    }
    std::vector<std::size_t> out;
    for (const auto& each : pupils)
        out.push_back(static_cast<std::size_t>(std::ranges::upper_bound(starts, each.prior) - starts.begin()) - 1);
    return out;
}

struct Band {
    double n = 0, mean = 0, squares = 0; // Welford 1962
    void add(double x) {
        const double step = x - mean;
        mean += step / ++n;
        squares += step * (x - mean);
    }
    double sd() const { return n > 1 ? std::sqrt(squares / (n - 1)) : 0; }
};

std::vector<Band> gathered(std::span<const ValueAddedPupil> pupils, const std::vector<std::size_t>& band) {
    std::vector<Band> out;
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        if (out.size() <= band[i]) out.resize(band[i] + 1);
        out[band[i]].add(pupils[i].outcome);
    }
    return out;
}

} // namespace

ValueAdded value_added(std::span<const ValueAddedPupil> pupils, std::size_t schools, const ValueAddedChoices& choices) {
    ValueAdded out{.sd = nothing,
                   .band = bands_of(pupils, choices.bands),
                   .expected = {},
                   .schools = std::vector<ValueAddedSchool>(
                       schools, {.n = 0, .value = 0, .unadjusted = 0, .interval = {nothing, nothing}, .raised = 0})};
    const auto bands = gathered(pupils, out.band);
    for (const auto& each : bands) out.expected.push_back(each.mean);
    Band scores;
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const auto& band = bands[out.band[i]];
        const double score = pupils[i].outcome - band.mean, least = choices.floor ? -*choices.floor * band.sd() : score;
        auto& school = out.schools[pupils[i].school];
        school.n += 1, school.unadjusted += score, school.value += std::max(score, least),
            school.raised += score < least;
        scores.add(std::max(score, least));
    }
    out.sd = choices.national_sd.value_or(scores.sd());
    for (auto& school : out.schools) {
        const auto n = static_cast<double>(school.n);
        school.value /= n, school.unadjusted /= n; // NaN without pupils
        if (const auto interval = mean_interval(school.value, out.sd, n, z_dfe)) school.interval = *interval;
    }
    return out;
}

} // namespace statistics
