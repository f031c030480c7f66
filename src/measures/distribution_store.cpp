#include "basics/text.h"
#include "measures/figure_store.h"
#include "measures/figures_sql.h"
#include "measures/set_store.h"
#include "statistics/quantiles.h"

namespace measures {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

// Fewer schools than this are no national distribution.
constexpr std::size_t schools_needed = 30;

std::vector<double> numbers_of(std::string_view text) {
    std::vector<double> numbers;
    for (const auto each : basics::split(text, ' '))
        if (const auto number = basics::real_number(each)) numbers.push_back(*number);
    return numbers;
}

std::string text_of(const std::vector<double>& numbers) {
    std::string text;
    for (const auto number : numbers) text += (text.empty() ? "" : " ") + fmt::format("{:.7g}", number);
    return text;
}

// The numbers of the schools of a phase, and what is known of the chance in them.
struct Sample {
    std::vector<double> numbers{};
    std::vector<Sampled> sampled{};
};
using ByPhase = std::map<std::string, Sample, std::less<>>; // "" is all of them

void put(Sample& sample, const Measure& measure, const basics::Figure& figure, const std::optional<Spread>& spread) {
    const auto number = value_of(measure, figure);
    if (!number) return;
    sample.numbers.push_back(*number);
    if (const auto found = sampled(measure, figure, spread)) sample.sampled.push_back(*found);
}

// The best figure of each school among those of its phase and of all. Where real schools are held, invented ones are no part
// of England (docs/decisions/0013).
Result<ByPhase> by_phase(Reader& reader, const Catalogue& catalogue, const Measure& measure, const SchoolSet& set,
                         const SchoolAt& school_at) {
    const auto spread = catalogue.spread(measure.code, TRY(basics::period_of_code(set.period)).year);
    ByPhase real, invented;
    TRY(each_best(reader, set, [&](std::int64_t place, const basics::Figure& figure) {
        const auto* school = school_at(place);
        if (!school) return;
        auto& samples = school->invented ? invented : real;
        put(samples[""], measure, figure, spread);
        if (!school->phase.empty()) put(samples[school->phase], measure, figure, spread);
    }));
    return real.empty() ? std::move(invented) : std::move(real);
}

// Of figures of one kind of chance: that of the most of them.
std::optional<Between> between_of(const std::vector<Sampled>& sampled) {
    std::map<statistics::Chance, std::vector<statistics::Part>> parts;
    for (const auto& each : sampled) parts[each.chance].push_back(each.part);
    const auto most = std::ranges::max_element(parts, {}, [](const auto& each) { return each.second.size(); });
    return most == parts.end() ? std::nullopt : between(most->first, most->second);
}

MadeDistribution::Phase phase_made(const std::string& name, const Sample& sample) {
    const auto n = static_cast<double>(sample.numbers.size());
    double sum = 0, squares = 0;
    for (const auto each : sample.numbers) sum += each;
    for (const auto each : sample.numbers) squares += (each - sum / n) * (each - sum / n);
    return {.name = name,
            .schools = std::ssize(sample.numbers),
            .mean = sum / n,
            .sd = std::sqrt(squares / (n - 1)),
            .quantiles = text_of(statistics::quantiles(sample.numbers)),
            .between = between_of(sample.sampled)};
}

// Its six columns, from the first.
std::optional<Between> between_of(const Row& row, int first) {
    const auto schools = row.maybe_integer(first);
    if (!schools) return std::nullopt;
    return Between{
        .schools = *schools,
        .whole = {.mean = row.real(first + 1), .variance = row.real(first + 2), .standard_error = row.real(first + 3)},
        .target = row.real(first + 4),
        .over_dispersion = row.real(first + 5)};
}

Distribution distribution_of(const Row& row) {
    const auto period = basics::period_of_code(row.integer(0));
    basics::demand(period.ok(), "a stored period that is none");
    return {.period = period.value(),
            .group = row.integer(1),
            .phase = row.copy(2),
            .schools = row.integer(3),
            .mean = row.real(4),
            .sd = row.real(5),
            .quantiles = numbers_of(row.text(6)),
            .between = between_of(row, 7)};
}

Result<void> add(Writer& writer, const MadeDistribution& made, const MadeDistribution::Phase& phase) {
    const auto& between = phase.between;
    const auto of_between = [&](double number) { return between ? std::optional{number} : std::nullopt; };
    const auto known = between.value_or(Between{});
    TRY(writer.change(sql::add_distribution, made.measure, made.period, made.group, phase.name, phase.schools,
                      phase.mean, phase.sd, phase.quantiles, between ? std::optional{known.schools} : std::nullopt,
                      of_between(known.whole.mean), of_between(known.whole.variance),
                      of_between(known.whole.standard_error), of_between(known.target),
                      of_between(known.over_dispersion)));
    return {};
}

} // namespace

Result<std::vector<Distribution>> distributions(Reader& reader, std::int64_t measure) {
    return reader.list(sql::distributions_of_measure, distribution_of, measure);
}

Result<std::vector<Distribution>> distributions(Reader& reader, std::int64_t measure, basics::Period period,
                                                std::int64_t group) {
    return reader.list(sql::one_distribution, distribution_of, measure, period.code(), group);
}

Result<BetweenSchools> betweens(Reader& reader, std::int64_t group, std::string_view phase) {
    BetweenSchools found;
    TRY(reader.each(
        sql::betweens_of_headlines,
        [&](const Row& row) {
            if (const auto between = between_of(row, 2)) found.try_emplace({row.integer(0), row.integer(1)}, *between);
        },
        group, phase));
    return found;
}

Result<std::vector<Average>> averages(Reader& reader, std::int64_t group) {
    return reader.list(
        sql::distributions_of_headlines,
        [](const Row& row) {
            const auto period = basics::period_of_code(row.integer(1));
            basics::demand(period.ok(), "a stored period that is none");
            return Average{.measure = row.integer(0),
                           .period = period.value(),
                           .phase = row.copy(2),
                           .schools = row.integer(3),
                           .mean = row.real(4)};
        },
        group);
}

Result<std::vector<MadeDistribution>> made_distributions(Reader& reader, const Catalogue& catalogue,
                                                         basics::Instant since, const SchoolAt& school_at) {
    const auto sets = TRY(reader.list(
        sql::changed_sets,
        [](const Row& row) {
            return SchoolSet{.measure = row.integer(0), .period = row.integer(1), .group = row.integer(2)};
        },
        basics::iso(since)));
    std::vector<MadeDistribution> made;
    for (const auto& set : sets) {
        const auto* measure = catalogue.measure(set.measure);
        if (!measure) continue;
        made.push_back({.measure = set.measure, .period = set.period, .group = set.group});
        for (const auto& [phase, sample] : TRY(by_phase(reader, catalogue, *measure, set, school_at)))
            if (sample.numbers.size() >= schools_needed) made.back().phases.push_back(phase_made(phase, sample));
    }
    return made;
}

Result<void> write_distributions(Writer& writer, std::span<const MadeDistribution> made) {
    for (const auto& each : made) {
        TRY(writer.change(sql::forget_distribution, each.measure, each.period, each.group));
        for (const auto& phase : each.phases) TRY(add(writer, each, phase));
    }
    return {};
}

} // namespace measures
