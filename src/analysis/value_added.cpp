#include "statistics/value_added.h"

#include "analysis/groups.h"
#include "analysis/list.h"

#include "basics/text.h"
#include "statistics/comparison.h"
#include "statistics/multilevel.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::Standing;

struct Pupils {
    std::vector<statistics::ValueAddedPupil> pupils{};
    std::vector<std::string> schools{};
    std::size_t left_out = 0;
};

Result<Pupils> pupils_of(const Question& asked) {
    const auto outcome = TRY(asked.numbers("outcome")), prior = TRY(asked.numbers("prior"));
    const auto groups = grouping(TRY(asked.texts("group")));
    Pupils out{.schools = groups.names};
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        if (std::isnan(outcome[row]) || std::isnan(prior[row]) || groups.of_row[row] == Grouping::none) ++out.left_out;
        else out.pupils.push_back({.outcome = outcome[row], .prior = prior[row], .school = groups.of_row[row]});
    }
    if (out.pupils.empty()) return basics::invalid("No row has an outcome, a prior value and a group.");
    return out;
}

Result<statistics::ValueAddedChoices> choices_of(const Question& asked) {
    statistics::ValueAddedChoices out;
    out.bands = static_cast<std::size_t>(std::max(0.0, TRY(asked.number("bands", 0))));
    if (asked.has("floor")) out.floor = TRY(asked.number("floor", 0));
    if (asked.has("sd")) out.national_sd = TRY(asked.number("sd", 0));
    if (out.floor && !(*out.floor > 0)) return basics::invalid("--floor is a number of standard deviations, above 0.");
    if (out.national_sd && !(*out.national_sd > 0)) return basics::invalid("--sd is above 0.");
    return out;
}

// The same pupils in a random-intercept model with the bands as fixed effects: the shrunken effect of each school.
Result<std::vector<statistics::ShrunkenEffect>> shrunken(const Pupils& of, const statistics::ValueAdded& found) {
    std::vector<std::string> bands;
    for (std::size_t i = 0; i < found.expected.size(); ++i) bands.push_back(fmt::format("{:06}", i));
    statistics::Numbers outcome;
    statistics::Texts band, school;
    for (std::size_t i = 0; i < of.pupils.size(); ++i) {
        outcome.push_back(of.pupils[i].outcome);
        band.emplace_back(bands[found.band[i]]);
        school.emplace_back(of.schools[of.pupils[i].school]);
    }
    statistics::Table table{.outcome = {"outcome", outcome}, .fixed = {}, .groups = {{"school", school}}};
    if (bands.size() > 1) table.fixed.push_back({"band", band});
    auto fit =
        TRY(statistics::fit_multilevel(TRY(statistics::model_rows(table)), std::nullopt, statistics::Likelihood::reml));
    return std::move(fit.effects);
}

// Who is above or below by DfE's interval and not by the model's, or the other way about, and why.
std::string moved(Standing published, const statistics::ShrunkenEffect& effect,
                  const statistics::ValueAddedSchool& school) {
    const auto model = statistics::standing(statistics::Interval{effect.lower, effect.upper}, 0.0);
    if (model == published) return {};
    const double kept = school.value != 0 ? 100 * effect.effect / school.value : 100;
    return fmt::format("{} as published, {} here: of the score of {} {:.0f}% is kept", words(published), words(model),
                       basics::counted(static_cast<std::int64_t>(school.n), "pupil", "pupils"),
                       std::clamp(kept, 0.0, 999.0));
}

struct Rows {
    List rows{};
    std::size_t movers = 0;
    charts::Plot picture{.naming = {.id = "value-added",
                                    .title = "Value added as published, and shrunken",
                                    .description = "Circles with intervals are the schools' scores; diamonds are what "
                                                   "is left after small schools are drawn towards nought."},
                         .across = "schools in the order given",
                         .up = "value added"};
};

Rows rows_of(const Pupils& of, const statistics::ValueAdded& found,
             const std::vector<statistics::ShrunkenEffect>& effects) {
    Rows out;
    for (std::size_t i = 0; i < of.schools.size(); ++i) {
        const auto& school = found.schools[i];
        Object row;
        row.set("group", of.schools[i]).set("n", school.n).maybe("value", school.value, "no whole row of this school");
        row.set("lower", school.interval.lower)
            .set("upper", school.interval.upper)
            .set("unadjusted", school.unadjusted)
            .set("raised", school.raised);
        const auto effect = std::ranges::find(effects, of.schools[i], &statistics::ShrunkenEffect::level);
        if (effect == effects.end()) {
            out.rows.emplace_back(row.set("shrunk", Value{}).set("moves", ""));
            continue;
        }
        const auto why = moved(statistics::standing(school.interval, 0.0), *effect, school);
        out.movers += !why.empty();
        out.rows.emplace_back(row.set("shrunk", effect->effect)
                                  .set("shrunk_lower", effect->lower)
                                  .set("shrunk_upper", effect->upper)
                                  .set("moves", why));
        const auto x = static_cast<double>(i + 1);
        out.picture.points.push_back({.x = x,
                                      .y = school.value,
                                      .interval = charts::Range{school.interval.lower, school.interval.upper},
                                      .stands_out = false,
                                      .name = of.schools[i]});
        out.picture.points.push_back({.x = x, .y = effect->effect, .interval = {}, .stands_out = true});
    }
    return out;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(pupils_of(asked));
    const auto found = statistics::value_added(of.pupils, of.schools.size(), TRY(choices_of(asked)));
    if (!(found.sd > 0))
        return basics::invalid(
            "Every pupil has just the outcome that is expected, so there is no spread to judge schools by; "
            "ask for fewer --bands, or give the nation's --sd.");
    const auto effects = shrunken(of, found);
    auto rows = rows_of(of, found, effects.ok() ? effects.value() : std::vector<statistics::ShrunkenEffect>{});
    Answer out{.says = {}, .values = {}};
    out.says.push_back(
        fmt::format("{} beside others with the same start, in {} bands; the pupils given are taken to be everybody.",
                    basics::counted(std::ssize(of.pupils), "pupil", "pupils"), found.expected.size()));
    if (effects.ok())
        out.says.push_back(
            fmt::format("{} of {} schools stand elsewhere once small numbers are drawn towards the average.",
                        rows.movers, of.schools.size()));
    else out.says.push_back("No multilevel answer beside it: " + effects.problem().message);
    if (of.left_out) out.says.push_back(fmt::format("{} rows with something missing were left out.", of.left_out));
    out.values.set("sd", found.sd)
        .set("bands", found.expected.size())
        .set("left_out", of.left_out)
        .set("groups", std::move(rows.rows));
    out.picture = std::move(rows.picture);
    return out;
}

} // namespace

Method value_added() {
    return {.name = "value-added",
            .summary =
                "Progress from the same start, as DfE reckons it, beside the multilevel answer; who moves and why.",
            .usage = "FILE --outcome COLUMN --prior COLUMN --group COLUMN [--bands N] [--floor SDS] [--sd NATIONAL_SD]",
            .example = "examples/analysis/pupils.csv --outcome score --prior prior --group school --bands 10",
            .columns = {"outcome", "prior", "group"},
            .options = {"bands", "floor", "sd"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
