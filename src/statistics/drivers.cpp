#include "statistics/drivers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace statistics {
namespace {

constexpr std::size_t most_named = 5;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

// One look at what is left: which part of it moved apart.
struct Look {
    std::optional<DriverScan> scan; // none where there is nothing to tell apart
    double noticed = none;
    std::size_t tried = 0;
    std::optional<DriverPiece> piece{}; // cut off, where it is named
};

Look look(DriverPiece& left, std::span<const DriverPiece> cut, const DriverChoices& choices) {
    left.school = pooled(std::move(left.school), choices.least);
    const auto here = those(left.school, compared(left.school));
    if (here.size() < 2) return {.scan = {}};
    const auto scores = driver_scores(here);
    auto parts = driver_parts(here, scores, choices.ways, choices.least);
    drop_telling(parts, left, cut, choices.least);
    const auto candidates = parts.candidates.size();
    Look out{.scan = {}, .tried = candidates + parts.kinds.size()};
    if (out.tried == 0) return out;
    out.scan = driver_scan(scores, parts, {.number = choices.draws.number, .seed = choices.draws.seed + cut.size()});
    out.noticed = noticed(scores, parts, out.scan->critical);
    if (out.scan->p > choices.level) return out;
    const auto best = out.scan->best;
    if (best < candidates)
        out.piece = cut_part(left, parts.tables[parts.candidates[best].table], parts.candidates[best].cell);
    else out.piece = cut_kind(left, parts.kinds[best - candidates]);
    return out;
}

DriverPart part_of(const DriverPiece& piece, double p) {
    return {.where = piece.where,
            .pupils = piece.pupils,
            .gap = gap_of(piece.school),
            .mix = 0,
            .rate = 0,
            .beyond = piece.beyond,
            .p = p,
            .drives = false};
}

// The parts named, then everybody else; and the first look, at all.
struct Found {
    Look first{.scan = {}};
    std::vector<DriverPiece> pieces;
    std::vector<DriverPart> parts;
};

// How far what is left moved beyond all that was cut off.
double rest_beyond(const GapPupils& school, const DriverPiece& left, const std::vector<DriverPiece>& cut) {
    if (cut.empty()) return 0;
    const bool of_pupils = std::ranges::all_of(
        cut, [&](const auto& each) { return each.where.front().dimension < school.dimensions.size(); });
    if (of_pupils) {
        std::vector<bool> in(school.size(), true);
        for (const auto& piece : cut)
            for (const auto place : piece.pupils) in[place] = false; // places in `school`
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < in.size(); ++i)
            if (!in[i]) others.push_back(i);
        return beyond(left, {.where = {}, .school = those(school, others), .pupils = others});
    }
    const bool done = std::ranges::any_of(cut, &DriverPiece::done);
    const auto off = [&](const std::vector<GapCount>& all, const std::vector<GapCount>& rest) {
        const auto a = sum(all), b = sum(rest);
        return GapCount{a.numerator - b.numerator, done ? a.denominator : a.denominator - b.denominator};
    };
    return beyond({.then = sum(left.school.then), .now = sum(left.school.now)},
                  {.then = off(school.then, left.school.then), .now = off(school.now, left.school.now)}, done);
}

// What each part adds, and whether it goes the gap's way. Sessions are split by Kitagawa; a kind of what was done adds its own.
void share_out(Found& found, const GapPupils& school) {
    std::vector<GapCount> then, now;
    for (const auto& piece : found.pieces)
        if (!piece.done) then.push_back(sum(piece.school.then)), now.push_back(sum(piece.school.now));
    const auto split = gap_split(then, now);
    const double before = sum(school.then).denominator, after = sum(school.now).denominator;
    const double change = gap_of(school).change();
    std::size_t of_sessions = 0;
    for (std::size_t i = 0; i < found.parts.size(); ++i) {
        auto& part = found.parts[i];
        if (const auto& piece = found.pieces[i]; piece.done)
            part.rate = sum(piece.school.now).numerator / after - sum(piece.school.then).numerator / before;
        else part.mix = split.levels[of_sessions].mix, part.rate = split.levels[of_sessions++].rate;
        part.drives = part.beyond * change > 0;
    }
}

// Places in `school`.
Found found_in(const GapPupils& school, const DriverChoices& choices) {
    Found out;
    DriverPiece left{.where = {}, .school = school, .pupils = std::vector<std::size_t>(school.size())};
    std::iota(left.pupils.begin(), left.pupils.end(), std::size_t{0});
    for (std::size_t step = 0; step < most_named; ++step) {
        auto seen = look(left, out.pieces, choices);
        const auto p = seen.scan ? seen.scan->p : none;
        if (seen.piece) out.pieces.push_back(*seen.piece), out.parts.push_back(part_of(*seen.piece, p));
        const bool named = seen.piece.has_value();
        if (step == 0) out.first = std::move(seen);
        if (!named) break;
    }
    left.beyond = rest_beyond(school, left, out.pieces);
    out.parts.push_back(part_of(left, none));
    out.pieces.push_back(std::move(left));
    share_out(out, school);
    return out;
}

std::vector<DriverSplit> splits(const GapPupils& of) {
    std::vector<DriverSplit> out;
    for (std::size_t d = 0; d < of.dimensions.size(); ++d) {
        const auto& dimension = of.dimensions[d];
        DriverSplit each{.levels = {},
                         .pupils = pupils_behind(of, dimension.of, dimension.levels.size()),
                         .split = gap_split(of, dimension.of, dimension.levels.size())};
        for (const auto& levels : dimension.levels) each.levels.push_back({.dimension = d, .levels = levels});
        out.push_back(std::move(each));
    }
    for (std::size_t w = 0; w < of.within.size(); ++w) {
        DriverSplit each{.levels = {}, .pupils = pupils_behind(of.within[w]), .split = gap_split(of, of.within[w])};
        for (const auto& kinds : of.within[w].kinds)
            each.levels.push_back({.dimension = of.dimensions.size() + w, .levels = kinds});
        out.push_back(std::move(each));
    }
    return out;
}

DriverVerdict verdict(const Found& found, const DriverChoices& choices) {
    if (found.parts.size() > 1) return DriverVerdict::named;
    const auto& first = found.first;
    if (!first.scan) return DriverVerdict::too_few;
    return first.noticed <= choices.worth ? DriverVerdict::evenly : DriverVerdict::cannot_tell;
}

std::optional<double> from_roll(const GapPupils& given, std::size_t number, double change, std::size_t least) {
    std::size_t there = 0;
    for (std::size_t i = 0; i < given.size(); ++i)
        there += given.then[i].denominator > 0 || given.now[i].denominator > 0;
    if (there > number && there - number < least) return std::nullopt;
    return gap_of(given).change() - change;
}

} // namespace

Drivers drivers(const GapPupils& given, const DriverChoices& choices) {
    const auto all = compared(given);
    const auto school = pooled(those(given, all), choices.least);
    auto found = found_in(school, choices);
    for (auto& part : found.parts)
        for (auto& pupil : part.pupils) pupil = all[pupil];
    const auto gap = gap_of(school);
    return {.verdict = verdict(found, choices),
            .pupils = all.size(),
            .gap = gap,
            .from_roll = from_roll(given, all.size(), gap.change(), choices.least),
            .shift = driver_scores(school).shift,
            .dimensions = splits(school),
            .shares = gap_shares(school, choices.least),
            .parts = std::move(found.parts),
            .p = found.first.scan ? found.first.scan->p : none,
            .noticed = found.first.noticed,
            .tried = found.first.tried};
}

} // namespace statistics
