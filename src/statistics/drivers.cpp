#include "statistics/drivers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr std::size_t most_named = 5;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

using Pupils = std::vector<std::size_t>;

Pupils without(const Pupils& all, const Pupils& some) {
    Pupils out;
    std::ranges::set_difference(all, some, std::back_inserter(out));
    return out;
}

double log_odds(double rate) { return std::log(rate / (1 - rate)); }

// The change of some less what the odds ratio of the others would have made of it.
double beyond(const GapPupils& school, const Pupils& some, const Pupils& others) {
    const auto these = those(school, some), rest = those(school, others);
    if (school.kind == GapOf::different_pupils) {
        const auto a = gap_of(these), b = gap_of(rest);
        return a.now - 1 / (1 + std::exp(-(log_odds(a.then) + log_odds(b.now) - log_odds(b.then))));
    }
    const double shift = driver_scores(rest).shift;
    double sum = 0, weights = 0;
    for (std::size_t i = 0; i < these.size(); ++i) {
        const double n0 = these.then[i].denominator, n1 = these.now[i].denominator, weight = n0 * n1 / (n0 + n1);
        const double y0 = these.then[i].rate(), y1 = these.now[i].rate();
        sum += weight * (y1 - y0 - shift * (y0 * (1 - y1) + y1 * (1 - y0))), weights += weight;
    }
    return sum / weights;
}

// One look at some of the pupils: which part of them moved apart.
struct Look {
    std::optional<DriverScan> scan; // none where there are no parts
    std::vector<DriverLevel> where{};
    Pupils pupils{};
    double noticed = none;
    std::size_t tried = 0;
};

Look look(const GapPupils& school, const Pupils& among, const DriverChoices& choices, std::uint64_t step) {
    const auto here = pooled(those(school, among), choices.least);
    const auto scores = driver_scores(here);
    const auto parts = driver_parts(here, scores, choices.ways, choices.least);
    Look out{.scan = {}, .tried = parts.candidates.size()};
    if (parts.candidates.empty()) return out;
    out.scan = driver_scan(scores, parts, {.number = choices.draws.number, .seed = choices.draws.seed + step});
    out.noticed = noticed(scores, parts, out.scan->critical);
    const auto& best = parts.candidates[out.scan->best];
    const auto& table = parts.tables[best.table];
    for (std::size_t place = 0; place < table.dimensions.size(); ++place) {
        const auto dimension = table.dimensions[place];
        out.where.push_back({.dimension = dimension,
                             .levels = here.dimensions[dimension].levels[level_in(here, table, best.cell, place)]});
    }
    for (const auto pupil : pupils_of(here, table, best.cell)) out.pupils.push_back(among[pupil]);
    return out;
}

// The parts named, then everybody else; looks.front() is the first, of all.
struct Found {
    std::vector<Look> looks;
    std::vector<DriverPart> parts;
};

DriverPart part_of(const GapPupils& school, const Pupils& all, Pupils pupils, std::vector<DriverLevel> where,
                   double p) {
    const auto others = without(all, pupils);
    return {.where = std::move(where),
            .pupils = pupils,
            .gap = gap_of(those(school, pupils)),
            .mix = 0,
            .rate = 0,
            .beyond = others.empty() ? 0 : beyond(school, pupils, others),
            .p = p,
            .drives = false};
}

Found found_in(const GapPupils& school, const Pupils& all, const DriverChoices& choices) {
    Found out;
    Pupils left = all;
    for (std::size_t step = 0; step < most_named; ++step) {
        out.looks.push_back(look(school, left, choices, step));
        const auto& seen = out.looks.back();
        if (!seen.scan || seen.scan->p > choices.level) break;
        out.parts.push_back(part_of(school, all, seen.pupils, seen.where, seen.scan->p));
        left = without(left, seen.pupils);
    }
    out.parts.push_back(part_of(school, all, left, {}, none));
    return out;
}

// What each part adds, and whether it goes the gap's way.
void share_out(std::vector<DriverPart>& parts, const GapPupils& school, const Pupils& all) {
    std::vector<std::uint32_t> of(school.size());
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (const auto pupil : parts[part].pupils) of[pupil] = static_cast<std::uint32_t>(part);
    std::vector<std::uint32_t> of_compared;
    for (const auto pupil : all) of_compared.push_back(of[pupil]);
    const auto compared_pupils = those(school, all);
    const auto split = gap_split(compared_pupils, of_compared, parts.size());
    const double change = gap_of(compared_pupils).change();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        parts[part].mix = split.levels[part].mix, parts[part].rate = split.levels[part].rate;
        parts[part].drives = parts[part].beyond * change > 0;
    }
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
    return out;
}

DriverVerdict verdict(const Found& found, const DriverChoices& choices) {
    if (found.parts.size() > 1) return DriverVerdict::named;
    const auto& first = found.looks.front();
    if (!first.scan) return DriverVerdict::too_few;
    return first.noticed <= choices.worth ? DriverVerdict::evenly : DriverVerdict::cannot_tell;
}

std::optional<double> from_roll(const GapPupils& given, const Pupils& all, double change, std::size_t least) {
    const auto there = [&](std::size_t i) { return given.then[i].denominator > 0 || given.now[i].denominator > 0; };
    std::size_t moved = 0;
    for (std::size_t i = 0; i < given.size(); ++i) moved += there(i);
    moved -= all.size();
    if (moved > 0 && moved < least) return std::nullopt;
    return gap_of(given).change() - change;
}

} // namespace

Drivers drivers(const GapPupils& given, const DriverChoices& choices) {
    const auto all = compared(given);
    auto found = found_in(given, all, choices);
    share_out(found.parts, given, all);
    const auto here = pooled(those(given, all), choices.least);
    const auto& first = found.looks.front();
    const auto gap = gap_of(here);
    return {.verdict = verdict(found, choices),
            .pupils = all.size(),
            .gap = gap,
            .from_roll = from_roll(given, all, gap.change(), choices.least),
            .shift = driver_scores(here).shift,
            .dimensions = splits(here),
            .shares = gap_shares(here, choices.least),
            .parts = std::move(found.parts),
            .p = first.scan ? first.scan->p : none,
            .noticed = first.noticed,
            .tried = first.tried};
}

} // namespace statistics
