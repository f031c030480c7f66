#include "statistics/driver_pieces.h"

#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

double log_odds(double rate) { return std::log(rate / (1 - rate)); }

void take(std::vector<GapCount>& from, const std::vector<GapCount>& off, bool sessions) {
    for (std::size_t i = 0; i < from.size(); ++i) {
        from[i].numerator -= off[i].numerator;
        if (sessions) from[i].denominator -= off[i].denominator;
    }
}

std::vector<std::size_t> chosen(const std::vector<std::size_t>& from, const std::vector<std::size_t>& places) {
    std::vector<std::size_t> out;
    for (const auto place : places) out.push_back(from[place]);
    return out;
}

// Pupil by pupil, over those who were there both times.
double beyond_same(const GapPupils& some, const GapPupils& others) {
    const auto these = those(some, compared(some)), rest = those(others, compared(others));
    const double shift = driver_scores(rest).shift;
    double moved = 0, weights = 0;
    for (std::size_t i = 0; i < these.size(); ++i) {
        const double n0 = these.then[i].denominator, n1 = these.now[i].denominator, weight = n0 * n1 / (n0 + n1);
        const double y0 = these.then[i].rate(), y1 = these.now[i].rate();
        moved += weight * (y1 - y0 - shift * (y0 * (1 - y1) + y1 * (1 - y0))), weights += weight;
    }
    return moved / weights;
}

bool of_pupils(const DriverPiece& piece) {
    return piece.where.empty() || piece.where.front().dimension < piece.school.dimensions.size();
}

// Pooled levels only grow from look to look, so a level of before lies wholly in one of now or outside it.
std::size_t pupils_within(const DriverPiece& piece, const std::vector<DriverLevel>& where) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < piece.school.size(); ++i)
        out += std::ranges::all_of(where, [&](const DriverLevel& each) {
            const auto& dimension = piece.school.dimensions[each.dimension];
            return std::ranges::count(each.levels, dimension.levels[dimension.of[i]].front()) > 0;
        });
    return out;
}

std::vector<DriverLevel> levels_of(const GapPupils& school, const DriverTable& table, std::size_t cell) {
    std::vector<DriverLevel> out;
    for (std::size_t place = 0; place < table.dimensions.size(); ++place) {
        const auto& dimension = school.dimensions[table.dimensions[place]];
        out.push_back(
            {.dimension = table.dimensions[place], .levels = dimension.levels[level_in(school, table, cell, place)]});
    }
    return out;
}

} // namespace

void drop_telling(DriverParts& parts, const DriverPiece& left, std::span<const DriverPiece> cut, std::size_t least) {
    for (const auto& piece : cut)
        if (of_pupils(piece))
            std::erase_if(parts.candidates, [&](const DriverCandidate& each) {
                const auto few = pupils_within(piece, levels_of(left.school, parts.tables[each.table], each.cell));
                return few > 0 && few < least;
            });
}

DriverPiece cut_part(DriverPiece& from, const DriverTable& table, std::size_t cell) {
    const auto places = pupils_of(from.school, table, cell);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < from.school.size(); ++i)
        if (!std::ranges::binary_search(places, i)) left.push_back(i);
    DriverPiece out{.where = levels_of(from.school, table, cell),
                    .school = those(from.school, places),
                    .pupils = chosen(from.pupils, places)};
    from.pupils = chosen(from.pupils, left);
    from.school = those(from.school, left);
    out.beyond = beyond(out, from);
    return out;
}

DriverPiece cut_kind(DriverPiece& from, const DriverKind& kind) {
    auto within = from.school.within[kind.within];
    DriverPiece out{
        .where = {{.dimension = from.school.dimensions.size() + kind.within, .levels = within.kinds[kind.kind]}},
        .school = from.school,
        .pupils = from.pupils,
        .done = within.of == GapWithin::Of::done};
    out.school.then = within.then[kind.kind], out.school.now = within.now[kind.kind];
    for (auto* piece : {&out.school, &from.school})
        for (auto& each : piece->within) each.then.clear(), each.now.clear(), each.kinds.clear();
    take(from.school.then, out.school.then, !out.done), take(from.school.now, out.school.now, !out.done);
    const auto place = static_cast<std::ptrdiff_t>(kind.kind);
    within.then.erase(within.then.begin() + place), within.now.erase(within.now.begin() + place);
    within.kinds.erase(within.kinds.begin() + place);
    from.school.within[kind.within] = std::move(within);
    out.beyond = beyond(out, from);
    return out;
}

double beyond(const GapTotals& piece, const GapTotals& others, bool done) {
    const double r0 = piece.then.rate(), r1 = piece.now.rate(), o0 = others.then.rate(), o1 = others.now.rate();
    const double expected = done ? r0 * o1 / o0 : 1 / (1 + std::exp(-(log_odds(r0) + log_odds(o1) - log_odds(o0))));
    return r1 - (std::isfinite(expected) ? expected : r0);
}

double beyond(const DriverPiece& piece, const DriverPiece& others) {
    if (of_pupils(piece) && piece.school.kind == GapOf::same_pupils) return beyond_same(piece.school, others.school);
    return beyond({.then = sum(piece.school.then), .now = sum(piece.school.now)},
                  {.then = sum(others.school.then), .now = sum(others.school.now)}, piece.done);
}

} // namespace statistics
