#include "home/measure_years.h"

#include "basics/text.h"

#include <map>

namespace home {
namespace {

struct Place {
    std::size_t measure, at;
};
struct Year {
    std::vector<Place> places{};
    std::vector<statistics::Beside> figures{};
};

void set_standings(std::vector<MeasureYears>& all) {
    std::map<basics::AcademicYear, Year> by_year;
    for (std::size_t measure = 0; measure < all.size(); ++measure)
        for (std::size_t at = 0; at < all[measure].school.size(); ++at) {
            const auto& reading = *all[measure].school[at];
            const auto when = reading.held->period.year;
            if (!reading.value) continue;
            by_year[when].places.push_back({.measure = measure, .at = at});
            by_year[when].figures.push_back({.value = *reading.value,
                                             .interval = reading.interval,
                                             .reference = reference(all[measure].england, all[measure], when)});
        }
    for (const auto& [_, year] : by_year) {
        const auto found = statistics::standings(year.figures);
        for (std::size_t i = 0; i < found.size(); ++i)
            all[year.places[i].measure].judged[year.places[i].at].standing = found[i];
    }
}

std::optional<measures::BestEstimate> best_of(const measures::Reading& reading, const measures::Catalogue& catalogue,
                                              const measures::BetweenSchools& betweens) {
    const auto between = betweens.find({reading.measure->id, reading.held->period.code()});
    if (between == betweens.end() || !reading.value) return std::nullopt;
    const auto sampled = measures::sampled(catalogue, reading);
    return sampled ? std::optional{measures::best_estimate(*sampled, between->second)} : std::nullopt;
}

std::optional<statistics::BesideMatches> beside_alike(const measures::Reading& reading,
                                                      const std::optional<alike::Alike>& alike) {
    if (!alike || !reading.value) return std::nullopt;
    const auto found = alike->results.find({reading.measure->id, reading.held->period.code()});
    if (found == alike->results.end()) return std::nullopt;
    const auto& [schools, mean, sd] = found->second;
    return statistics::beside_matches(*reading.value, mean, sd, static_cast<std::size_t>(schools));
}

} // namespace

std::optional<double> reference(std::span<const measures::Reading> place, const MeasureYears& years,
                                basics::AcademicYear year) {
    if (years.measure->unit == "count") return std::nullopt;
    const auto* found = measures::of_year(place, years.measure->code, year, years.school_type);
    return found ? found->value : std::nullopt;
}

const Judged& judged(const MeasureYears& years, const measures::Reading* reading) {
    const auto at = std::ranges::find(years.school, reading) - years.school.begin();
    return years.judged.at(static_cast<std::size_t>(at));
}

void judge(std::vector<MeasureYears>& all, const measures::Catalogue& catalogue, const Light& light) {
    for (auto& years : all) {
        years.judged.assign(years.school.size(), {});
        for (std::size_t at = 0; at < years.school.size(); ++at) {
            years.judged[at].best = best_of(*years.school[at], catalogue, light.betweens);
            years.judged[at].alike = beside_alike(*years.school[at], light.alike);
        }
    }
    set_standings(all);
}

std::string alike_words(const measures::Measure& measure, double value, const statistics::BesideMatches& beside) {
    const double lowest = measures::nearest_possible(measure, beside.mean + beside.lower - beside.difference),
                 highest = measures::nearest_possible(measure, beside.mean + beside.upper - beside.difference);
    const auto* where = value < lowest    ? "below which this one lies"
                        : value > highest ? "above which this one lies"
                                          : "as this one does";
    return fmt::format("{} ({}); another like these would fall between {} and {}, {}",
                       measures::shown(measure, beside.mean),
                       basics::counted(static_cast<std::int64_t>(beside.n), "school", "schools"),
                       measures::shown(measure, lowest), measures::shown(measure, highest), where);
}

bool is_old(basics::AcademicYear year, basics::Date today) {
    return year.starts() + 2 < basics::academic_year_of(today).starts();
}

} // namespace home
