#include "statistics/moments.h"

#include "statistics/moments_scan.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <thread>

namespace statistics {
namespace {

constexpr std::size_t rows_worth_a_thread = 1 << 17;

// Large tables in two halves, each with sums of its own, so that which numbers are added first, and with it the last
// digit, never depends on the processors. Another thread takes the second half, unless the first is done before it began.
void scan(const Scanned& scanned, std::vector<double>& sums) {
    const auto part = can_scan_by_fours() ? scan_by_fours : scan_plainly;
    const std::size_t rows = scanned.group_of.size(), middle = rows / 2;
    if (rows < rows_worth_a_thread || rows < sums.size()) return part(scanned, 0, rows, sums.data());
    std::vector<double> later(sums.size());
    std::atomic_flag taken;
    const auto second = [&] {
        if (!taken.test_and_set()) part(scanned, middle, rows, later.data());
    };
    {
        const std::jthread beside{second};
        part(scanned, 0, middle, sums.data());
        second();
    }
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += later[i];
}

basics::Result<void> sound(const GroupSums& group, std::size_t columns) {
    if (group.sums.size() != columns || group.products.size() != columns * (columns + 1) / 2)
        return basics::invalid(fmt::format("Group {} has {} sums and {} products; {} columns need {} and {}.",
                                           group.level, group.sums.size(), group.products.size(), columns, columns,
                                           columns * (columns + 1) / 2));
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!(group.n >= 1) || !finite(group.n))
        return basics::invalid(fmt::format("Group {} has no rows; leave it out.", group.level));
    if (!std::ranges::all_of(group.sums, finite) || !std::ranges::all_of(group.products, finite))
        return basics::invalid(fmt::format("A sum of group {} is not a finite number; look for an infinite value or a "
                                           "missing one among its rows.",
                                           group.level));
    return {};
}

} // namespace

basics::Result<Moments> moments_from(std::vector<std::string> columns, std::vector<double> origins,
                                     std::span<const GroupSums> groups) {
    const std::size_t count = columns.size(), side = half_side(count + 1);
    if (origins.size() != count)
        return basics::invalid(fmt::format("{} columns have {} origins; give one a column.", count, origins.size()));
    Moments moments{.columns = std::move(columns),
                    .origins = std::move(origins),
                    .levels = {},
                    .side = side,
                    .halves = std::vector<double>(groups.size() * half_size(side))};
    for (const GroupSums& group : groups) {
        TRY(sound(group, count));
        double* half = moments.halves.data() + moments.levels.size() * half_size(side);
        half[0] = group.n;
        auto product = group.products.begin();
        for (std::size_t i = 1; i <= count; ++i) {
            half[half_place(side, i, 0)] = group.sums[i - 1];
            for (std::size_t j = 1; j <= i; ++j) half[half_place(side, i, j)] = *product++;
        }
        moments.levels.push_back(group.level);
    }
    return moments;
}

Moments moments_of(std::vector<std::string> columns, std::span<const std::span<const double>> values,
                   std::vector<std::string> levels, std::span<const std::uint32_t> group_of) {
    const std::size_t side = half_side(values.size() + 1);
    Moments moments{
        .columns = std::move(columns), .origins = {}, .levels = std::move(levels), .side = side, .halves = {}};
    for (const auto& column : values) moments.origins.push_back(column.empty() ? 0.0 : column.front());
    moments.halves.resize(moments.levels.size() * half_size(side));
    scan({.columns = values, .origins = moments.origins, .group_of = group_of, .side = side}, moments.halves);
    return moments;
}

} // namespace statistics
