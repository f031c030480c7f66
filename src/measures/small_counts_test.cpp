#include "measures/small_counts.h"

#include <doctest/doctest.h>
#include <random>

using measures::hidden_counts;
using measures::Line;

TEST_CASE("a count below six is hidden, with the next smallest beside it, and nought is shown") {
    const std::vector<std::int64_t> counts{4, 30, 12, 0};
    CHECK(hidden_counts(counts, std::array{Line{0, 1, 2, 3}}) == std::vector{true, false, true, false});
}

TEST_CASE("two small counts that are six together need no third") {
    const std::vector<std::int64_t> counts{4, 5, 12};
    CHECK(hidden_counts(counts, std::array{Line{0, 1, 2}}) == std::vector{true, true, false});
    const std::vector<std::int64_t> too_few{2, 3, 12};
    CHECK(hidden_counts(too_few, std::array{Line{0, 1, 2}}) == std::vector{true, true, true});
}

TEST_CASE("where nothing is small nothing is hidden") {
    const std::vector<std::int64_t> counts{6, 7, 100};
    CHECK(hidden_counts(counts, std::array{Line{0, 1, 2}}) == std::vector{false, false, false});
}

TEST_CASE("in no table can a small count be had by taking what is shown from a whole") {
    std::mt19937 draw{20261124};
    for (int table = 0; table < 500; ++table) {
        constexpr std::size_t rows = 4, columns = 3;
        std::vector<std::int64_t> counts(rows * columns);
        for (auto& count : counts) count = static_cast<std::int64_t>(draw() % 15);
        std::vector<Line> lines;
        for (std::size_t row = 0; row < rows; ++row) lines.push_back({row * 3, row * 3 + 1, row * 3 + 2});
        for (std::size_t column = 0; column < columns; ++column)
            lines.push_back({column, column + 3, column + 6, column + 9});
        const auto hidden = hidden_counts(counts, lines);
        for (const auto& line : lines) {
            std::int64_t together = 0, how_many = 0, left = 0;
            for (const auto at : line) {
                if (hidden[at]) together += counts[at], ++how_many;
                else left += counts[at];
                CHECK((hidden[at] || counts[at] == 0 || counts[at] >= 6));
            }
            CHECK((how_many == 0 || left == 0 || (how_many >= 2 && together >= 6)));
        }
    }
}
