#include "statistics/shrink.h"

#include "analysis/groups.h"
#include "analysis/list.h"
#include "analysis/periods.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::ShrunkenSchools;

enum class Of { proportions, rates, values };

struct Schools {
    Of of;
    ByGroup sums;
    std::vector<statistics::Part> parts{};
    std::vector<std::string> periods{}; // pooled; none where no --period is named
};

// Rows of one school are summed, so that three years in three rows are one pooled figure.
Result<Schools> gathered(const Question& asked) {
    const auto of = asked.has("value") ? Of::values : asked.has("rate") ? Of::rates : Of::proportions;
    Schools out{.of = of, .sums = {}};
    if (of != Of::values) out.sums = TRY(counts_by_group(asked, of == Of::rates));
    else out.sums = asked.has("period") ? TRY(pooled_values_by_group(asked)) : TRY(values_by_group(asked));
    for (std::size_t i = 0; i < out.sums.groups.size(); ++i)
        out.parts.push_back({.events = out.sums.columns[0][i], .of = out.sums.columns[1][i]});
    return out;
}

Result<Schools> read(const Question& asked) {
    if (!asked.has("period")) return gathered(asked);
    const double number = TRY(asked.number("pool", 3));
    if (!(number >= 1)) return basics::invalid("--pool is a number of periods, 1 or more.");
    const auto last = TRY(last_periods(asked, static_cast<std::size_t>(number)));
    auto out = TRY(gathered({.options = asked.options, .frame = last.frame}));
    out.periods = last.names;
    return out;
}

ShrunkenSchools shrunken(const Schools& schools) {
    if (schools.of == Of::values) return statistics::shrink_values(schools.parts);
    return schools.of == Of::rates ? statistics::shrink_rates(schools.parts)
                                   : statistics::shrink_proportions(schools.parts);
}

// The interval of the school's own number alone, beside the shrunken one.
std::optional<statistics::Interval> own_interval(const Schools& schools, const statistics::Part& part) {
    if (schools.of == Of::values) return statistics::mean_interval(part.events, std::sqrt(part.of), 1);
    return schools.of == Of::rates ? statistics::poisson_rate(part.events, part.of)
                                   : statistics::wilson(part.events, part.of);
}

Object row_of(const Schools& schools, const ShrunkenSchools& found, std::size_t i) {
    const auto& school = found.schools[i];
    Object row;
    row.set("group", schools.sums.groups[i])
        .set("n", schools.parts[i].of)
        .maybe("value", school.raw, "nobody was counted here");
    const auto own = own_interval(schools, schools.parts[i]);
    row.set("own_lower", own ? Value{own->lower} : Value{}).set("own_upper", own ? Value{own->upper} : Value{});
    return row.set("shrunk", school.estimate)
        .set("lower", school.interval.lower)
        .set("upper", school.interval.upper)
        .set("weight", school.weight);
}

charts::Plot picture(const Schools& schools, const ShrunkenSchools& found) {
    charts::Plot plot{
        .naming = {.id = "shrink",
                   .title = "Small schools are drawn towards the whole",
                   .description =
                       "Circles are the schools' own values; diamonds with intervals are what is then believed."},
        .across = "schools in the order given",
        .up = "value"};
    for (std::size_t i = 0; i < found.schools.size(); ++i) {
        const auto& school = found.schools[i];
        const auto x = static_cast<double>(i + 1);
        plot.points.push_back(
            {.x = x, .y = school.raw, .interval = {}, .stands_out = false, .name = schools.sums.groups[i]});
        plot.points.push_back({.x = x,
                               .y = school.estimate,
                               .interval = charts::Range{school.interval.lower, school.interval.upper},
                               .stands_out = true});
    }
    plot.curves.push_back({.x = {0.5, static_cast<double>(found.schools.size()) + 0.5},
                           .y = {found.mean, found.mean},
                           .words = "all together",
                           .stroke = {.width = 1.5}});
    return plot;
}

Result<Answer> answer(const Question& asked) {
    const auto schools = TRY(read(asked));
    const auto found = shrunken(schools);
    if (!std::isfinite(found.mean))
        return basics::invalid("Nobody was counted in any group, so there is no whole to be drawn to.");
    Answer out{.says = {}, .values = {}};
    out.says.push_back(
        schools.parts.size() == 1 ? "There is one group, and nothing that it could be drawn towards."
        : found.spread > 0
            ? fmt::format("Groups lie about {:.4g}, with a standard deviation of {:.4g} between them beyond chance; "
                          "small ones are drawn towards that.",
                          found.mean, found.spread)
            : fmt::format("The groups differ by no more than chance: each is best taken to be {:.4g}.", found.mean));
    if (!schools.periods.empty())
        out.says.push_back(fmt::format("Each figure pools {}.", fmt::join(schools.periods, ", ")));
    if (schools.sums.left_out)
        out.says.push_back(fmt::format("{} rows with something missing were left out.", schools.sums.left_out));
    List rows, periods;
    for (const auto& each : schools.periods) periods.emplace_back(each);
    for (std::size_t i = 0; i < found.schools.size(); ++i) rows.emplace_back(row_of(schools, found, i));
    out.values.set("mean", found.mean)
        .set("spread", found.spread)
        .set("left_out", schools.sums.left_out)
        .set("periods", std::move(periods))
        .set("groups", std::move(rows));
    out.picture = picture(schools, found);
    return out;
}

} // namespace

Method shrink() {
    return {.name = "shrink",
            .summary = "What a small school's rate probably is, drawn towards the whole as far as its size asks.",
            .usage = "FILE --group COLUMN (--numerator COLUMN --denominator COLUMN [--rate] | --value COLUMN "
                     "--variance COLUMN)\n"
                     "      [--period COLUMN [--pool 3]]",
            .example =
                "examples/analysis/persistent_absence.csv --numerator absent --denominator pupils --group school",
            .columns = {"numerator", "denominator", "value", "variance", "group", "period"},
            .options = {"pool"},
            .flags = {"rate"},
            .answer = answer};
}

} // namespace analysis
