#include "home/measure_spread.h"

namespace home {
namespace {

using basics::AcademicYear;
using measures::Reading;
using schools::Phase;

const measures::Distribution* distribution_of(const MeasureSpread& spread, Phase phase) {
    const measures::Distribution* found = nullptr;
    for (const auto& each : spread.distributions)
        if (each.phase == name(phase) || (each.phase.empty() && !found)) found = &each;
    return found;
}

std::optional<statistics::Estimate> estimate_of(const SpreadRow& row) {
    if (!row.holds() || !row.reading->interval) return std::nullopt;
    return statistics::estimate_of(*row.reading->value, *row.reading->interval);
}

void order_by_value(std::vector<SpreadRow>& rows) {
    std::ranges::stable_sort(rows, [](const SpreadRow& a, const SpreadRow& b) {
        return a.holds() != b.holds() ? a.holds() : a.holds() && *a.reading->value > *b.reading->value;
    });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto above = estimate_of(rows[i - 1]), here = estimate_of(rows[i]);
        rows[i].same_as_above = above && here && !statistics::can_be_told_apart(*above, *here);
    }
}

bool is_for(const measures::Measure& measure, Phase phase) {
    if (measure.phases == "all") return true;
    if (phase == Phase::all_through) return is_for(measure, Phase::primary) || is_for(measure, Phase::secondary);
    return measure.phases.find(words(phase)) != std::string::npos;
}

SpreadRow row_of(const MeasureSpread& spread, const schools::School& school) {
    const auto year = *spread.year;
    const auto la = school.facts.la_code;
    return {.school = &school,
            .reading = spread_reading(spread, school.facts.urn, year, spread.group),
            .authority =
                la ? spread_yardstick(spread, "authority", la->text(), school.phase, year, spread.group) : nullptr,
            .england = spread_yardstick(spread, "country", measures::england, school.phase, year, spread.group)};
}

void put_beside_alike(const MeasureSpread& spread, SpreadTable& table) {
    for (auto& row : table.rows) {
        const auto found = spread.alike.find(row.school->facts.urn);
        if (!row.holds() || found == spread.alike.end()) continue;
        const auto& [schools, mean, sd] = found->second;
        row.alike = statistics::beside_matches(*row.reading->value, mean, sd, static_cast<std::size_t>(schools));
    }
}

void put_in_the_light(const MeasureSpread& spread, SpreadTable& table) {
    if (!table.distribution || !table.distribution->between) return;
    const auto& between = *table.distribution->between;
    for (auto& row : table.rows) {
        if (!row.holds()) continue;
        row.sampled = measures::sampled(spread.catalogue, *row.reading);
        if (!row.sampled) continue;
        row.best = measures::best_estimate(*row.sampled, between);
        row.lines = measures::funnel_lines(*row.sampled, between);
    }
}

void set_standings(std::vector<SpreadTable>& tables) {
    std::vector<SpreadRow*> all;
    std::vector<statistics::Beside> together;
    for (auto& table : tables)
        for (auto& row : table.rows) {
            if (!row.holds()) continue;
            all.push_back(&row);
            together.push_back({.value = *row.reading->value,
                                .interval = row.reading->interval,
                                .reference = row.england ? row.england->value : std::nullopt});
        }
    const auto found = statistics::standings(together);
    for (std::size_t i = 0; i < all.size(); ++i) all[i]->standing = found[i];
}

} // namespace

std::string_view funnel_words(const SpreadRow& row) {
    if (!row.lines) return {};
    const double value = *row.reading->value;
    if (!statistics::contains(row.lines->limits_998, value)) return "beyond the outer lines of the funnel";
    if (!statistics::contains(row.lines->limits_95, value)) return "beyond the inner lines of the funnel";
    return {};
}

const Reading* spread_reading(const MeasureSpread& spread, basics::Urn urn, AcademicYear year, std::string_view group) {
    for (const auto& each : spread.readings)
        if (each.held->of == urn && each.held->period == basics::whole(year) && each.group->code == group
            && each.measure->code == spread.code)
            return &each;
    return nullptr;
}

