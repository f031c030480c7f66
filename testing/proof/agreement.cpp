// Agreement: kappa of two raters, and how severe each of several is.
#include "statistics/kappa.h"
#include "statistics/severity.h"
#include "testing/proof/study.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace proof {
namespace {

using statistics::KappaWeights;

// A place of `chances`, which sum to 1.
std::size_t one_of(Draw& draw, const std::vector<double>& chances) {
    double left = draw.uniform();
    for (std::size_t i = 0; i + 1 < chances.size(); ++i)
        if ((left -= chances[i]) < 0) return i;
    return chances.size() - 1;
}

struct Kappas {
    std::size_t items;
    std::vector<double> chances; // of the categories
    double truth;
    KappaWeights weights = KappaWeights::none;
};

// Each rater sees an item's own category with chance a and guesses else, both by the same chances: then pij is a²·pi where
// i = j, and (1 − a²)·pi·pj besides, so that κ is a² whatever the weights.
Held kappa_held(Draw& draw, const Kappas& like) {
    std::vector<std::size_t> first, second;
    for (std::size_t i = 0; i < like.items; ++i) {
        const auto own = one_of(draw, like.chances);
        for (auto* rater : {&first, &second}) {
            const auto guess = one_of(draw, like.chances);
            rater->push_back(draw.uniform() < std::sqrt(like.truth) ? own : guess);
        }
    }
    std::vector<double> categories(like.chances.size());
    std::iota(categories.begin(), categories.end(), 0.0);
    const auto found = statistics::kappa(first, second, categories, like.weights);
    if (!found || found->standard_error == 0) return {std::numeric_limits<double>::quiet_NaN()};
    return {held(found->interval, like.truth)};
}

Study kappa_of(const Kappas& like, Claim claim) {
    claim.what = like.weights == KappaWeights::none ? "κ" : "κ, quadratic weights";
    return {.name = std::to_string(like.items) + " items, " + std::to_string(like.chances.size()) + " categories, κ "
                    + std::to_string(like.truth).substr(0, 3),
            .claims = {std::move(claim)},
            .once = [=](Draw& draw) { return kappa_held(draw, like); }};
}

const std::vector<double> severity{-0.8, -0.4, 0, 0.4, 0.8}, thresholds{-1.2, 0, 1.2};

// A category by the model: the chances of k are as exp of the sum of θ − severity − τ up to k.
int rated(Draw& draw, double measure, double severe) {
    std::vector<double> chances{1};
    for (const double step : thresholds) chances.push_back(chances.back() * std::exp(measure - severe - step));
    double all = 0;
    for (const double each : chances) all += each;
    for (double& each : chances) each /= all;
    return static_cast<int>(one_of(draw, chances));
}

Study severities(std::uint32_t items, std::uint32_t each_by) {
    return {.name = std::to_string(items) + " items, each by " + std::to_string(each_by) + " of 5 raters",
            .claims = {{.what = "raters' severity"}},
            .once = [=](Draw& draw) {
                std::vector<statistics::Rating> ratings;
                for (std::uint32_t item = 0; item < items; ++item) {
                    const double measure = draw.normal();
                    for (std::uint32_t i = 0; i < each_by; ++i) {
                        const auto rater = (item + i) % 5;
                        ratings.push_back(
                            {.item = item, .rater = rater, .category = rated(draw, measure, severity[rater])});
                    }
                }
                const auto found = statistics::severities(ratings, {.items = items, .raters = 5, .categories = 4});
                if (!found) return Held{std::numeric_limits<double>::quiet_NaN()};
                double holds = 0;
                for (std::size_t i = 0; i < 5; ++i) holds += held(found->raters[i].interval, severity[i]) / 5;
                return Held{holds};
            }};
}

} // namespace

Page agreement() {
    using enum KappaWeights;
    const std::vector<double> two{0.7, 0.3}, four{0.1, 0.3, 0.4, 0.2};
    return {.name = "agreement",
            .title = "Agreement of raters",
            .setting = "Two raters give 0.7 and 0.3 of items two grades, or 0.1, 0.3, 0.4 and 0.2 four. Five raters of "
                       "severity −0.8 to 0.8 (logits)\n"
                       "give four grades by the rating-scale model, each item rated by the next two or three of them; "
                       "items differ by 1 (sd).",
            .seed = 34,
            .studies = {kappa_of({50, two, 0.6}, {}), kappa_of({200, two, 0.6}, {}), kappa_of({50, four, 0.6}, {}),
                        kappa_of({200, four, 0.6}, {}), kappa_of({50, two, 0.2}, {}), kappa_of({50, two, 0.9}, {}),
                        kappa_of({50, four, 0.6, quadratic}, {}), kappa_of({200, four, 0.6, quadratic}, {}),
                        kappa_of({50, four, 0.8, quadratic},
                                 {.what = {},
                                  .least = 0.87,
                                  .why = "where κ is 0.8 and 50 items are rated, the few pairs that are far apart are "
                                         "too few to show how much they vary"}),
                        kappa_of({200, four, 0.8, quadratic}, {}), severities(30, 3), severities(40, 2)}};
}

} // namespace proof
