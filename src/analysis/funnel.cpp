#include "statistics/funnel.h"

#include "analysis/groups.h"
#include "analysis/list.h"

#include "basics/text.h"

#include <limits>

namespace analysis {
namespace {

using basics::Result;
using statistics::FunnelKind;

struct Schools {
    std::vector<std::string> names;
    std::vector<statistics::FunnelSchool> schools;
    FunnelKind kind;
};

Result<Schools> read(const Question& asked) {
    const bool means = asked.has("value");
    const auto kind = means ? FunnelKind::mean : asked.has("rate") ? FunnelKind::rate : FunnelKind::proportion;
    const auto groups = means ? TRY(values_by_group(asked)) : TRY(counts_by_group(asked, kind == FunnelKind::rate));
    Schools out{.names = groups.groups, .schools = {}, .kind = kind};
    for (std::size_t i = 0; i < groups.groups.size(); ++i) {
        const double first = groups.columns[0][i], second = groups.columns[1][i];
        out.schools.push_back(means ? statistics::FunnelSchool{.value = first, .size = 1 / second}
                                    : statistics::FunnelSchool{.value = first / second, .size = second});
    }
    return out;
}

void set_limits(Object& row, const statistics::FunnelPoint& point) {
    row.set("lower_95", point.limits_95.lower).set("upper_95", point.limits_95.upper);
    row.set("lower_998", point.limits_998.lower).set("upper_998", point.limits_998.upper);
}

Object row_of(const std::string& name, const statistics::FunnelSchool& school, const statistics::FunnelPoint& point) {
    Object row;
    row.set("group", name).set("n", school.size);
    row.maybe("value", point.value, "nothing was counted here")
        .set("z", point.z)
        .set("p", point.p)
        .set("p_adjusted", point.p_adjusted);
    set_limits(row, point);
    return row;
}

std::vector<std::string> outside(const Schools& of, const statistics::Funnel& funnel, double level) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < of.names.size(); ++i)
        if (funnel.schools[i].p_adjusted <= level) names.push_back(of.names[i]);
    return names;
}

std::string_view limits_said(const statistics::Funnel& funnel, const statistics::FunnelChoices& choices) {
    if (!choices.over_dispersion) return "The limits are those of chance alone, as asked.";
    if (funnel.tau2 > 0)
        return "The groups differ among themselves by more than chance, so the limits are widened by that spread.";
    return "The groups differ among themselves by no more than chance: the limits are those of chance alone.";
}

std::vector<std::string> said(const Schools& of, const statistics::Funnel& funnel,
                              const statistics::FunnelChoices& choices, double level) {
    const auto beyond = outside(of, funnel, level);
    std::vector<std::string> out;
    if (of.names.size() == 1 && !choices.target)
        out.push_back("There is one group, so that it is compared with itself; give a --target.");
    else if (beyond.empty())
        out.push_back(fmt::format("None of the {} can be told apart from {:.4g} by more than chance.",
                                  basics::counted(std::ssize(of.names), "group", "groups"), funnel.target));
    else
        out.push_back(fmt::format(
            "{} of {} lie further from {:.4g} than chance explains (Benjamini and Hochberg, {}): {}.", beyond.size(),
            basics::counted(std::ssize(of.names), "group", "groups"), funnel.target, level, fmt::join(beyond, ", ")));
    out.emplace_back(limits_said(funnel, choices));
    out.push_back("Outside is a question, not a verdict.");
    return out;
}

// A hundred sizes from the smallest group's to the largest's, closer together where the lines bend; counts are whole.
std::vector<double> sizes_drawn(const Schools& of) {
    constexpr int number = 100;
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (const auto& each : of.schools)
        if (each.size > 0) least = std::min(least, each.size), most = std::max(most, each.size);
    std::vector<double> out;
    for (int i = 0; i < number; ++i) {
        const double size = least * std::pow(most / least, static_cast<double>(i) / (number - 1));
        const double drawn = of.kind == FunnelKind::mean ? size : std::round(size);
        if (out.empty() || drawn > out.back()) out.push_back(drawn);
    }
    return out;
}

