#include "statistics/adjusted_trial.h"

#include "analysis/groups.h"
#include "analysis/list.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::EffectSize;

// Whole rows: the outcome, the measure before where one is named, the arm, the cluster where one is named.
struct Pupils {
    std::vector<double> outcome{}, before{};
    std::vector<bool> supported{};
    std::vector<std::size_t> cluster{};
    std::string names[2]{}; // comparison, supported
    std::size_t left_out = 0;
};

// The arm called control (or the first in byte order) is the comparison.
Result<std::pair<std::string, std::string>> arms(const Question& asked, const Grouping& groups) {
    if (groups.names.size() != 2)
        return basics::invalid(fmt::format("Column “{}” names {}; an effect size compares two.", asked.option("arm"),
                                           basics::counted(std::ssize(groups.names), "arm", "arms")));
    auto comparison = std::min(groups.names[0], groups.names[1]),
         supported = std::max(groups.names[0], groups.names[1]);
    if (asked.has("control")) {
        if (asked.option("control") != comparison && asked.option("control") != supported)
            return basics::invalid(fmt::format("--control {}: no row is of that arm; there are “{}” and “{}”.",
                                               asked.option("control"), comparison, supported));
        if (asked.option("control") == supported) std::swap(comparison, supported);
    }
    return std::pair{comparison, supported};
}

Result<Pupils> pupils_of(const Question& asked) {
    const auto outcome = TRY(asked.numbers("outcome"));
    const auto before = asked.has("before") ? TRY(asked.numbers("before")) : std::vector<double>(outcome.size());
    const auto groups = grouping(TRY(asked.texts("arm")));
    const auto clusters = asked.has("cluster") ? grouping(TRY(asked.texts("cluster"))) : Grouping{};
    Pupils out;
    std::tie(out.names[0], out.names[1]) = TRY(arms(asked, groups));
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        const bool clustered = clusters.of_row.empty() || clusters.of_row[row] != Grouping::none;
        if (std::isnan(outcome[row]) || std::isnan(before[row]) || groups.of_row[row] == Grouping::none || !clustered) {
            ++out.left_out;
            continue;
        }
        out.outcome.push_back(outcome[row]), out.before.push_back(before[row]);
        out.supported.push_back(groups.names[groups.of_row[row]] == out.names[1]);
        if (!clusters.of_row.empty()) out.cluster.push_back(clusters.of_row[row]);
    }
    return out;
}

Result<void> one_arm_a_cluster(const Question& asked, const Pupils& pupils) {
    std::map<std::size_t, bool> arm;
    for (std::size_t i = 0; i < pupils.cluster.size(); ++i)
        if (arm.try_emplace(pupils.cluster[i], pupils.supported[i]).first->second != pupils.supported[i])
            return basics::invalid(fmt::format(
                "A cluster of column “{}” has pupils of both arms; with --cluster a whole cluster is supported or not.",
                asked.option("cluster")));
    return {};
}

statistics::Sample arm_of(const Pupils& pupils, bool supported) {
    std::vector<double> values;
    for (std::size_t i = 0; i < pupils.outcome.size(); ++i)
        if (pupils.supported[i] == supported) values.push_back(pupils.outcome[i]);
    return statistics::sample(values);
}

struct Found {
    std::string form;
    std::optional<EffectSize> effect;
    std::optional<statistics::ClusterDesign> design{};
};

Result<Found> clustered(const Question& asked, const Pupils& pupils) {
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

std::vector<statistics::Pupil> with_before(const Pupils& pupils) {
    std::vector<statistics::Pupil> out;
    for (std::size_t i = 0; i < pupils.outcome.size(); ++i)
        out.push_back({.supported = pupils.supported[i], .outcome = pupils.outcome[i], .before = pupils.before[i]});
    return out;
}

Found adjusted(const Pupils& pupils) {
    return {.form = "two groups, adjusted for the measure before",
            .effect = statistics::hedges_g_adjusted(with_before(pupils))};
}

Result<Found> adjusted_and_clustered(const Question& asked, const Pupils& pupils) {
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

Result<Answer> written(const Question& asked, const Found& found, const Pupils& pupils, std::size_t left_out) {
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
        return written(asked, found, Pupils{}, left_out);
    }
    const auto pupils = TRY(pupils_of(asked));
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
