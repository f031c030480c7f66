#include "analysis/list.h"
#include "analysis/trial_pupils.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::EffectSize;

struct Found {
    std::string form;
    std::optional<EffectSize> effect;
    std::optional<statistics::ClusterDesign> design{};
};

Result<Found> clustered(const Question& asked, const TrialPupils& pupils) {
    TRY(one_arm_a_cluster(asked, pupils));
    auto design = statistics::cluster_design(pupils.outcome, pupils.cluster, pupils.supported);
    if (!design)
        return basics::invalid(
            "Each arm needs two clusters or more, else the spread between clusters cannot be told from the effect.");
    if (asked.has("icc")) design->icc = TRY(asked.number("icc", 0));
    if (design->icc < 0 || design->icc > 1) return basics::invalid("--icc is between 0 and 1.");
    return Found{.form = "two groups of clusters",
                 .effect = statistics::hedges_g_clustered(arm_of(pupils, true), arm_of(pupils, false), *design),
                 .design = design};
}

Found adjusted(const TrialPupils& pupils) {
    return {.form = "two groups, adjusted for the measure before",
            .effect = statistics::hedges_g_adjusted(with_before(pupils))};
}

Result<Found> adjusted_and_clustered(const Question& asked, const TrialPupils& pupils) {
    if (asked.has("icc"))
        return basics::invalid(
            "With --before and --cluster the spread between clusters is found by the model; leave --icc out.");
    auto out = TRY(clustered(asked, pupils));
    out.form = "two groups of clusters, adjusted for the measure before";
    out.effect = TRY(statistics::hedges_g_adjusted_clustered(with_before(pupils), pupils.cluster));
    return out;
}

Result<Found> of_pairs(const Question& asked, std::size_t& left_out) {
    const auto before = TRY(asked.numbers("before")), after = TRY(asked.numbers("outcome"));
    std::vector<double> x, y;
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (std::isnan(before[row]) || std::isnan(after[row])) ++left_out;
        else x.push_back(before[row]), y.push_back(after[row]);
    }
    return Found{.form = "one group before and after", .effect = statistics::hedges_g_paired(x, y)};
}

std::string verdict(const EffectSize& effect) {
    if (statistics::contains(effect.interval, 0))
        return fmt::format("An effect of {:.2f} standard deviations, but anything from {:.2f} to {:.2f} would fit: no "
                           "difference cannot be ruled out.",
                           effect.g, effect.interval.lower, effect.interval.upper);
    return fmt::format("An effect of {:.2f} standard deviations ({:.2f} to {:.2f}).", effect.g, effect.interval.lower,
                       effect.interval.upper);
}

Result<Answer> written(const Question& asked, const Found& found, const TrialPupils& pupils, std::size_t left_out) {
    if (!found.effect)
        return basics::invalid(
            "There are too few values, or all are the same or changed alike: no effect size can be told.");
    constexpr std::array<std::string_view, 2> tables{"toolkit", "trials"};
    const auto table = TRY(asked.choice("months", tables)) == "trials" ? statistics::MonthsTable::trials
                                                                       : statistics::MonthsTable::toolkit;
    const auto& e = *found.effect;
    const auto months = [&](double g) {
        const auto m = statistics::months_of_progress(g, table);
        return m ? Value{*m} : Value{};
    };
    Answer answer{.says = {verdict(e)}, .values = {}};
    if (pupils.names[1].empty())
        answer.says.push_back("There is no comparison: whatever else happened in that time is in this number.");
    else answer.says.push_back(fmt::format("“{}” is compared with “{}”.", pupils.names[1], pupils.names[0]));
    if (left_out) answer.says.push_back(fmt::format("{} rows with something missing were left out.", left_out));
    auto& v = answer.values;
    v.set("form", found.form)
        .set("difference", e.difference)
        .set("sd", e.sd)
        .set("d", e.d)
        .set("g", e.g)
        .set("se", e.standard_error);
    v.set("lower", e.interval.lower).set("upper", e.interval.upper).set("df", e.df).set("left_out", left_out);
    if (found.design)
        v.set("clusters", found.design->clusters).set("cluster_size", found.design->size).set("icc", found.design->icc);
    v.set("months", Object{}
                        .set("table", words(table))
                        .set("estimate", months(e.g))
                        .set("lower", months(e.interval.lower))
                        .set("upper", months(e.interval.upper)));
    answer.picture =
        charts::Plot{.naming = {.id = "effect",
                                .title = "The effect with its 95% interval",
                                .description = "A point and its interval in standard deviations beside no effect."},
                     .up = "standard deviations",
                     .curves = {{.x = {-0.5, 0.5}, .y = {0, 0}, .words = "no effect", .stroke = {.width = 1.5}}},
                     .points = {{.x = 0, .y = e.g, .interval = charts::Range{e.interval.lower, e.interval.upper}}},
                     .places = {found.form}};
    return answer;
}

Result<Answer> answer(const Question& asked) {
    if (!asked.has("arm")) {
        std::size_t left_out = 0;
        const auto found = TRY(of_pairs(asked, left_out));
        return written(asked, found, TrialPupils{}, left_out);
    }
    const auto pupils = TRY(trial_pupils(asked));
    if (asked.has("cluster") && asked.has("before"))
        return written(asked, TRY(adjusted_and_clustered(asked, pupils)), pupils, pupils.left_out);
    if (asked.has("cluster")) return written(asked, TRY(clustered(asked, pupils)), pupils, pupils.left_out);
    if (asked.has("before")) return written(asked, adjusted(pupils), pupils, pupils.left_out);
    return written(asked,
                   {.form = "two groups", .effect = statistics::hedges_g(arm_of(pupils, true), arm_of(pupils, false))},
                   pupils, pupils.left_out);
}

} // namespace

Method effect_size() {
    return {.name = "effect-size",
            .summary = "How large a difference is, in standard deviations and months, with its interval (Hedges g).",
            .usage = "FILE --outcome COLUMN [--arm COLUMN [--control NAME]] [--before COLUMN] [--cluster COLUMN [--icc "
                     "NUMBER]]\n"
                     "      [--months toolkit|trials]",
            .example =
                "examples/analysis/reading_support.csv --outcome after --arm arm --before before --control usual",
            .columns = {"outcome", "arm", "before", "cluster"},
            .options = {"control", "icc", "months"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
