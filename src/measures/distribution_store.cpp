#include "basics/text.h"
#include "measures/figure_store.h"
#include "measures/figures_sql.h"
#include "statistics/quantiles.h"

namespace measures {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

// Fewer schools than this are no national distribution.
constexpr std::size_t schools_needed = 30;

struct Set {
    std::int64_t measure, period, group;
};

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

using ByPhase = std::map<std::string, std::vector<double>, std::less<>>; // "" is all of them

void put(ByPhase& numbers, std::string_view phase, double number) {
    numbers[""].push_back(number);
    if (!phase.empty()) numbers[std::string{phase}].push_back(number);
}

// The best number of each school, put among those of its phase and of all. Where real schools are held, invented ones are no
// part of England (docs/decisions/0013).
class Best {
public:
    Best(std::vector<std::int64_t> imports, const SchoolAt& school_at)
        : imports_{std::move(imports)}, school_at_{school_at} {}

    // The rows of one place come one after another.
    void take(std::int64_t place, std::int64_t import, std::optional<double> number) {
        if (place != place_) settle(), place_ = place;
        const auto rank = std::ranges::find(imports_, import) - imports_.begin();
        if (rank >= best_) return;
        best_ = rank, number_ = number;
    }
    ByPhase numbers() {
        settle();
        return real_.empty() ? std::move(invented_) : std::move(real_);
    }

private:
    void settle() {
        if (const auto* school = number_ ? school_at_(place_) : nullptr)
            put(school->invented ? invented_ : real_, school->phase, *number_);
        best_ = std::ssize(imports_), number_.reset();
    }

    std::vector<std::int64_t> imports_; // best first
    const SchoolAt& school_at_;
    ByPhase real_{}, invented_{};
    std::int64_t place_{-1};
    std::ptrdiff_t best_{std::ssize(imports_)};
    std::optional<double> number_{};
};

Result<ByPhase> by_phase(Reader& reader, const Measure& measure, const Set& set, const SchoolAt& school_at) {
    auto imports = TRY(reader.list(
        sql::imports_of_set, [](const Row& row) { return row.integer(0); }, set.measure, set.period, set.group));
    Best best{std::move(imports), school_at};
    TRY(reader.each(
        sql::numbers_of_set,
        [&](const Row& row) {
            best.take(row.integer(0), row.integer(1),
                      value_of(measure, {.value = row.maybe_real(2),
                                         .numerator = row.maybe_real(3),
                                         .denominator = row.maybe_real(4)}));
        },
        set.measure, set.period, set.group));
    return best.numbers();
}

MadeDistribution::Phase phase_made(const std::string& name, const std::vector<double>& sample) {
    const auto n = static_cast<double>(sample.size());
    double sum = 0, squares = 0;
    for (const auto each : sample) sum += each;
    for (const auto each : sample) squares += (each - sum / n) * (each - sum / n);
    return {.name = name,
            .schools = static_cast<std::int64_t>(sample.size()),
            .mean = sum / n,
            .sd = std::sqrt(squares / (n - 1)),
            .quantiles = text_of(statistics::quantiles(sample))};
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
            .quantiles = numbers_of(row.text(6))};
}

} // namespace

Result<std::vector<Distribution>> distributions(Reader& reader, std::int64_t measure) {
    return reader.list(sql::distributions_of_measure, distribution_of, measure);
}

Result<std::vector<Distribution>> distributions(Reader& reader, std::int64_t measure, basics::Period period,
                                                std::int64_t group) {
    return reader.list(sql::one_distribution, distribution_of, measure, period.code(), group);
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
            return Set{.measure = row.integer(0), .period = row.integer(1), .group = row.integer(2)};
        },
        basics::iso(since)));
    std::vector<MadeDistribution> made;
    for (const auto& set : sets) {
        const auto* measure = catalogue.measure(set.measure);
        if (!measure) continue;
        made.push_back({.measure = set.measure, .period = set.period, .group = set.group});
        for (const auto& [phase, sample] : TRY(by_phase(reader, *measure, set, school_at)))
            if (sample.size() >= schools_needed) made.back().phases.push_back(phase_made(phase, sample));
    }
    return made;
}

Result<void> write_distributions(Writer& writer, std::span<const MadeDistribution> made) {
    for (const auto& each : made) {
        TRY(writer.change(sql::forget_distribution, each.measure, each.period, each.group));
        for (const auto& phase : each.phases)
            TRY(writer.change(sql::add_distribution, each.measure, each.period, each.group, phase.name, phase.schools,
                              phase.mean, phase.sd, phase.quantiles));
    }
    return {};
}

} // namespace measures
