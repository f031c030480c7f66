#include "alike/alike_jobs.h"

#include "alike/alike_sql.h"
#include "measures/catalogue_store.h"
#include "measures/school_rows_store.h"
#include "measures/set_store.h"
#include "schools/place.h"

#include <limits>
#include <map>
#include <unordered_map>

namespace alike {
namespace {

using basics::Result;
using basics::Urn;
using measures::SchoolSet;
using schools::StandingSchool;
using storage::Reader;
using storage::Row;
using storage::Writer;

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr double full_enough = 0.8;

// By the phase's name: which set of figures tells of each characteristic, in their order.
using Wanted = std::map<std::string, std::vector<SchoolSet>, std::less<>>;

Result<Wanted> wanted(Reader& reader, std::int64_t group) {
    struct Year {
        std::string phase;
        std::int64_t place, measure, period, schools;
    };
    const auto years = TRY(reader.list(
        sql::measures_wanted,
        [](const Row& row) {
            return Year{row.copy(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
        },
        group));
    Wanted found;
    for (auto from = years.begin(); from != years.end();) {
        const auto to = std::find_if(from, years.end(), [&](const Year& each) {
            return std::tie(each.phase, each.place) != std::tie(from->phase, from->place);
        });
        const auto most = static_cast<double>(
            std::max_element(from, to, [](const Year& a, const Year& b) { return a.schools < b.schools; })->schools);
        auto newest = from;
        for (auto each = from; each != to; ++each)
            if (static_cast<double>(each->schools) >= full_enough * most) newest = each;
        found[newest->phase].push_back({.measure = newest->measure, .period = newest->period, .group = group});
        from = to;
    }
    return found;
}

using ByUrn = std::unordered_map<std::int64_t, double>;

// Each set is read once, though phases share it.
class Values {
public:
    Values(Reader& reader, const measures::Catalogue& catalogue, const measures::SchoolAt& school_at)
        : reader_{reader}, catalogue_{catalogue}, school_at_{school_at} {}

    Result<const ByUrn*> of(const SchoolSet& set) {
        const auto [at, fresh] = read_.try_emplace({set.measure, set.period});
        const auto* measure = catalogue_.measure(set.measure);
        if (fresh && measure)
            TRY(measures::each_best(reader_, set, [&](std::int64_t place, const basics::Figure& figure) {
                const auto* school = school_at_(place);
                const auto value = measures::value_of(*measure, figure);
                if (school && school->urn && value) at->second[school->urn->value()] = *value;
            }));
        return &at->second;
    }

private:
    Reader& reader_;
    const measures::Catalogue& catalogue_;
    const measures::SchoolAt& school_at_;
    std::map<std::pair<std::int64_t, std::int64_t>, ByUrn> read_{};
};

// The school's own value, else that of the school whose history is its own.
double value_of(const ByUrn& values, Urn urn, const schools::Predecessors& predecessors) {
    for (const auto& step : schools::school_line(urn, predecessors)) {
        if (!step.own) break;
        if (const auto value = values.find(step.urn.value()); value != values.end()) return value->second;
    }
    return not_known;
}

Candidate candidate_of(const schools::SchoolRecord& facts) {
    return {.urn = facts.urn,
            .open = schools::is_open(facts.status),
            .selective = facts.admissions == "Selective",
            .invented = schools::is_invented(facts.urn.text())};
}

Result<Likeness> likeness(const std::string& phase, const std::vector<SchoolSet>& sets, const schools::Stand& stand,
                          const schools::Predecessors& predecessors, Values& values) {
    Likeness made;
    for (const auto& school : stand.schools)
        if (school.facts.phase == phase && schools::is_open(school.facts.status))
            made.schools.push_back(candidate_of(school.facts));
    for (const auto& set : sets) {
        Characteristic of{.measure = set.measure, .period = TRY(basics::period_of_code(set.period)), .values = {}};
        const auto* known = TRY(values.of(set));
        for (const auto& school : made.schools) of.values.push_back(value_of(*known, school.urn, predecessors));
        made.characteristics.push_back(std::move(of));
    }
    return made;
}

FoundWithCharacteristics found_in(const Likeness& likeness, std::size_t school) {
    FoundWithCharacteristics made{.found = find(likeness, school)};
    for (const auto k : made.found.compared) {
        const auto& characteristic = likeness.characteristics[k];
        made.own.push_back({.measure = characteristic.measure,
                            .period = characteristic.period,
                            .value = characteristic.values[school]});
    }
    return made;
}

std::string text_of(const std::vector<double>& differences) {
    std::string text;
    for (const double each : differences) text += fmt::format("{}{:.4g}", text.empty() ? "" : " ", each);
    return text;
}

// Of one academy: the values of the schools like it, by measure and period.
std::vector<Reached> reached_by(Urn urn, const measures::Catalogue& catalogue, const measures::Figures& figures) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<double>> values;
    for (const auto& held : figures)
        if (const auto* measure = catalogue.measure(held.measure))
            if (const auto value = measures::value_of(*measure, held.figure))
                values[{held.measure, held.period.code()}].push_back(*value);
    std::vector<Reached> found;
    for (const auto& [what, sample] : values) {
        if (sample.size() < 3) continue;
        const auto n = static_cast<double>(sample.size());
        double sum = 0, squares = 0;
        for (const double each : sample) sum += each;
        for (const double each : sample) squares += (each - sum / n) * (each - sum / n);
        const auto period = basics::period_of_code(what.second);
        basics::demand(period.ok(), "a stored period that is none");
        found.push_back({.urn = urn,
                         .measure = what.first,
                         .period = period.value(),
                         .schools = std::ssize(sample),
                         .mean = sum / n,
                         .sd = std::sqrt(squares / (n - 1))});
    }
    return found;
}

std::int64_t all_pupils(const measures::Catalogue& catalogue) {
    const auto* group = catalogue.group("all");
    return group ? group->id : 0;
}

} // namespace

Result<std::vector<FoundWithCharacteristics>> found_for(Reader& reader, std::optional<basics::GroupUid> trust,
                                                        const schools::Stand& stand,
                                                        const measures::SchoolAt& school_at) {
    std::vector<FoundWithCharacteristics> found;
    if (!trust) return found;
    const auto catalogue = TRY(measures::load_catalogue(reader));
    const auto predecessors = schools::by_later(stand.successions);
    Values values{reader, catalogue, school_at};
    for (const auto& [phase, sets] : TRY(wanted(reader, all_pupils(catalogue)))) {
        const auto ours = [&](const StandingSchool& each) {
            return each.facts.trust_uid == trust && each.facts.phase == phase && schools::is_open(each.facts.status);
        };
        if (std::ranges::none_of(stand.schools, ours)) continue;
        const auto all = TRY(likeness(phase, sets, stand, predecessors, values));
        for (const auto& school : stand.schools) {
            if (!ours(school)) continue;
            const auto at = std::ranges::find(all.schools, school.facts.urn, &Candidate::urn) - all.schools.begin();
            found.push_back(found_in(all, static_cast<std::size_t>(at)));
        }
    }
    return found;
}

Result<void> write_found(Writer& writer, std::span<const FoundWithCharacteristics> all) {
    TRY(writer.change(sql::forget_found));
    TRY(writer.change(sql::forget_characteristics));
    TRY(writer.change(sql::forget_schools));
    for (const auto& [found, own] : all) {
        TRY(writer.change(sql::add_found, found.of, found.candidates, near(found)));
        std::int64_t place = 0;
        for (const auto& each : own)
            TRY(writer.change(sql::add_characteristic, found.of, ++place, each.measure, each.period.code(),
                              each.value));
        place = 0;
        for (const auto& match : found.matches)
            TRY(writer.change(sql::add_school, found.of, ++place, match.urn, match.distance, match.typical,
                              text_of(match.differences)));
    }
    return {};
}

Result<std::vector<Reached>> reached(Reader& reader) {
    const auto catalogue = TRY(measures::load_headlines(reader));
    std::vector<Reached> all;
    for (const auto urn : TRY(reader.list(
             sql::compared_schools, [](const Row& row) { return row.urn(0); }, near_needed))) {
        measures::Figures figures;
        TRY(reader.each(
            sql::figures_of_matches, [&](const Row& row) { measures::keep_school_row(figures, row); }, urn,
            all_pupils(catalogue)));
        for (const auto& each : reached_by(urn, catalogue, measures::best(std::move(figures)))) all.push_back(each);
    }
    return all;
}

Result<void> write_reached(Writer& writer, std::span<const Reached> all) {
    TRY(writer.change(sql::forget_results));
    for (const auto& each : all)
        TRY(writer.change(sql::add_result, each.urn, each.measure, each.period.code(), each.schools, each.mean,
                          each.sd));
    return {};
}

} // namespace alike
