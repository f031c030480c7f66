#include "assessments/figures.h"

#include "measures/small_counts.h"
#include "statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace assessments {
namespace {

using statistics::Interval;

constexpr std::size_t grades_that_give_away = 4; // of so few, a mean tells how many have each

std::optional<Interval> mean_with_own_spread(double mean, const Tally& tally) {
    const auto n = static_cast<double>(tally.valued);
    if (n < 2) return std::nullopt;
    const double variance = std::max(0.0, (tally.squares - n * mean * mean) / (n - 1));
    const double half = statistics::t_quantile(0.975, n - 1) * std::sqrt(variance / n);
    return Interval{.lower = mean - half, .upper = mean + half};
}

// Which parts a pupil is of, dimension by dimension.
struct Split {
    std::string_view name;
    std::vector<std::string_view> parts;
    std::size_t (*of)(const PupilAt&); // its place among the parts; past the end: not known
};

std::size_t yes_or_no(const std::optional<bool>& said) { return said ? (*said ? 0 : 1) : 2; }

const std::vector<Split>& splits() {
    static const std::vector<Split> all{
        {"Sex",
         {"Girls", "Boys"},
         [](const PupilAt& is) {
             return is.sex == 'F' ? std::size_t{0} : is.sex == 'M' ? std::size_t{1} : std::size_t{2};
         }},
        {"Disadvantaged",
         {"Disadvantaged", "Not disadvantaged"},
         [](const PupilAt& is) { return yes_or_no(is.disadvantaged); }},
        {"SEN provision",
         {"No SEN", "SEN support", "EHC plan"},
         [](const PupilAt& is) {
             return is.sen == 'N'   ? std::size_t{0}
                    : is.sen == 'K' ? std::size_t{1}
                    : is.sen == 'E' ? std::size_t{2}
                                    : std::size_t{3};
         }},
        {"First language",
         {"English as an additional language", "English first"},
         [](const PupilAt& is) { return yes_or_no(is.eal); }},
        {"Prior attainment", {"Low before", "Middle before", "High before"}, [](const PupilAt& is) {
             return is.prior_band == "low"      ? std::size_t{0}
                    : is.prior_band == "middle" ? std::size_t{1}
                    : is.prior_band == "high"   ? std::size_t{2}
                                                : std::size_t{3};
         }}};
    return all;
}

struct Counted {
    Tally tally{}, then{}, now{};
    void add(const PupilAt& pupil) {
        tally.add(pupil.now);
        if (!pupil.now || !pupil.now->assessed() || !pupil.earlier || !pupil.earlier->assessed()) return;
        then.add(pupil.earlier), now.add(pupil.now);
    }
};

std::optional<SamePupils> same_pupils(const Scale& scale, const Counted& counted) {
    const auto then = headline(scale, counted.then), now = headline(scale, counted.now);
    if (!then || !now || counted.now.assessed < smallest_part) return std::nullopt;
    const double step = speaks_by_share(scale) ? 0.05 : 1;
    return SamePupils{.then = step * std::round(then->value / step), .now = step * std::round(now->value / step)};
}

Part part_of(const Scale& scale, std::string_view name, const Counted& counted) {
    return {.name = std::string{name}, .tally = counted.tally, .same = same_pupils(scale, counted)};
}

void empty(Part& part) {
    if (!part.hidden) return;
    part.tally = {};
    part.same.reset();
}

// Parts of few pupils, on roll or assessed, and those by which they could be worked out.
void hide_small_parts(Dimension& dimension, std::int64_t smallest) {
    for (const auto count : {&Tally::roll, &Tally::assessed}) {
        std::vector<std::int64_t> sizes;
        measures::Line line;
        for (const auto& part : dimension.parts) line.push_back(sizes.size()), sizes.push_back(part.tally.*count);
        const auto hidden = measures::hidden_counts(sizes, std::array{line}, static_cast<double>(smallest));
        for (std::size_t at = 0; at < hidden.size(); ++at)
            if (hidden[at]) dimension.parts[at].hidden = true;
    }
}

// Of a year group of few, or of whom few were assessed, nothing is shown.
void hide_small_wholes(Figures& figures, std::int64_t smallest) {
    const auto few = [smallest](std::int64_t count) { return count > 0 && count < smallest; };
    if (!few(figures.all.tally.roll) && !few(figures.all.tally.assessed)) return;
    figures.all.hidden = true;
    for (auto& dimension : figures.dimensions)
        for (auto& part : dimension.parts) part.hidden = true;
}

// Numbers of few pupils below, at or above, and those by which they could be worked out: along a part, and across the parts that make
// up everybody.
void hide_small_numbers(Figures& figures, std::int64_t smallest) {
    std::vector<Part*> parts{&figures.all};
    for (auto& dimension : figures.dimensions)
        for (auto& part : dimension.parts) parts.push_back(&part);
    std::vector<std::int64_t> counts;
    std::vector<bool> from;
    std::vector<measures::Line> lines;
    for (const auto* part : parts) {
        measures::Line row;
        for (const auto number : part->tally.stand) {
            row.push_back(counts.size());
            counts.push_back(number), from.push_back(part->hidden);
        }
        if (!part->hidden) lines.push_back(row);
    }
    std::size_t first = 1;
    for (const auto& dimension : figures.dimensions) {
        for (std::size_t stand = 0; stand < standings; ++stand) {
            measures::Line column{stand};
            for (std::size_t at = 0; at < dimension.parts.size(); ++at)
                column.push_back(standings * (first + at) + stand);
            lines.push_back(column);
        }
        first += dimension.parts.size();
    }
    const auto hidden = measures::hidden_counts(counts, lines, static_cast<double>(smallest), from);
    for (std::size_t at = 0; at < parts.size(); ++at)
        for (std::size_t stand = 0; stand < standings; ++stand)
            parts[at]->stand_hidden[stand] = hidden[standings * at + stand];
}

} // namespace

