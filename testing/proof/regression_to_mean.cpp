// Schools of a known reliability of which the lowest tenth is chosen: the gain that comes of itself.
#include "statistics/regression_to_mean.h"
#include "testing/proof/study.h"

#include <cmath>

namespace proof {
namespace {

constexpr double share = 0.1;
constexpr const char* wide = "leaving schools out moves who is among the lowest, and the jackknife counts that as "
                             "error: it errs on the wide side";

double held_by(const statistics::Gain& gain, double truth) { return held({gain.lower, gain.upper}, truth); }

Study of(std::string name, std::size_t schools, std::size_t years, double reliability) {
    return {
        .name = std::move(name),
        .claims = {{.what = "the gain by formula"},
                   {.what = "the gain of the year after", .most = 0.995, .why = wide},
                   {.what = "the gain beside all other years", .most = 0.995, .why = wide}},
        .once = [=](Draw& draw) -> Held {
            statistics::Panel panel(years, std::vector<double>(schools));
            for (std::size_t school = 0; school < schools; ++school) {
                const double own = std::sqrt(reliability) * draw.normal();
                for (auto& year : panel) year[school] = own + std::sqrt(1 - reliability) * draw.normal();
            }
            const auto found = statistics::regression_to_mean(panel, share).value();
            const double truth = (1 - reliability) * statistics::depth_of_lowest(share);
            return {held_by(found.formula, truth), held_by(found.next_year, truth), held_by(*found.other_years, truth)};
        }};
}

} // namespace

Page regression_to_mean() {
    return {.name = "regression-to-mean",
            .title = "Intervals of the gain that comes of itself",
            .setting = "Schools of sd 1 a year, of which the given share is lasting; the lowest tenth is chosen. The "
                       "truth is (1 − ρ)·φ(z)/q.",
            .seed = 22,
            .studies = {of("300 schools, 3 years, reliability 0.7", 300, 3, 0.7),
                        of("300 schools, 5 years, reliability 0.8", 300, 5, 0.8),
                        of("100 schools, 5 years, reliability 0.6", 100, 5, 0.6)}};
}

} // namespace proof
