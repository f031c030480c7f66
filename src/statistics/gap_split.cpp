#include "statistics/gap_split.h"

#include "basics/result.h"

#include <bit>
#include <cmath>
#include <unordered_map>

namespace statistics {
namespace {

struct Labels {
    std::vector<std::uint32_t> of;
    std::size_t number;
};

// Each label of `a` with each of `b` that occurs with it.
Labels crossed(const Labels& a, const GapDimension& b) {
    Labels out{.of = {}, .number = 0};
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (std::size_t i = 0; i < b.of.size(); ++i) {
        const auto key = std::uint64_t{a.of[i]} * b.levels.size() + b.of[i];
        const auto [at, first] = known.try_emplace(key, static_cast<std::uint32_t>(out.number));
        out.number += first;
        out.of.push_back(at->second);
    }
    return out;
}

double mix_of(const GapPupils& pupils, Labels cells, std::size_t least) {
    const auto with = pooled(pupils_behind(pupils, cells.of, cells.number), least);
    for (auto& each : cells.of) each = with.into[each];
    return gap_split(pupils, cells.of, with.levels).mix;
}

// v of every set of dimensions, a bit a dimension.
std::vector<double> mixes(const GapPupils& pupils, std::size_t least) {
    const std::size_t sets = std::size_t{1} << pupils.dimensions.size();
    std::vector<Labels> cells(sets);
    cells[0] = {.of = std::vector<std::uint32_t>(pupils.size()), .number = 1};
    std::vector<double> out(sets);
    for (std::size_t set = 1; set < sets; ++set) {
        const std::size_t without = set & (set - 1); // the lowest bit taken off
        cells[set] = crossed(cells[without], pupils.dimensions[static_cast<std::size_t>(std::countr_zero(set))]);
        out[set] = mix_of(pupils, cells[set], least);
    }
    return out;
}

// The chance that just these come before a dimension when all are put in a random order: |S|!·(D − |S| − 1)!/D!.
double chance_before(std::size_t set, std::size_t dimensions) {
    const auto before = static_cast<double>(std::popcount(set)), all = static_cast<double>(dimensions);
    return std::exp(std::lgamma(before + 1) + std::lgamma(all - before) - std::lgamma(all + 1));
}

} // namespace

GapSplit gap_split(std::span<const GapCount> then, std::span<const GapCount> now) {
    const auto all_then = sum(then), all_now = sum(now);
    const double middle = (all_then.rate() + all_now.rate()) / 2;
    GapSplit out{.levels = {}, .mix = 0, .rate = 0};
    for (std::size_t level = 0; level < then.size(); ++level) {
        const auto &a = then[level], &b = now[level];
        GapLevel each{.share_then = a.denominator / all_then.denominator,
                      .share_now = b.denominator / all_now.denominator,
                      .rate_then = a.denominator > 0 ? a.rate() : b.rate(),
                      .rate_now = b.denominator > 0 ? b.rate() : a.rate(),
                      .mix = 0,
                      .rate = 0};
        each.mix = (each.share_now - each.share_then) * ((each.rate_then + each.rate_now) / 2 - middle);
        each.rate = (each.rate_now - each.rate_then) * (each.share_then + each.share_now) / 2;
        out.mix += each.mix, out.rate += each.rate;
        out.levels.push_back(each);
    }
    return out;
}

GapSplit gap_split(const GapPupils& pupils, std::span<const std::uint32_t> of, std::size_t levels) {
    std::vector<GapCount> then(levels, {0, 0}), now(levels, {0, 0});
    const auto add = [](GapCount& to, const GapCount& each) {
        to.numerator += each.numerator, to.denominator += each.denominator;
    };
    for (std::size_t i = 0; i < of.size(); ++i) add(then[of[i]], pupils.then[i]), add(now[of[i]], pupils.now[i]);
    return gap_split(then, now);
}

GapSplit gap_split(const GapPupils& pupils, const GapWithin& within) {
    std::vector<GapCount> then, now;
    for (const auto& each : within.then) then.push_back(sum(each));
    for (const auto& each : within.now) now.push_back(sum(each));
    if (within.of == GapWithin::Of::sessions) return gap_split(then, now);
    const double before = sum(pupils.then).denominator, after = sum(pupils.now).denominator;
    GapSplit out{.levels = {}, .mix = 0, .rate = 0};
    for (std::size_t kind = 0; kind < then.size(); ++kind) {
        const double a = then[kind].numerator / before, b = now[kind].numerator / after;
        out.levels.push_back({.share_then = 1, .share_now = 1, .rate_then = a, .rate_now = b, .mix = 0, .rate = b - a});
        out.rate += b - a;
    }
    return out;
}

GapShares gap_shares(const GapPupils& pupils, std::size_t least) {
    const std::size_t number = pupils.dimensions.size();
    basics::demand(number <= 10, "a gap is shared out over at most 10 dimensions");
    const auto mix = mixes(pupils, least);
    GapShares out{.mix = std::vector<double>(number), .rate = gap_of(pupils).change() - mix.back()};
    for (std::size_t d = 0; d < number; ++d)
        for (std::size_t set = 0; set < mix.size(); ++set)
            if (!(set >> d & 1)) out.mix[d] += chance_before(set, number) * (mix[set | std::size_t{1} << d] - mix[set]);
    return out;
}

} // namespace statistics