const Reading* spread_yardstick(const MeasureSpread& spread, std::string_view level, std::string_view place,
                                Phase phase, AcademicYear year, std::string_view group) {
    const Reading* found = nullptr;
    for (const auto& each : spread.yardstick_readings) {
        const auto& held = *each.held;
        if (held.level != level || held.place != place || held.period != basics::whole(year)
            || each.group->code != group || !each.value)
            continue;
        if (held.school_type == name(phase)) return &each;
        if (held.school_type.empty()) found = &each;
    }
    return found;
}

std::vector<SpreadTable> spread_tables(const MeasureSpread& spread, SpreadOrder order) {
    std::vector<SpreadTable> tables;
    if (!spread.year) return tables;
    for (const auto phase : {Phase::nursery, Phase::primary, Phase::all_through, Phase::secondary, Phase::post_16,
                             Phase::special, Phase::alternative_provision, Phase::other}) {
        SpreadTable table{.phase = phase, .distribution = distribution_of(spread, phase)};
        table.england = spread_yardstick(spread, "country", measures::england, phase, *spread.year, spread.group);
        for (const auto& school : spread.academies)
            if (school.phase == phase) table.rows.push_back(row_of(spread, school));
        if (!is_for(spread.measure(), phase))
            std::erase_if(table.rows, [](const SpreadRow& row) { return !row.reading; });
        if (table.rows.empty()) continue;
        put_in_the_light(spread, table);
        put_beside_alike(spread, table);
        if (order == SpreadOrder::value) order_by_value(table.rows);
        tables.push_back(std::move(table));
    }
    set_standings(tables);
    return tables;
}

std::vector<AcademicYear> years_held(const MeasureSpread& spread) {
    std::vector<AcademicYear> found;
    const auto* group = spread.catalogue.group(spread.group);
    for (const auto& each : spread.sets)
        if (group && each.group == group->id && (found.empty() || found.back() != each.period.year))
            found.push_back(each.period.year);
    return found;
}

std::vector<const measures::Group*> groups_held(const MeasureSpread& spread) {
    std::vector<const measures::Group*> found;
    for (const auto& each : spread.sets)
        if (spread.year && each.period == basics::whole(*spread.year))
            if (const auto* group = spread.catalogue.group(each.group)) found.push_back(group);
    return found;
}

std::optional<AcademicYear> newest_of_trust(const MeasureSpread& spread) {
    std::optional<AcademicYear> found;
    for (const auto& each : spread.readings)
        if (each.value && each.measure->code == spread.code && each.group->code == spread.group
            && (!found || *found < each.held->period.year))
            found = each.held->period.year;
    return found;
}

std::string years_words(const std::vector<AcademicYear>& years) {
    std::string text;
    for (std::size_t from = 0; from < years.size();) {
        auto to = from;
        while (to + 1 < years.size() && years[to + 1].starts() == years[to].starts() + 1) ++to;
        text += (text.empty() ? "" : ", ") + years[from].text();
        if (to > from) text += (to == from + 1 ? " and " : " to ") + years[to].text();
        from = to + 1;
    }
    return text;
}

std::vector<YearsWithout> years_without(const MeasureSpread& spread, basics::Date today) {
    std::vector<YearsWithout> found;
    const auto held = years_held(spread);
    const auto& measure = spread.measure();
    if (held.empty()) return found;
    for (auto starts = held.front().starts(); starts < basics::academic_year_of(today).starts(); ++starts) {
        const AcademicYear year{starts};
        if (std::ranges::find(held, year) != held.end() || (measure.last_year && *measure.last_year < year)) continue;
        const auto gap = spread.catalogue.gap(spread.code, year);
        const auto why = gap && gap->effect == measures::GapYear::Effect::none
                             ? gap->words
                             : std::string{"Not imported: no file held has it."};
        auto same = std::ranges::find(found, why, &YearsWithout::why);
        if (same == found.end()) same = found.insert(found.end(), {.years = {}, .why = why});
        same->years.push_back(year);
    }
    return found;
}

} // namespace home
