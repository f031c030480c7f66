#include "home/measure_view.h"

#include "basics/text.h"
#include "statistics/quantiles.h"

namespace home {
namespace {

using measures::Distribution;
using measures::Reading;

bool of_the_year(const MeasureView& view, const Reading& reading) {
    return view.year && reading.held->period == basics::whole(*view.year) && reading.group->code == "all";
}

std::vector<const Distribution*> spreads(const MeasureView& view) {
    std::vector<const Distribution*> found;
    const auto* all = view.catalogue.group("all");
    for (const auto& each : view.distributions)
        if (view.year && all && each.period == basics::whole(*view.year) && each.group == all->id)
            found.push_back(&each);
    return found;
}

void write_spread(basics::Json& json, const Distribution& spread) {
    json.object().field("phase", spread.phase).field("schools", spread.schools).key("mean").number(spread.mean);
    json.key("sd").number(spread.sd);
    for (const auto& [label, share] :
         {std::pair{"p5", 0.05}, {"p25", 0.25}, {"p50", 0.5}, {"p75", 0.75}, {"p95", 0.95}})
        json.field(label, statistics::quantile_at(spread.quantiles, share));
    json.end();
}

std::string spread_words(const MeasureView& view, const Distribution& spread) {
    const auto at = [&](double share) {
        const auto value = statistics::quantile_at(spread.quantiles, share);
        return value ? measures::shown(view.measure(), *value) : std::string{};
    };
    const auto* phase = spread.phase.empty() ? "all schools" : spread.phase.c_str();
    return fmt::format("  {}: middle {}, half between {} and {}, nine in ten between {} and {} ({} schools held)\n",
                       phase, at(0.5), at(0.25), at(0.75), at(0.05), at(0.95), basics::thousands(spread.schools));
}

std::string academy_words(const MeasureView& view, const schools::School& school) {
    for (const auto& reading : view.readings) {
        if (!of_the_year(view, reading) || reading.held->of != school.facts.urn) continue;
        const auto interval = reading.interval
                                  ? fmt::format(" ({} to {})", measures::shown(view.measure(), reading.interval->lower),
                                                measures::shown(view.measure(), reading.interval->upper))
                                  : "";
        return fmt::format("  {}: {}{}\n", school.facts.name, measures::shown(view.measure(), reading.held->figure),
                           interval);
    }
    return fmt::format("  {}: not held\n", school.facts.name);
}

} // namespace

const Distribution* spread_of(const MeasureView& view, std::string_view phase) {
    for (const auto* each : spreads(view))
        if (each->phase == phase) return each;
    return nullptr;
}

void write_json(basics::Json& json, const MeasureView& view) {
    const auto& measure = view.measure();
    json.object().field("measure", measure.code).field("name", measure.name).field("definition", measure.definition);
    json.field("source", measure.source)
        .field("unit", measure.unit)
        .field("period", view.year ? view.year->text() : "");
    if (view.gap) json.field("gap", view.gap->words);
    json.key("england").list();
    for (const auto& reading : view.england_readings)
        if (of_the_year(view, reading)) write_json(json, reading);
    json.end().key("distribution").list();
    for (const auto* spread : spreads(view)) write_spread(json, *spread);
    json.end().key("figures").list();
    for (const auto& reading : view.readings)
        if (view.year && reading.held->period == basics::whole(*view.year)) write_json(json, reading);
    json.end().end();
}

std::string words(const MeasureView& view) {
    const auto& measure = view.measure();
    auto text =
        fmt::format("{} ({})\n{}\nSource: {}\n\n", measure.name, measure.code, measure.definition, measure.source);
    if (!view.year) return text + "No figures are held yet.\n";
    text += view.year->text() + "\n";
    if (view.gap) text += "  " + view.gap->words + "\n";
    for (const auto& reading : view.england_readings)
        if (of_the_year(view, reading))
            text += fmt::format("  England{}: {}\n",
                                reading.held->school_type.empty() ? "" : ", " + reading.held->school_type,
                                measures::shown(measure, reading.held->figure));
    for (const auto* spread : spreads(view)) text += spread_words(view, *spread);
    for (const auto& school : view.academies) text += academy_words(view, school);
    return text;
}

} // namespace home