void Tally::add(const std::optional<Attained>& attained) {
    ++roll;
    if (!attained || !attained->assessed()) return;
    ++assessed;
    if (attained->standing) ++stand[static_cast<std::size_t>(*attained->standing)];
    if (!attained->value) return;
    ++valued;
    sum += *attained->value, squares += *attained->value * *attained->value;
}

bool speaks_by_share(const Scale& scale) { return has_standings(scale) && !scale.norm; }

std::optional<Headline> headline(const Scale& scale, const Tally& tally) {
    if (speaks_by_share(scale)) {
        const auto all = static_cast<double>(tally.standing()), reached = all - static_cast<double>(tally.stand[0]);
        if (all == 0) return std::nullopt;
        return Headline{.value = reached / all, .interval = statistics::wilson(reached, all)};
    }
    if (tally.valued == 0 || (scale.kind == Scale::Kind::grades && scale.grades.size() <= grades_that_give_away))
        return std::nullopt;
    const auto n = static_cast<double>(tally.valued);
    const double mean = tally.sum / n;
    return Headline{.value = mean,
                    .interval = scale.norm ? statistics::mean_interval(mean, scale.norm->sd, n)
                                           : mean_with_own_spread(mean, tally)};
}

Figures figures_of(const Scale& scale, std::span<const PupilAt> pupils, std::int64_t smallest) {
    Figures out;
    Counted everybody;
    for (const auto& pupil : pupils) everybody.add(pupil);
    out.all = part_of(scale, "All", everybody);
    for (const auto& split : splits()) {
        std::vector<Counted> counted(split.parts.size());
        bool known = false;
        for (const auto& pupil : pupils)
            if (const auto at = split.of(pupil); at < counted.size()) counted[at].add(pupil), known = true;
        if (!known) continue;
        Dimension dimension{.name = std::string{split.name}};
        for (std::size_t at = 0; at < counted.size(); ++at)
            if (counted[at].tally.roll > 0) dimension.parts.push_back(part_of(scale, split.parts[at], counted[at]));
        hide_small_parts(dimension, smallest);
        out.dimensions.push_back(std::move(dimension));
    }
    hide_small_wholes(out, smallest);
    hide_small_numbers(out, smallest);
    const auto settle = [&](Part& part) {
        // the share at or above is the whole less those below
        part.headline_hidden = part.hidden || (speaks_by_share(scale) && part.stand_hidden[0]);
        empty(part);
    };
    settle(out.all);
    for (auto& dimension : out.dimensions) std::ranges::for_each(dimension.parts, settle);
    return out;
}

const Part* part_of(const Figures& figures, std::string_view dimension, std::string_view part) {
    if (dimension.empty()) return &figures.all;
    for (const auto& each : figures.dimensions)
        if (each.name == dimension)
            for (const auto& found : each.parts)
                if (found.name == part) return &found;
    return nullptr;
}

} // namespace assessments
