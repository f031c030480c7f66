#include "statistics/driver_kinds.h"

#include <cmath>
#include <numeric>

namespace statistics {
namespace {

double log_odds(const GapCount& of) { return std::log(of.numerator / (of.denominator - of.numerator)); }
bool some(const GapCount& of) { return of.numerator > 0 && of.numerator < of.denominator; }

// A kind and all others, as shares: done of possible, or of it of all that was done.
struct Shares {
    std::vector<GapCount> kind, others; // a pupil each
};

Shares shares_of(const GapWithin& within, const std::vector<std::vector<GapCount>>& counts, std::size_t kind,
                 const std::vector<GapCount>& whole) {
    Shares out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const auto& of = counts[kind][i];
        if (within.of == GapWithin::Of::done) out.kind.push_back({of.numerator, whole[i].numerator});
        else {
            out.kind.push_back(of);
            out.others.push_back({whole[i].numerator - of.numerator, whole[i].denominator - of.denominator});
        }
    }
    return out;
}

// Adds `sign` times the log odds of the sums, and each pupil's influence on it.
bool add_log_odds(DriverKind& to, const std::vector<GapCount>& counts, double sign) {
    if (counts.empty()) return true;
    const auto all = sum(counts);
    if (!some(all)) return false;
    to.apart += sign * log_odds(all);
    const double scale = sign / (all.denominator * all.rate() * (1 - all.rate()));
    for (std::size_t i = 0; i < counts.size(); ++i)
        to.moves[i] += scale * (counts[i].numerator - counts[i].denominator * all.rate());
    return true;
}

bool by_log_odds(DriverKind& to, const Shares& then, const Shares& now) {
    return add_log_odds(to, now.kind, 1) && add_log_odds(to, then.kind, -1) && add_log_odds(to, now.others, -1)
           && add_log_odds(to, then.others, 1);
}

bool by_pupil(DriverKind& to, const Shares& then, const Shares& now) {
    if (!some(sum(then.kind)) && !some(sum(now.kind))) return false;
    for (std::size_t i = 0; i < to.moves.size(); ++i) {
        const auto &a = then.kind[i], &b = now.kind[i];
        const double both = a.denominator + b.denominator;
        if (both > 0) to.moves[i] = b.numerator - (a.numerator + b.numerator) * b.denominator / both;
    }
    to.apart = std::accumulate(to.moves.begin(), to.moves.end(), 0.0);
    const double mean = to.apart / static_cast<double>(to.moves.size());
    for (auto& each : to.moves) each -= mean;
    return true;
}

} // namespace

std::vector<DriverKind> driver_kinds(const GapPupils& pupils) {
    std::vector<DriverKind> out;
    for (std::size_t w = 0; w < pupils.within.size(); ++w) {
        const auto& within = pupils.within[w];
        for (std::size_t kind = 0; within.kinds.size() > 1 && kind < within.kinds.size(); ++kind) {
            DriverKind each{.within = w, .kind = kind, .apart = 0, .moves = {}, .variance = 0};
            each.moves.resize(pupils.size());
            const auto then = shares_of(within, within.then, kind, pupils.then),
                       now = shares_of(within, within.now, kind, pupils.now);
            const bool same_done = within.of == GapWithin::Of::done && pupils.kind == GapOf::same_pupils;
            if (!(same_done ? by_pupil(each, then, now) : by_log_odds(each, then, now))) continue;
            for (const double move : each.moves) each.variance += move * move;
            if (each.variance > 0) out.push_back(std::move(each));
        }
    }
    return out;
}

} // namespace statistics
