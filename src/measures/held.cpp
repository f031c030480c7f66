#include "measures/held.h"

#include "basics/text.h"
#include "statistics/absence.h"
#include "statistics/interval.h"

namespace measures {
namespace {

using statistics::Interval;

Interval scaled(Interval interval, double scale) {
    return {.lower = interval.lower * scale, .upper = interval.upper * scale};
}

// A share of pupils: its numerator and denominator, else its percentage of n.
std::optional<Interval> share_interval(const Measure& measure, const basics::Figure& figure) {
    if (figure.numerator && figure.denominator) {
        const auto found = statistics::wilson(*figure.numerator, *figure.denominator);
        return found ? std::optional{scaled(*found, measure.scale)} : std::nullopt;
    }
    const auto pupils = figure.n ? figure.n : figure.denominator;
    const auto value = value_of(measure, figure);
    if (!pupils || !value || *value < 0 || *value > 100) return std::nullopt;
    const auto found = statistics::wilson(*value / 100 * *pupils, *pupils);
    return found ? std::optional{scaled(*found, 100)} : std::nullopt;
}

std::optional<Interval> absence_interval(double percent, const Backing& backing) {
    if (!backing.pupils || !backing.persistent) return std::nullopt;
    const auto found = statistics::absence_interval(percent / 100, *backing.pupils,
                                                    {.mean = percent / 100, .persistent = *backing.persistent / 100});
    return found ? std::optional{scaled(*found, 100)} : std::nullopt;
}

// Events per 100 pupils: one pupil may have several.
std::optional<Interval> event_interval(const Measure& measure, const basics::Figure& figure) {
    if (!figure.numerator || !figure.denominator) return std::nullopt;
    const auto found = statistics::poisson_rate(*figure.numerator, *figure.denominator);
    return found ? std::optional{scaled(*found, measure.scale)} : std::nullopt;
}

} // namespace

Uncertainty uncertainty_of(const Measure& measure) {
    if (measure.unit == "ratio" && measure.topic == "behaviour") return Uncertainty::rate_of_events;
    if (measure.code == "absence_overall" || measure.code == "absence_authorised"
        || measure.code == "absence_unauthorised")
        return Uncertainty::share_of_sessions;
    return measure.unit == "percent" && measure.topic != "workforce" ? Uncertainty::share_of_pupils : Uncertainty::none;
}

std::optional<double> value_of(const Measure& measure, const basics::Figure& figure) {
    return basics::number(figure, measure.scale);
}

std::optional<Interval> interval_of(const Measure& measure, const basics::Figure& figure,
                                    const std::optional<Spread>& spread, const Backing& backing) {
    if (figure.lower && figure.upper) return Interval{.lower = *figure.lower, .upper = *figure.upper};
    const auto value = value_of(measure, figure);
    if (!value) return std::nullopt;
    if (spread && figure.n) return statistics::mean_interval(*value, spread->sd, *figure.n, spread->multiplier);
    switch (uncertainty_of(measure)) {
    case Uncertainty::rate_of_events: return event_interval(measure, figure);
    case Uncertainty::share_of_sessions: return absence_interval(*value, backing);
    case Uncertainty::share_of_pupils: return share_interval(measure, figure);
    case Uncertainty::none: break;
    }
    return std::nullopt;
}

std::string shown(const Measure& measure, double value) {
    if (measure.unit == "percent") return basics::decimals(value, measure.places) + "%";
    if (measure.unit == "pounds") return "£" + basics::thousands(static_cast<std::int64_t>(std::llround(value)));
    if (measure.unit == "count" && measure.places == 0)
        return basics::thousands(static_cast<std::int64_t>(std::llround(value)));
    return basics::decimals(value, measure.places);
}

double nearest_possible(const Measure& measure, double value) {
    if (measure.unit == "percent") return std::clamp(value, 0.0, 100.0);
    const bool bounded = measure.unit == "ratio" || measure.unit == "count" || measure.unit == "pounds";
    return bounded ? std::max(value, 0.0) : value;
}

std::string shown(const Measure& measure, const basics::Figure& figure) {
    if (const auto value = value_of(measure, figure)) return shown(measure, *value);
    return std::string{figure.reason ? words(*figure.reason) : "not held"};
}

std::vector<Held> best(std::vector<Held> all) {
    const auto key = [](const Held& each) {
        return std::tuple{each.of, each.measure, each.period, each.group, each.level, each.place, each.school_type};
    };
    std::vector<Held> kept;
    for (auto& each : all)
        if (kept.empty() || key(kept.back()) != key(each)) kept.push_back(std::move(each));
        else if (!kept.back().figure.n && kept.back().whose == each.whose) kept.back().figure.n = each.figure.n;
    return kept;
}

void lend_pupils(std::vector<Held>& all) {
    for (auto& each : all) {
        if (each.figure.n) continue;
        const auto lender = std::ranges::find_if(all, [&](const Held& other) {
            return other.figure.n && std::tuple{other.measure, other.whose} == std::tuple{each.measure, each.whose};
        });
        if (lender != all.end()) each.figure.n = lender->figure.n;
    }
}

} // namespace measures
