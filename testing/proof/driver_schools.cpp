#include "testing/proof/driver_schools.h"

#include "statistics/drivers.h"

#include "testing/drawn_sessions.h"

#include <algorithm>
#include <cmath>

namespace proof {
namespace {

using statistics::Drivers;
using statistics::DriverVerdict;
using statistics::GapOf;
using statistics::GapPupils;

constexpr double alike = 0.8; // of the pupils of either
constexpr std::size_t draws = 199;

// Who moves: a level or a crossing of two of that many pupils (of different pupils twice as many: then and now), any as likely as any.
struct Planted {
    std::vector<bool> part;
    std::size_t ways = 0; // none is planted
};
Planted planted(Draw& draw, const GapPupils& school, const DriverCase& of) {
    Planted out{.part = std::vector<bool>(school.size())};
    if (of.most == 0) return out;
    const std::size_t times = of.kind == GapOf::different_pupils ? 2 : 1;
    statistics::DriverScores all{.samples = {statistics::DriverSample{}}, .shift = 0};
    for (std::size_t i = 0; i < school.size(); ++i) all.samples.front().pupils.push_back(i);
    const auto parts = statistics::driver_parts(school, all, 2, 6);
    std::vector<statistics::DriverCandidate> fitting;
    const auto pupils = [&](const auto& each) {
        return statistics::pupils_of(school, parts.tables[each.table], each.cell);
    };
    for (const auto& each : parts.candidates)
        if (const auto size = pupils(each).size(); size >= times * of.least && size <= times * of.most)
            fitting.push_back(each);
    if (fitting.empty()) return out;
    const auto& one = fitting[static_cast<std::size_t>(draw.between(0, static_cast<int>(fitting.size()) - 1))];
    for (const auto pupil : pupils(one)) out.part[pupil] = true;
    out.ways = one.ways;
    return out;
}

// Those in both, of those in either.
double jaccard(const std::vector<bool>& a, const std::vector<bool>& b) {
    double both = 0, either = 0;
    for (std::size_t i = 0; i < a.size(); ++i) both += a[i] && b[i], either += a[i] || b[i];
    return both / either;
}

double likeness(const Drivers& found, const std::vector<bool>& planted) {
    const auto& first = found.parts.front();
    if (found.verdict != DriverVerdict::named || first.where.front().dimension >= found.shares.mix.size()) return 0;
    std::vector<bool> named(planted.size()), others(planted.size(), true);
    for (const auto pupil : first.pupils) named[pupil] = true, others[pupil] = false;
    return std::max(jaccard(named, planted), jaccard(others, planted)); // or all but it
}

double sd_of_changes(const GapPupils& pupils) {
    double n = 0, total = 0, squares = 0;
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const double change = pupils.now[i].rate() - pupils.then[i].rate();
        n += 1, total += change, squares += change * change;
    }
    return std::sqrt(squares / n - total * total / n / n);
}

double sum_error(const Drivers& found) {
    double adds = 0;
    for (const auto& part : found.parts) adds += part.adds();
    return std::abs(adds - found.gap.change());
}

} // namespace

Held drawn_drivers(Draw& draw, const DriverCase& of) {
    const testing::SchoolChoices choices{.sd = of.sd, .kind = of.kind};
    auto drawn = testing::drawn_pupils(draw, choices);
    const auto plant = planted(draw, drawn.pupils, of);
    const testing::Happens happens{.part = plant.part, .points = of.points, .others = of.most ? of.others : of.points};
    if (of.within) testing::be_away(draw, choices, drawn, happens);
    else attend(draw, choices, drawn, happens);
    const auto seed_drawn = static_cast<std::uint64_t>(draw.between(1, 1 << 30));
    const auto said =
        statistics::drivers(drawn.pupils, {.ways = of.ways, .draws = {.number = draws, .seed = seed_drawn}});
    Held out(beyond + 1, std::nan(""));
    out[named] = said.verdict == DriverVerdict::named;
    out[found] = plant.ways > 0 && likeness(said, plant.part) >= alike;
    out[sums] = sum_error(said) < 1e-12;
    if (plant.ways > 0) out[plant.ways == 1 ? found_level : found_crossing] = out[found];
    if (of.kind == GapOf::same_pupils) out[sd] = 100 * sd_of_changes(drawn.pupils);
    if (said.verdict == DriverVerdict::named) out[beyond] = 100 * std::abs(said.parts.front().beyond);
    return out;
}

} // namespace proof
