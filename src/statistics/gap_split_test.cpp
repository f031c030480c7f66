#include "statistics/gap_split.h"

#include "testing/drawn_pupils.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <numeric>

using namespace statistics;

namespace {

GapPupils a_drawn_school(GapOf kind, std::uint32_t seed) {
    testing::Draw draw{seed};
    const testing::SchoolChoices choices{.pupils = 300, .kind = kind};
    auto drawn = testing::drawn_pupils(draw, choices);
    std::vector<bool> part;
    for (const auto level : drawn.pupils.dimensions[0].of) part.push_back(level == 1);
    attend(draw, choices, drawn, {.part = part, .points = -0.05, .others = 0.01});
    return drawn.pupils;
}

// The mix of a crossing, cell by cell; where nobody was then or now the rate of the other.
double mix_by_hand(const GapPupils& pupils, const std::vector<std::size_t>& dimensions) {
    struct Cell {
        double x0 = 0, n0 = 0, x1 = 0, n1 = 0;
        void add(const GapCount& then, const GapCount& now) {
            x0 += then.numerator, n0 += then.denominator, x1 += now.numerator, n1 += now.denominator;
        }
    };
    std::map<std::vector<std::uint32_t>, Cell> cells;
    Cell all;
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        std::vector<std::uint32_t> key;
        for (const auto d : dimensions) key.push_back(pupils.dimensions[d].of[i]);
        cells[key].add(pupils.then[i], pupils.now[i]), all.add(pupils.then[i], pupils.now[i]);
    }
    double mix = 0;
    for (const auto& [key, cell] : cells) {
        const double r0 = cell.n0 > 0 ? cell.x0 / cell.n0 : cell.x1 / cell.n1,
                     r1 = cell.n1 > 0 ? cell.x1 / cell.n1 : r0;
        mix += (cell.n1 / all.n1 - cell.n0 / all.n0) * (r0 + r1) / 2;
    }
    return mix;
}

// What each dimension adds to the mix, in the mean over all orders in which they can come.
std::vector<double> shapley_by_hand(const GapPupils& pupils) {
    std::vector<std::size_t> order(pupils.dimensions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> out(order.size());
    double orders = 0;
    do {
        std::vector<std::size_t> so_far;
        double before = 0;
        for (const auto d : order) {
            so_far.push_back(d);
            auto sorted = so_far;
            std::ranges::sort(sorted);
            const double after = mix_by_hand(pupils, sorted);
            out[d] += after - before, before = after;
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (auto& each : out) each /= orders;
    return out;
}

} // namespace

TEST_CASE("mix and rate sum to the gap, whatever the dimension") {
    for (const auto kind : {GapOf::same_pupils, GapOf::different_pupils}) {
        const auto school = a_drawn_school(kind, 3);
        const double gap = gap_of(school).change();
        for (const auto& dimension : school.dimensions) {
            const auto split = gap_split(school, dimension.of, dimension.levels.size());
            CHECK(split.mix + split.rate == doctest::Approx(gap).epsilon(1e-12));
            double adds = 0;
            for (const auto& level : split.levels) adds += level.adds();
            CHECK(adds == doctest::Approx(gap).epsilon(1e-12));
        }
    }
}

TEST_CASE("the split of two groups is Kitagawa's by hand") {
    // then 80 of 100 and 45 of 50, now 60 of 80 and 84 of 100
    const GapPupils pupils{.kind = GapOf::different_pupils,
                           .then = {{80, 100}, {45, 50}, {0, 0}, {0, 0}},
                           .now = {{0, 0}, {0, 0}, {60, 80}, {84, 100}},
                           .dimensions = {}};
    const std::vector<std::uint32_t> of{0, 1, 0, 1};
    const auto split = gap_split(pupils, of, 2);
    CHECK(
        split.mix
        == doctest::Approx((80. / 180 - 100. / 150) * (0.8 + 0.75) / 2 + (100. / 180 - 50. / 150) * (0.9 + 0.84) / 2));
    CHECK(split.levels[0].rate == doctest::Approx(-0.05 * (80. / 180 + 100. / 150) / 2));
    CHECK(split.levels[1].rate == doctest::Approx(-0.06 * (100. / 180 + 50. / 150) / 2));
}

TEST_CASE("shares over dimensions are the mean over all orders, and sum to the gap") {
    for (const auto kind : {GapOf::same_pupils, GapOf::different_pupils}) {
        auto school = a_drawn_school(kind, 4);
        school.dimensions.resize(4);
        const auto shares = gap_shares(school, 1);
        const auto by_hand = shapley_by_hand(school);
        for (std::size_t d = 0; d < by_hand.size(); ++d)
            CHECK(shares.mix[d] == doctest::Approx(by_hand[d]).epsilon(1e-9));
        CHECK(std::accumulate(shares.mix.begin(), shares.mix.end(), shares.rate)
              == doctest::Approx(gap_of(school).change()).epsilon(1e-12));
    }
}

TEST_CASE("small cells are pooled, and the shares still sum to the gap") {
    const auto school = a_drawn_school(GapOf::different_pupils, 6);
    const auto pooled_shares = gap_shares(school, 20), all = gap_shares(school, 1);
    CHECK(std::accumulate(pooled_shares.mix.begin(), pooled_shares.mix.end(), pooled_shares.rate)
          == doctest::Approx(gap_of(school).change()).epsilon(1e-12));
    CHECK(pooled_shares.rate != all.rate);
}

TEST_CASE("a dimension that tells no pupils apart has no share, and two that say the same have the same") {
    auto school = a_drawn_school(GapOf::different_pupils, 5);
    school.dimensions = {school.dimensions[2], school.dimensions[2],
                         gap_dimension(std::vector<std::uint32_t>(school.size()), 1)};
    const auto shares = gap_shares(school, 6);
    CHECK(shares.mix[0] == doctest::Approx(shares.mix[1]));
    CHECK(shares.mix[2] == doctest::Approx(0));
    CHECK(std::abs(shares.mix[0]) > 1e-6);
}
