#include "statistics/moments.h"
#include "statistics/moments_scan.h"

#include <doctest/doctest.h>
#include <random>

namespace {

using namespace statistics;

struct Rows {
    std::vector<std::vector<double>> columns;
    std::vector<std::span<const double>> values{};
    std::vector<double> origins{};
    std::vector<std::uint32_t> group_of{};

    Scanned scanned() const {
        return {.columns = values, .origins = origins, .group_of = group_of, .side = half_side(columns.size() + 1)};
    }
};

Rows drawn(std::size_t columns, std::size_t rows, std::uint32_t groups) {
    std::mt19937_64 bits{columns};
    std::normal_distribution<double> normal{2020, 3};
    Rows out{.columns = std::vector<std::vector<double>>(columns, std::vector<double>(rows))};
    for (auto& column : out.columns)
        for (double& value : column) value = normal(bits);
    out.values.assign(out.columns.begin(), out.columns.end());
    out.origins.assign(columns, 2020.5);
    for (std::size_t row = 0; row < rows; ++row) out.group_of.push_back(static_cast<std::uint32_t>(bits() % groups));
    return out;
}

} // namespace

TEST_CASE("every entry of a half square has a place of its own") {
    for (const std::size_t side : {4u, 8u, 12u, 20u}) {
        std::vector<int> taken(half_size(side));
        for (std::size_t column = 0; column < side; ++column)
            for (std::size_t row = column; row < side; ++row) {
                CHECK(half_place(side, row, column) == half_place(side, column, row));
                CHECK(++taken[half_place(side, row, column)] == 1);
            }
    }
}

TEST_CASE("rows scanned by fours give the sums of rows scanned plainly, to the last bit") {
    if (!can_scan_by_fours()) return;
    for (const std::size_t columns : {1u, 3u, 7u, 8u, 13u, 18u}) {
        const Rows rows = drawn(columns, 1003, 5);
        const Scanned scanned = rows.scanned();
        std::vector<double> plainly(5 * half_size(scanned.side)), by_fours = plainly;
        scan_plainly(scanned, 2, 1001, plainly.data());
        scan_by_fours(scanned, 2, 1001, by_fours.data());
        CHECK(plainly == by_fours);
    }
}

TEST_CASE("a table large enough for two threads gives the same sums each time, those of a small one") {
    const Rows rows = drawn(2, 300'000, 4);
    const std::vector<std::string> levels{"a", "b", "c", "d"};
    const auto once = moments_of({"x", "y"}, rows.values, levels, rows.group_of);
    for (int again = 0; again < 5; ++again)
        CHECK(moments_of({"x", "y"}, rows.values, levels, rows.group_of).halves == once.halves);
    std::vector<double> whole(4 * half_size(4));
    scan_plainly({.columns = rows.values, .origins = once.origins, .group_of = rows.group_of, .side = 4}, 0, 300'000,
                 whole.data());
    for (std::size_t i = 0; i < whole.size(); ++i) CHECK(once.halves[i] == doctest::Approx(whole[i]).epsilon(1e-11));
}
