#include "measures/catalogue_store.h"

#include "measures/catalogue_sql.h"

namespace measures {
namespace {

using basics::Result;
using storage::Row;

Better better_named(std::string_view name) {
    return name == "higher" ? Better::higher : name == "lower" ? Better::lower : Better::neither;
}

GapYear::Effect effect_named(std::string_view name) {
    return name == "none"      ? GapYear::Effect::none
           : name == "flagged" ? GapYear::Effect::flagged
                               : GapYear::Effect::not_comparable;
}

std::optional<basics::AcademicYear> maybe_year(std::string_view text) {
    const auto year = basics::parse_academic_year(text);
    return year.ok() ? std::optional{year.value()} : std::nullopt;
}

Measure measure_of(const Row& row) {
    const auto headline = row.maybe_integer(11);
    return {.id = row.integer(0),
            .code = row.copy(1),
            .name = row.copy(2),
            .definition = row.copy(3),
            .source = row.copy(4),
            .unit = row.copy(5),
            .scale = row.real(6),
            .places = static_cast<int>(row.integer(7)),
            .better = better_named(row.text(8)),
            .topic = row.copy(9),
            .phases = row.copy(10),
            .headline = headline ? std::optional{static_cast<int>(*headline)} : std::nullopt,
            .first_year = maybe_year(row.text(12)),
            .last_year = maybe_year(row.text(13))};
}

Group group_of(const Row& row) {
    return {.id = row.integer(0), .code = row.copy(1), .name = row.copy(2), .dimension = row.copy(3)};
}

// Gap years and spreads as one list: a spread has no effect.
struct Years {
    std::multimap<std::string, GapYear> gaps{};
    std::map<std::pair<std::string, int>, Spread> spreads{};
    // Six columns from there on.
    void take(const Row& row, int first = 0) {
        const auto year = maybe_year(row.text(first + 1));
        if (!year) return;
        auto measure = row.copy(first), words = row.copy(first + 3);
        if (row.text(first + 2).empty())
            spreads.insert(
                {{std::move(measure), year->starts()},
                 Spread{.sd = row.real(first + 4), .multiplier = row.real(first + 5), .source = std::move(words)}});
        else
            gaps.emplace(
                std::move(measure),
                GapYear{.year = *year, .effect = effect_named(row.text(first + 2)), .words = std::move(words)});
    }
};

} // namespace

Result<Catalogue> load_catalogue(storage::Reader& reader) {
    auto all = TRY(reader.list(sql::all_measures, measure_of));
    auto groups = TRY(reader.list(sql::all_groups, group_of));
    std::multimap<std::string, GapYear> gaps;
    TRY(reader.each(sql::all_gap_years, [&](const Row& row) {
        if (const auto year = maybe_year(row.text(1)))
            gaps.emplace(row.copy(0),
                         GapYear{.year = *year, .effect = effect_named(row.text(2)), .words = row.copy(3)});
    }));
    std::map<std::pair<std::string, int>, Spread> spreads;
    TRY(reader.each(sql::all_spreads, [&](const Row& row) {
        if (const auto year = maybe_year(row.text(1)))
            spreads.insert({{row.copy(0), year->starts()},
                            Spread{.sd = row.real(2), .multiplier = row.real(3), .source = row.copy(4)}});
    }));
    return Catalogue{std::move(all), std::move(groups), std::move(gaps), std::move(spreads)};
}

Result<Catalogue> load_headlines(storage::Reader& reader) {
    std::vector<Group> groups;
    std::vector<Measure> headlines;
    Years years;
    TRY(reader.each(sql::headline_measures, [&](const Row& row) {
        if (groups.empty())
            groups.push_back(
                {.id = row.integer(14), .code = row.copy(15), .name = row.copy(16), .dimension = row.copy(17)});
        if (headlines.empty() || headlines.back().id != row.integer(0)) headlines.push_back(measure_of(row));
        if (!row.null(18)) years.take(row, 18);
    }));
    return Catalogue{std::move(headlines), std::move(groups), std::move(years.gaps), std::move(years.spreads)};
}

Result<Catalogue> load_some(storage::Reader& reader, std::string_view one, std::string_view two,
                            std::string_view three) {
    auto found = TRY(reader.list(sql::some_measures, measure_of, one, two, three));
    auto groups = TRY(reader.list(sql::all_groups, group_of));
    Years years;
    TRY(reader.each(
        sql::some_years, [&](const Row& row) { years.take(row); }, one, two, three));
    return Catalogue{std::move(found), std::move(groups), std::move(years.gaps), std::move(years.spreads)};
}

} // namespace measures
