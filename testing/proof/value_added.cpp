// Value added as DfE makes it: does a school's interval hold the school's true value added?
#include "statistics/value_added.h"
#include "testing/proof/study.h"

#include <cmath>

namespace proof {
namespace {

// 60 schools of 30 to 200 pupils; what pupils reach curves with their prior attainment, whole numbers from 1 to 9. Schools
// differ by 0.25 and pupils of a school by 1.25, so that scores spread by 1.27 as Progress 8 does.
Held once(Draw& draw) {
    std::vector<statistics::ValueAddedPupil> pupils;
    std::vector<double> truth;
    double sum = 0;
    for (std::size_t school = 0; school < 60; ++school) {
        truth.push_back(0.25 * draw.normal());
        for (int pupil = draw.between(30, 200); pupil > 0; --pupil) {
            const double prior = draw.between(1, 9), expected = 20 + 3 * prior + 0.2 * prior * prior;
            pupils.push_back(
                {.outcome = expected + truth.back() + 1.25 * draw.normal(), .prior = prior, .school = school});
            sum += truth.back();
        }
    }
    const double nation = sum / static_cast<double>(pupils.size()); // 0 is the average of the pupils given
    const auto found = statistics::value_added(pupils, truth.size(), {});
    double holds = 0;
    for (std::size_t school = 0; school < truth.size(); ++school)
        holds += held(found.schools[school].interval, truth[school] - nation);
    return {holds / static_cast<double>(truth.size())};
}

} // namespace

Page value_added() {
    return {.name = "value-added",
            .title = "Value added",
            .setting = "60 schools of 30 to 200 pupils, whose outcome curves with prior attainment (nine bands); "
                       "schools differ by 0.25, pupils of one\n"
                       "school by 1.25. The truth is the school's effect less the mean over all pupils.",
            .seed = 8,
            .studies = {{.name = "60 schools", .claims = {{.what = "schools' value added"}}, .once = once}}};
}

} // namespace proof
