#include "statistics/driver_parts.h"

#include <algorithm>

namespace statistics {
namespace {

constexpr std::size_t most_cells = 65535;

std::uint64_t cell_of(const GapPupils& pupils, const std::vector<std::size_t>& dimensions, std::size_t pupil) {
    std::uint64_t out = 0;
    for (const auto d : dimensions) out = out * pupils.dimensions[d].levels.size() + pupils.dimensions[d].of[pupil];
    return out;
}

DriverTable table_of(const GapPupils& pupils, const DriverScores& scores, std::vector<std::size_t> dimensions) {
    DriverTable out{.dimensions = std::move(dimensions), .cells = 1, .of = {}};
    for (const auto d : out.dimensions) out.cells *= pupils.dimensions[d].levels.size();
    if (out.cells > most_cells) return out;
    for (const auto& sample : scores.samples) {
        auto& cells = out.of.emplace_back();
        for (const auto pupil : sample.pupils)
            cells.push_back(static_cast<std::uint16_t>(cell_of(pupils, out.dimensions, pupil)));
    }
    return out;
}

// sample -> cell -> observations
using Numbers = std::vector<std::vector<std::size_t>>;
Numbers numbers_in(const DriverTable& table) {
    Numbers out;
    for (const auto& cells : table.of) {
        auto& numbers = out.emplace_back(table.cells);
        for (const auto cell : cells) ++numbers[cell];
    }
    return out;
}

// Those of the same levels but for the one at `place`.
std::size_t across(const GapPupils& pupils, const DriverTable& table, const std::vector<std::size_t>& numbers,
                   std::size_t cell, std::size_t place) {
    std::size_t stride = 1;
    for (std::size_t i = table.dimensions.size(); --i > place;)
        stride *= pupils.dimensions[table.dimensions[i]].levels.size();
    const auto levels = pupils.dimensions[table.dimensions[place]].levels.size(),
               first = cell - cell / stride % levels * stride;
    std::size_t out = 0;
    for (std::size_t level = 0; level < levels; ++level) out += numbers[first + level * stride];
    return out;
}

bool counts(const GapPupils& pupils, const DriverTable& table, const Numbers& numbers, std::size_t cell,
            std::size_t least) {
    std::vector<std::size_t> left(table.dimensions.size()); // of each level crossed, over all samples
    for (std::size_t s = 0; s < numbers.size(); ++s) {
        const auto here = numbers[s][cell];
        if (here < least || table.of[s].size() - here < least) return false;
        if (table.dimensions.size() == 1) continue;
        for (std::size_t place = 0; place < left.size(); ++place) {
            const auto others = across(pupils, table, numbers[s], cell, place) - here;
            if (others > 0 && others < least) return false;
            left[place] += others;
        }
    }
    return table.dimensions.size() == 1 || std::ranges::find(left, std::size_t{0}) == left.end();
}

void add(DriverParts& out, const GapPupils& pupils, DriverTable table, std::size_t least) {
    if (table.cells > most_cells) return;
    const auto numbers = numbers_in(table);
    const auto before = out.candidates.size();
    for (std::size_t cell = 0; cell < table.cells; ++cell)
        if (counts(pupils, table, numbers, cell, least))
            out.candidates.push_back({.table = out.tables.size(), .cell = cell, .ways = table.dimensions.size()});
    if (table.dimensions.size() == 1 && table.cells == 2 && out.candidates.size() == before + 2) {
        const bool first = numbers.back()[0] <= numbers.back()[1]; // the other one is all but the smaller
        out.candidates.erase(out.candidates.end() - (first ? 1 : 2));
    }
    if (out.candidates.size() > before) out.tables.push_back(std::move(table));
}

} // namespace

std::vector<std::size_t> pupils_of(const GapPupils& pupils, const DriverTable& table, std::size_t cell) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < pupils.size(); ++i)
        if (cell_of(pupils, table.dimensions, i) == cell) out.push_back(i);
    return out;
}

std::uint32_t level_in(const GapPupils& pupils, const DriverTable& table, std::size_t cell, std::size_t place) {
    for (std::size_t i = table.dimensions.size(); --i > place;)
        cell /= pupils.dimensions[table.dimensions[i]].levels.size();
    return static_cast<std::uint32_t>(cell % pupils.dimensions[table.dimensions[place]].levels.size());
}

DriverParts driver_parts(const GapPupils& pupils, const DriverScores& scores, std::size_t ways, std::size_t least) {
    DriverParts out;
    std::vector<std::vector<std::size_t>> sets{{}};
    for (std::size_t way = 1; way <= ways; ++way) {
        std::vector<std::vector<std::size_t>> longer;
        for (const auto& set : sets)
            for (std::size_t d = set.empty() ? 0 : set.back() + 1; d < pupils.dimensions.size(); ++d) {
                if (pupils.dimensions[d].levels.size() < 2) continue;
                longer.push_back(set);
                longer.back().push_back(d);
                add(out, pupils, table_of(pupils, scores, longer.back()), least);
            }
        sets = std::move(longer);
    }
    out.kinds = driver_kinds(pupils);
    return out;
}

} // namespace statistics
