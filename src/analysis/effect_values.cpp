#include "analysis/effect_values.h"

#include "statistics/two_way.h"

namespace analysis {
namespace {

using statistics::Combined;

constexpr std::string_view too_few = "fewer than 19 units were never treated, too few to stand in for the treated";

Object effect_of(const Found& all, const Combined& effect, const statistics::Draws& draws) {
    Object out;
    const auto interval = statistics::effect_interval(all.of.panel, all.cells, effect, draws);
    const auto of = [&](auto member) { return interval ? std::optional{member(*interval)} : std::nullopt; };
    return out.set("att", effect.att)
        .maybe("se", of([](const auto& each) { return each.standard_error; }), too_few)
        .maybe("lower", of([](const auto& each) { return each.interval.lower; }), too_few)
        .maybe("upper", of([](const auto& each) { return each.interval.upper; }), too_few);
}

List cells_of(const Found& all, const statistics::Draws& draws) {
    List out;
    for (std::size_t i = 0; i < all.cells.cells.size(); ++i) {
        const auto& cell = all.cells.cells[i];
        auto row = effect_of(all, statistics::alone(all.cells.cells, i), draws);
        Object named;
        named.set("group", all.of.times[cell.group]).set("time", all.of.times[cell.time]);
        named.set("base", all.of.times[cell.base]);
        for (auto& each : row.fields) named.fields.push_back(std::move(each));
        out.emplace_back(std::move(named));
    }
    return out;
}

List events_of(const Found& all, const statistics::Draws& draws) {
    std::vector<const Combined*> effects;
    for (const auto& each : all.all.events) effects.push_back(&each.effect);
    const auto band = statistics::together(all.of.panel, all.cells, effects, draws);
    List out;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const double att = effects[i]->att, half = band ? band->critical * band->errors[i] : 0;
        Object row;
        row.set("event_time", static_cast<double>(all.all.events[i].time)).set("att", att);
        row.maybe("se", band ? std::optional{band->errors[i]} : std::nullopt, too_few);
        row.maybe("band_lower", band ? std::optional{att - half} : std::nullopt, too_few);
        row.maybe("band_upper", band ? std::optional{att + half} : std::nullopt, too_few);
        out.emplace_back(std::move(row));
    }
    return out;
}

// Its own spread among few treated says nothing, so it has no interval there.
Object two_way_of(const Found& all) {
    constexpr std::string_view why = "under 20 treated units the regression's own interval is far too narrow";
    const auto of = statistics::two_way(all.of.panel);
    if (!of)
        return Object{}.absent("att", "treatment is the same for all").set("se", {}).set("lower", {}).set("upper", {});
    Object out;
    out.set("att", of->att);
    if (statistics::treated_in(all.of.panel, all.cells, all.all.simple) < statistics::few_treated)
        return out.absent("se", why).absent("lower", why).absent("upper", why);
    return out.set("se", of->standard_error).set("lower", of->interval.lower).set("upper", of->interval.upper);
}

List allowed(const std::vector<statistics::AllowedTrend>& those) {
    List out;
    for (const auto& each : those)
        out.emplace_back(
            Object{}.set("allowed", each.allowed).set("lower", each.interval.lower).set("upper", each.interval.upper));
    return out;
}

Object robust(const statistics::Robust& of) {
    Object out;
    out.set("estimate", of.estimate).maybe("breakdown", of.breakdown, "they went exactly alike before");
    out.set("relative", allowed(of.relative)).set("smooth_breakdown", of.smooth_breakdown);
    return out.set("smooth", allowed(of.smooth));
}

void add_sensitivity(const Found& all, Object& out) {
    const auto& found = all.sensitivity;
    if (!found.first) out.absent("sensitivity", found.cannot_tell);
    else out.set("sensitivity", robust(*found.first).set("average", robust(*found.average)));
}

} // namespace

Object values_of(const Found& all, const statistics::Draws& draws) {
    Object out;
    out.set("simple", effect_of(all, all.all.simple, draws)).set("group", effect_of(all, all.all.group, draws));
    out.set("calendar", effect_of(all, all.all.calendar, draws)).set("dynamic", effect_of(all, all.all.dynamic, draws));
    out.set("twfe", two_way_of(all));
    out.set("treated_units", statistics::treated_in(all.of.panel, all.cells, all.all.simple));
    out.set("left_out", all.of.left_out + all.of.from_first);
    out.set("pre_trends_p", all.trends ? Value{all.trends->p} : Value{});
    add_sensitivity(all, out);
    return out.set("event", events_of(all, draws)).set("group_time", cells_of(all, draws));
}

} // namespace analysis