charts::Plot picture(const Schools& of, const statistics::Funnel& funnel, double level) {
    charts::Plot plot{
        .naming = {.id = "funnel",
                   .title = "Each group against its size",
                   .description =
                       "Dots are groups; the lines are the limits between which chance leaves 95% and 99.8% of them."},
        .across = of.kind == FunnelKind::mean ? "precision (1/variance)" : "size",
        .up = "value"};
    const auto sizes = sizes_drawn(of);
    const auto curve = [&](auto at, std::string_view words, charts::Stroke stroke) {
        auto& line = plot.curves.emplace_back(
            charts::PlotCurve{.x = sizes, .y = {}, .words = std::string{words}, .stroke = stroke});
        for (const double size : sizes)
            line.y.push_back(at(statistics::funnel_limits(of.kind, funnel.target, funnel.tau2, size)));
    };
    const charts::Stroke inner{.colour = charts::colour::turquoise, .width = 2},
        outer{.colour = charts::colour::quiet, .width = 2, .dashes = "7 5"};
    curve([&](const auto&) { return funnel.target; }, "target", {.colour = charts::colour::ink, .width = 1.5});
    curve([](const auto& each) { return each.limits_95.lower; }, "95% limits", inner);
    curve([](const auto& each) { return each.limits_95.upper; }, "", inner);
    curve([](const auto& each) { return each.limits_998.lower; }, "99.8% limits", outer);
    curve([](const auto& each) { return each.limits_998.upper; }, "", outer);
    for (std::size_t i = 0; i < of.names.size(); ++i)
        plot.points.push_back({.x = of.schools[i].size,
                               .y = funnel.schools[i].value,
                               .interval = {},
                               .stands_out = funnel.schools[i].p_adjusted <= level,
                               .name = of.names[i]});
    return plot;
}

Result<statistics::FunnelChoices> choices_of(const Question& asked, FunnelKind kind) {
    statistics::FunnelChoices choices{
        .kind = kind, .target = {}, .over_dispersion = !asked.has("no-over-dispersion"), .winsorised = 0.1};
    if (asked.has("target")) choices.target = TRY(asked.number("target", 0));
    choices.winsorised = TRY(asked.number("winsorise", choices.winsorised));
    if (choices.winsorised < 0 || choices.winsorised >= 0.5)
        return basics::invalid("--winsorise is a share of each end, from 0 to below 0.5.");
    if (choices.target && kind == FunnelKind::proportion && (*choices.target < 0 || *choices.target > 1))
        return basics::invalid("--target of a proportion is between 0 and 1.");
    return choices;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(read(asked));
    const auto choices = TRY(choices_of(asked, of.kind));
    const double level = TRY(asked.number("level", 0.05));
    const auto funnel = statistics::funnel(of.schools, choices);
    if (!std::isfinite(funnel.target))
        return basics::invalid("Nothing was counted in any group, so there is no target to compare with.");
    List rows;
    for (std::size_t i = 0; i < of.names.size(); ++i)
        rows.push_back(row_of(of.names[i], of.schools[i], funnel.schools[i]));
    return Answer{.says = said(of, funnel, choices, level),
                  .values = Object{}
                                .set("target", funnel.target)
                                .set("tau2", funnel.tau2)
                                .set("phi", funnel.phi)
                                .set("groups", std::move(rows)),
                  .picture = picture(of, funnel, level)};
}

} // namespace

Method funnel() {
    return {.name = "funnel",
            .summary = "Which schools differ from the whole by more than their size explains (funnel plot).",
            .usage = "FILE --group COLUMN (--numerator COLUMN --denominator COLUMN [--rate] | --value COLUMN "
                     "--variance COLUMN)\n"
                     "      [--target NUMBER] [--no-over-dispersion] [--winsorise 0.1] [--level 0.05]",
            .example =
                "examples/analysis/persistent_absence.csv --numerator absent --denominator pupils --group school",
            .columns = {"numerator", "denominator", "value", "variance", "group"},
            .options = {"target", "winsorise", "level"},
            .flags = {"rate", "no-over-dispersion"},
            .answer = answer};
}

} // namespace analysis
