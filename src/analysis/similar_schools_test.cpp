#include "statistics/similar.h"

#include "analysis/frame.h"

#include "testing/shared_data.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace analysis;
using doctest::Approx;

namespace {

// The scales that reproduce DfE's distances: similar_schools_recovered_scales.json.
const std::vector<std::string> names{"KS2RP",
                                     "KS2MP",
                                     "PPPerc",
                                     "PercentEAL",
                                     "Polar4QuintilePupils",
                                     "PStability",
                                     "IdaciPupils",
                                     "PercentSchSupport",
                                     "NumberOfPupils",
                                     "PercentageStatementOrEHP"};
const std::vector<double> scales{4.144277514643511,  5.243829239553525, 44.22743132675628,  66.320731504714,
                                 4.572433235699083,  28.81798877642036, 0.3904129952305198, 27.65935383886606,
                                 2748.7375344476795, 11.873018415594437};

struct Published {
    std::string urn, neighbour;
    double distance;
};

std::vector<Published> published() {
    const std::vector<std::string> columns{"URN", "NeighbourURN", "Dist"};
    const auto frame =
        read_frame(testing::shared_data("similar_schools/similar_secondary_groups_4100.json").string(), columns, {})
            .value();
    const auto distances = numbers(frame, "Dist").value();
    std::vector<Published> out;
    for (std::size_t i = 0; i < distances.size(); ++i)
        out.push_back(
            {std::string{column(frame, "URN")[i]}, std::string{column(frame, "NeighbourURN")[i]}, distances[i]});
    return out; // by school and rank
}

} // namespace

TEST_CASE("DfE's fifty nearest schools come out in the published order") {
    if (!testing::have_shared_data("similar_schools/similar_secondary_values_1608.json")) return;
    std::vector<std::string> wanted = names;
    wanted.emplace_back("URN");
    const auto frame =
        read_frame(testing::shared_data("similar_schools/similar_secondary_values_1608.json").string(), wanted, {})
            .value();
    statistics::Characteristics all{.columns = {}, .scales = scales};
    for (const auto& name : names) all.columns.push_back(numbers(frame, name).value());
    const auto urns = texts(frame, "URN");
    const std::vector<bool> allowed(urns.size(), true);
    const auto pairs = published();
    std::size_t schools = 0, in_order = 0;
    double largest = 0;
    for (std::size_t i = 0; i + 50 <= pairs.size(); i += 50) {
        const auto school = static_cast<std::size_t>(std::ranges::find(urns, pairs[i].urn) - urns.begin());
        const auto found = statistics::similar_schools(all, school, allowed, {});
        bool same = true;
        for (std::size_t rank = 0; rank < 50; ++rank) {
            same = same && urns[found.matches[rank].school] == pairs[i + rank].neighbour;
            largest = std::max(largest, std::abs(found.matches[rank].distance - pairs[i + rank].distance));
        }
        ++schools, in_order += same;
    }
    MESSAGE("Similar schools: " << in_order << " of " << schools << " in the published order, largest difference "
                                << largest);
    CHECK(schools == 82);
    CHECK(in_order == 82);
    CHECK(largest < 2e-7);
}
