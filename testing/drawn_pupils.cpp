#include "testing/drawn_pupils.h"

#include <algorithm>
#include <cmath>

namespace testing {
namespace {

using statistics::GapCount;
using statistics::GapOf;

double chance_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }
double log_odds_of(double chance) { return std::log(chance / (1 - chance)); }

struct Kind {
    std::uint32_t year, sex, disadvantaged, sen, language, prior;
};

Kind drawn_kind(Draw& draw, std::uint32_t years) {
    Kind out{};
    const auto yes = [&](double chance) { return draw.uniform() < chance ? 1U : 0U; };
    out.year = static_cast<std::uint32_t>(draw.between(0, static_cast<int>(years) - 1));
    out.sex = yes(0.5);
    out.disadvantaged = yes(0.27);
    const double support = 0.1 + 0.07 * out.disadvantaged + 0.05 * out.sex, plan = support + 0.03 + 0.03 * out.sex;
    const double place = draw.uniform();
    out.sen = place < support ? 1 : place < plan ? 2 : 0;
    out.language = yes(0.2);
    const double prior = draw.normal() - 0.4 * out.disadvantaged - 0.9 * (out.sen > 0);
    out.prior = prior < -0.9 ? 0 : prior < 0.5 ? 1 : 2;
    return out;
}

double log_odds_of(const Kind& kind) {
    return 3.1 - 0.06 * kind.year - 0.55 * kind.disadvantaged - 0.3 * (kind.sen > 0) - 0.3 * (kind.sen == 2)
           + 0.15 * kind.language - 0.15 * (kind.prior == 0);
}

// The log odds to add so that these pupils move by so many points on average.
double shift_for(const std::vector<double>& rates, double points) {
    double low = -8, high = 8;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        double moved = 0;
        for (const double each : rates) moved += chance_of(log_odds_of(each) + middle) - each;
        (moved / static_cast<double>(rates.size()) < points ? low : high) = middle;
    }
    return rates.empty() ? 0 : (low + high) / 2;
}

// The precision of the beta at which the change has the standard deviation asked: Var = 2·m(1 − m)·(1/n + (1 − 1/n)/(τ + 1)).
double precision_for(const std::vector<double>& rates, double sd, int sessions) {
    double mean = 0;
    for (const double each : rates) mean += each * (1 - each) / static_cast<double>(rates.size());
    const double over = (sd * sd / (2 * mean) - 1.0 / sessions) / (1 - 1.0 / sessions);
    return 1 / over - 1;
}

GapCount drawn_count(Draw& draw, double rate, double precision, int sessions) {
    const int possible = draw.uniform() < 0.05 ? draw.between(sessions / 3, sessions) : sessions;
    const double own = draw.beta(rate * precision, (1 - rate) * precision);
    return {.numerator = draw.binomial(possible, own), .denominator = static_cast<double>(possible)};
}

} // namespace

DrawnPupils drawn_pupils(Draw& draw, const SchoolChoices& choices) {
    const std::uint32_t years = draw.uniform() < 0.5 ? 5 : 7;
    const bool twice = choices.kind == GapOf::different_pupils;
    const std::size_t number = twice ? 2 * choices.pupils : choices.pupils;
    DrawnPupils out{.pupils = {.kind = choices.kind, .then = {}, .now = {}, .dimensions = {}}, .rate = {}};
    out.pupils.then.assign(number, {0, 0}), out.pupils.now.assign(number, {0, 0});
    std::vector<std::vector<std::uint32_t>> levels(6);
    for (std::size_t i = 0; i < number; ++i) {
        const auto kind = drawn_kind(draw, years);
        const std::uint32_t each[]{kind.year, kind.sex, kind.disadvantaged, kind.sen, kind.language, kind.prior};
        for (std::size_t d = 0; d < levels.size(); ++d) levels[d].push_back(each[d]);
        out.rate.push_back(chance_of(log_odds_of(kind) + 0.6 * draw.normal()));
    }
    const std::size_t sizes[]{years, 2, 2, 3, 2, 3};
    for (std::size_t d = 0; d < levels.size(); ++d)
        out.pupils.dimensions.push_back(statistics::gap_dimension(std::move(levels[d]), sizes[d]));
    return out;
}

Afterwards afterwards(const DrawnPupils& of, const SchoolChoices& choices, const Happens& happens) {
    std::vector<double> in, others;
    for (std::size_t i = 0; i < of.rate.size(); ++i) (happens.part[i] ? in : others).push_back(of.rate[i]);
    const double shift_in = shift_for(in, happens.points), shift_out = shift_for(others, happens.others);
    Afterwards out{.rate = {}, .precision = precision_for(of.rate, choices.sd, sessions_possible)};
    for (std::size_t i = 0; i < of.rate.size(); ++i)
        out.rate.push_back(chance_of(log_odds_of(of.rate[i]) + (happens.part[i] ? shift_in : shift_out)));
    return out;
}

void attend(Draw& draw, const SchoolChoices& choices, DrawnPupils& to, const Happens& happens) {
    const auto after = afterwards(to, choices, happens);
    const bool twice = choices.kind == GapOf::different_pupils;
    const auto count = [&](double rate, bool there) {
        return there ? drawn_count(draw, rate, after.precision, sessions_possible) : GapCount{0, 0};
    };
    for (std::size_t i = 0; i < to.rate.size(); ++i) {
        to.pupils.then[i] = count(to.rate[i], !twice || i % 2 == 0);
        to.pupils.now[i] = count(after.rate[i], !twice || i % 2 == 1);
    }
}

} // namespace testing
