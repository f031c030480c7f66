#include "measures/chance.h"

#include "measures/held.h"

namespace measures {
namespace {

using statistics::Chance;
using statistics::FunnelKind;
using statistics::Interval;
using statistics::Part;

// Fewer schools than this are no whole.
constexpr std::size_t schools_needed = 30;

FunnelKind kind_of(Chance chance) {
    switch (chance) {
    case Chance::proportion: return FunnelKind::proportion;
    case Chance::rate: return FunnelKind::rate;
    case Chance::value: break;
    }
    return FunnelKind::mean;
}

statistics::FunnelSchool for_funnel(Chance chance, const Part& part) {
    if (chance == Chance::value) return {.value = part.events, .size = 1 / part.of};
    return {.value = part.events / part.of, .size = part.of};
}

Interval scaled(Interval interval, double scale) {
    return {.lower = interval.lower * scale, .upper = interval.upper * scale};
}

std::optional<Sampled> mean_of(double value, double error, const std::optional<double>& pupils) {
    if (!(error > 0)) return std::nullopt;
    return Sampled{
        .chance = Chance::value, .part = {.events = value, .of = error * error}, .scale = 1, .pupils = pupils};
}

std::optional<Sampled> mean_within(double value, const Interval& interval, const std::optional<double>& pupils) {
    return mean_of(value, statistics::half_width(interval) / statistics::z_95, pupils);
}

std::optional<Sampled> share_of(const Measure& measure, const basics::Figure& figure, double percent) {
    if (figure.numerator && figure.denominator && *figure.denominator > 0)
        return Sampled{.chance = Chance::proportion,
                       .part = {.events = *figure.numerator, .of = *figure.denominator},
                       .scale = measure.scale,
                       .pupils = figure.denominator};
    const auto pupils = figure.n ? figure.n : figure.denominator;
    if (!pupils || !(*pupils > 0) || percent < 0 || percent > 100) return std::nullopt;
    return Sampled{.chance = Chance::proportion,
                   .part = {.events = percent / 100 * *pupils, .of = *pupils},
                   .scale = 100,
                   .pupils = pupils};
}

} // namespace

std::optional<Sampled> sampled(const Measure& measure, const basics::Figure& figure,
                               const std::optional<Spread>& spread, const std::optional<Interval>& interval) {
    const auto value = value_of(measure, figure);
    if (!value) return std::nullopt;
    if (figure.lower && figure.upper)
        return mean_within(*value, {.lower = *figure.lower, .upper = *figure.upper}, figure.n);
    if (spread && figure.n && *figure.n > 0) return mean_of(*value, spread->sd / std::sqrt(*figure.n), figure.n);
    switch (uncertainty_of(measure)) {
    case Uncertainty::share_of_pupils: return share_of(measure, figure, *value);
    case Uncertainty::rate_of_events:
        if (!figure.numerator || !figure.denominator || !(*figure.denominator > 0)) return std::nullopt;
        return Sampled{.chance = Chance::rate,
                       .part = {.events = *figure.numerator, .of = *figure.denominator},
                       .scale = measure.scale,
                       .pupils = figure.denominator};
    case Uncertainty::share_of_sessions:
    case Uncertainty::none: break;
    }
    return interval ? mean_within(*value, *interval, figure.n) : std::nullopt;
}

std::optional<Between> between(Chance chance, std::span<const Part> parts) {
    if (parts.size() < schools_needed) return std::nullopt;
    const auto whole = statistics::whole_of(chance, parts);
    if (!whole) return std::nullopt;
    std::vector<statistics::FunnelSchool> schools;
    for (const auto& each : parts) schools.push_back(for_funnel(chance, each));
    const double target = statistics::pooled_target(schools);
    return Between{.schools = std::ssize(parts),
                   .whole = *whole,
                   .target = target,
                   .over_dispersion = statistics::over_dispersion(schools, kind_of(chance), target).tau2};
}

BestEstimate best_estimate(const Sampled& school, const Between& between) {
    const auto found = statistics::shrunken(school.chance, school.part, between.whole);
    return {.value = found.estimate * school.scale,
            .interval = scaled(found.interval, school.scale),
            .weight = found.weight};
}

statistics::FunnelLimits funnel_lines(const Sampled& school, const Between& between) {
    const double size = for_funnel(school.chance, school.part).size;
    const auto found = statistics::funnel_limits(kind_of(school.chance), between.target, between.over_dispersion, size);
    return {.limits_95 = scaled(found.limits_95, school.scale), .limits_998 = scaled(found.limits_998, school.scale)};
}

statistics::FunnelLimits funnel_lines(const Sampled& like, const Between& between, double pupils) {
    auto school = like;
    if (like.chance == Chance::value) school.part.of = like.part.of * like.pupils.value_or(pupils) / pupils;
    else school.part.of = pupils;
    return funnel_lines(school, between);
}

} // namespace measures
