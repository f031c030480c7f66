#include "measures/reading.h"

namespace measures {
namespace {

constexpr auto roll = "pupils_on_roll";
constexpr auto persistent = "absence_persistent";

using Key = std::pair<std::int64_t, int>; // whose, year

Key key_of(const Held& held) { return {held.whose ? held.whose->value() : 0, held.period.year.starts()}; }

// What backs the intervals of absence: the roll and the persistently absent, by school and year.
std::map<Key, Backing> backings(const Catalogue& catalogue, std::span<const Held> figures) {
    std::map<Key, Backing> found;
    const auto* on_roll = catalogue.measure(roll);
    const auto* absent = catalogue.measure(persistent);
    for (const auto& held : figures) {
        if (held.level != "school" || held.period.part != basics::Period::Part::year) continue;
        if (on_roll && held.measure == on_roll->id) found[key_of(held)].pupils = value_of(*on_roll, held.figure);
        if (absent && held.measure == absent->id) found[key_of(held)].persistent = value_of(*absent, held.figure);
    }
    return found;
}

} // namespace

std::vector<Reading> readings(const Catalogue& catalogue, std::span<const Held> figures) {
    const auto backing = backings(catalogue, figures);
    std::vector<Reading> found;
    found.reserve(figures.size());
    for (const auto& held : figures) {
        const auto* measure = catalogue.measure(held.measure);
        const auto* group = catalogue.group(held.group);
        if (!measure || !group) continue;
        const auto backed = backing.find(key_of(held));
        const auto interval =
            held.level != "school"
                ? std::nullopt
                : interval_of(*measure, held.figure, catalogue.spread(measure->code, held.period.year),
                              backed == backing.end() ? Backing{} : backed->second);
        found.push_back({.measure = measure,
                         .group = group,
                         .held = &held,
                         .value = value_of(*measure, held.figure),
                         .interval = interval});
    }
    return found;
}

std::optional<Sampled> sampled(const Catalogue& catalogue, const Reading& reading) {
    const auto& held = *reading.held;
    return sampled(*reading.measure, held.figure, catalogue.spread(reading.measure->code, held.period.year),
                   reading.interval);
}

std::array<std::string_view, 3> codes_for(std::string_view measure) {
    if (measure.starts_with("absence_")) return {measure, roll, measure == persistent ? "" : persistent};
    return {measure, "", ""};
}

const Reading* latest(std::span<const Reading> all, std::string_view measure, basics::Urn of) {
    const Reading* newest = nullptr;
    for (const auto& each : all) {
        if (each.measure->code != measure || each.held->of != of
            || each.held->period.part != basics::Period::Part::year)
            continue;
        if (!newest || newest->held->period < each.held->period) newest = &each;
    }
    return newest;
}

const Reading* of_year(std::span<const Reading> all, std::string_view measure, basics::AcademicYear year,
                       std::string_view school_type) {
    const Reading* found = nullptr;
    for (const auto& each : all) {
        if (each.measure->code != measure || each.held->period != basics::whole(year)) continue;
        if (each.held->school_type == school_type) return &each;
        if (!found || each.held->school_type.empty()) found = &each;
    }
    return found;
}

void write_json(basics::Json& json, const Reading& reading) {
    const auto& held = *reading.held;
    const auto& figure = held.figure;
    json.object().field("measure", reading.measure->code).field("period", held.period.text());
    json.field("group", reading.group->code).field("value", reading.value);
    json.field("lower", reading.interval ? std::optional{reading.interval->lower} : std::nullopt);
    json.field("upper", reading.interval ? std::optional{reading.interval->upper} : std::nullopt);
    json.field("n", figure.n ? figure.n : figure.denominator);
    json.field("numerator", figure.numerator).field("denominator", figure.denominator);
    if (figure.reason) json.field("reason", name(*figure.reason));
    else json.key("reason").null();
    json.field("source", held.source).field("as_of", basics::iso(held.as_of)).field("import", held.import);
    if (held.whose) json.field("urn", held.whose->value());
    else json.key("urn").null();
    if (held.level != "school")
        json.field("level", held.level).field("place", held.place).field("school_type", held.school_type);
    json.end();
}

} // namespace measures
