#include "statistics/gap_pupils.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace statistics {
namespace {

// What one pupil moves the rate by.
double influence(const GapCount& pupil, const GapCount& all) {
    return all.denominator > 0 ? (pupil.numerator - pupil.denominator * all.rate()) / all.denominator : 0;
}

GapWithin those(const GapWithin& of, std::span<const std::size_t> pupils) {
    GapWithin out{.of = of.of, .then = {}, .now = {}, .kinds = of.kinds};
    for (std::size_t kind = 0; kind < of.kinds.size(); ++kind) {
        auto &then = out.then.emplace_back(), &now = out.now.emplace_back();
        for (const auto pupil : pupils) then.push_back(of.then[kind][pupil]), now.push_back(of.now[kind][pupil]);
    }
    return out;
}

void add(std::vector<GapCount>& to, const std::vector<GapCount>& each, GapWithin::Of of) {
    const bool first = to.empty();
    if (first) to.resize(each.size(), {0, 0});
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i].numerator += each[i].numerator;
        if (first || of == GapWithin::Of::sessions) to[i].denominator += each[i].denominator;
    }
}

void pool(GapWithin& within, const Pooled& with) {
    GapWithin out{.of = within.of, .then = {}, .now = {}, .kinds = {}};
    out.then.resize(with.levels), out.now.resize(with.levels), out.kinds.resize(with.levels);
    for (std::size_t kind = 0; kind < within.kinds.size(); ++kind) {
        const auto into = with.into[kind];
        if (into >= with.levels) continue; // there was nothing of it
        add(out.then[into], within.then[kind], within.of), add(out.now[into], within.now[kind], within.of);
        out.kinds[into].insert(out.kinds[into].end(), within.kinds[kind].begin(), within.kinds[kind].end());
    }
    within = std::move(out);
}

void pool(GapDimension& dimension, const Pooled& with) {
    std::vector<std::vector<std::uint32_t>> levels(with.levels);
    for (std::size_t level = 0; level < dimension.levels.size(); ++level) {
        if (with.into[level] >= with.levels) continue; // nobody is of it
        auto& to = levels[with.into[level]];
        to.insert(to.end(), dimension.levels[level].begin(), dimension.levels[level].end());
    }
    for (auto& each : dimension.of) each = with.into[each];
    dimension.levels = std::move(levels);
}

} // namespace

GapDimension gap_dimension(std::vector<std::uint32_t> of, std::size_t levels) {
    GapDimension out{.of = std::move(of), .levels = {}};
    for (std::size_t level = 0; level < levels; ++level) out.levels.push_back({static_cast<std::uint32_t>(level)});
    return out;
}

GapPupils those(const GapPupils& of, std::span<const std::size_t> pupils) {
    GapPupils out{.kind = of.kind, .then = {}, .now = {}, .dimensions = {}};
    for (const auto pupil : pupils) out.then.push_back(of.then[pupil]), out.now.push_back(of.now[pupil]);
    for (const auto& dimension : of.dimensions) {
        auto& to = out.dimensions.emplace_back(GapDimension{.of = {}, .levels = dimension.levels});
        for (const auto pupil : pupils) to.of.push_back(dimension.of[pupil]);
    }
    for (const auto& each : of.within) out.within.push_back(those(each, pupils));
    return out;
}

std::vector<std::size_t> compared(const GapPupils& of) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < of.size(); ++i) {
        const bool before = of.then[i].denominator > 0, after = of.now[i].denominator > 0;
        if (of.kind == GapOf::same_pupils ? before && after : before || after) out.push_back(i);
    }
    return out;
}

std::vector<std::size_t> pupils_behind(const GapPupils& pupils, std::span<const std::uint32_t> of, std::size_t levels) {
    std::vector<std::size_t> before(levels), after(levels);
    for (std::size_t i = 0; i < of.size(); ++i) {
        before[of[i]] += pupils.then[i].denominator > 0;
        after[of[i]] += pupils.now[i].denominator > 0;
    }
    for (std::size_t level = 0; level < levels; ++level) {
        if (before[level] == 0 && after[level] > 0) before[level] = after[level] = 1; // there, but too few
        before[level] = after[level] == 0 && before[level] > 0 ? 1 : std::min(before[level], after[level]);
    }
    return before;
}

std::vector<std::size_t> pupils_behind(const GapWithin& within) {
    const auto number = [&](const std::vector<GapCount>& counts) {
        return static_cast<std::size_t>(std::ranges::count_if(counts, [&](const GapCount& each) {
            return within.of == GapWithin::Of::done ? each.numerator > 0 : each.denominator > 0;
        }));
    };
    std::vector<std::size_t> out;
    for (std::size_t kind = 0; kind < within.kinds.size(); ++kind) {
        const auto before = number(within.then[kind]), after = number(within.now[kind]);
        const bool done_once = within.of == GapWithin::Of::done && (before == 0 || after == 0);
        out.push_back(done_once ? std::max(before, after) : std::min(before, after));
    }
    return out;
}

Pooled pooled(std::span<const std::size_t> behind, std::size_t least) {
    constexpr auto none = ~std::uint32_t{0};
    std::vector<std::size_t> order;
    std::size_t all = 0;
    for (std::size_t level = 0; level < behind.size(); ++level)
        if (behind[level] > 0) order.push_back(level), all += behind[level];
    std::ranges::stable_sort(order, {}, [&](std::size_t level) { return behind[level]; });
    std::size_t taken = 0, together = 0; // the smallest, until they are enough
    while (taken < order.size() && (behind[order[taken]] < least || (together > 0 && together < least)))
        together += behind[order[taken++]];
    Pooled out{.into = std::vector<std::uint32_t>(behind.size(), none), .levels = 0};
    const std::vector<std::size_t> small(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(taken));
    for (std::size_t level = 0; level < behind.size(); ++level)
        if (behind[level] > 0 && std::ranges::find(small, level) == small.end())
            out.into[level] = static_cast<std::uint32_t>(out.levels++);
    for (const auto level : small) out.into[level] = static_cast<std::uint32_t>(out.levels);
    out.levels += taken > 0;
    return out;
}

GapPupils pooled(GapPupils pupils, std::size_t least) {
    for (auto& dimension : pupils.dimensions)
        pool(dimension, pooled(pupils_behind(pupils, dimension.of, dimension.levels.size()), least));
    for (auto& within : pupils.within) pool(within, pooled(pupils_behind(within), least));
    return pupils;
}

GapCount sum(std::span<const GapCount> of) {
    GapCount out{0, 0};
    for (const auto& each : of) out.numerator += each.numerator, out.denominator += each.denominator;
    return out;
}

Gap gap_of(const GapPupils& pupils) {
    const auto before = sum(pupils.then), after = sum(pupils.now);
    double squares = 0, n = 0;
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const double moves = influence(pupils.now[i], after) - influence(pupils.then[i], before);
        squares += moves * moves, n += 1;
    }
    const double error = std::sqrt(squares * n / std::max(n - 1, 1.0)), gap = after.rate() - before.rate();
    return {.then = before.rate(),
            .now = after.rate(),
            .interval = {.lower = gap - z_95 * error, .upper = gap + z_95 * error}};
}

} // namespace statistics
