#include "statistics/augmented_control.h"
#include "statistics/synthetic_difference.h"

#include "analysis/donors.h"
#include "analysis/list.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;

// All that is known of one treated unit.
struct Found {
    Donors of;
    statistics::SyntheticControl control;
    statistics::Placebos placebos;
    statistics::AugmentedControl augmented;
    statistics::SyntheticDifference difference;
    std::size_t earlier; // when the placebo in time begins
    statistics::SyntheticControl in_time;
    std::vector<statistics::WithoutOne> without;
};

Result<Found> found(const Question& asked) {
    auto of = TRY(donors_of(asked));
    const auto& panel = of.panel;
    const std::size_t earlier = std::max<std::size_t>(2, panel.from * 2 / 3);
    auto placebos = statistics::placebos(panel);
    auto control = placebos.units[panel.treated];
    return Found{.of = of,
                 .control = control,
                 .placebos = std::move(placebos),
                 .augmented = statistics::augmented_control(panel),
                 .difference = statistics::synthetic_difference(panel),
                 .earlier = earlier,
                 .in_time = statistics::placebo_in_time(panel, earlier, predictors_before(of, earlier)),
                 .without = statistics::leave_one_out(panel, control)};
}

std::string_view why_no_interval(const Found& all) {
    if (all.placebos.smallest > 0.05) return "with fewer than 20 units no effect can be excluded at 95%";
    if (!all.placebos.interval) return "no lasting effect of one size fits: the gap changes too much from time to time";
    return "effects without end would fit";
}

bool told(const Found& all) {
    const auto& interval = all.placebos.interval;
    return interval && std::isfinite(interval->lower) && std::isfinite(interval->upper);
}

std::string verdict(const Found& all) {
    const auto& of = all.of;
    const auto from = of.times[of.panel.from];
    const auto interval = all.placebos.interval;
    if (!told(all))
        return fmt::format("Cannot tell: from {} on “{}” is on average {:.3g} away from its mixture, but {}.", from,
                           of.units[of.panel.treated], all.control.effect, why_no_interval(all));
    if (statistics::contains(*interval, 0))
        return fmt::format(
            "From {} on “{}” is on average {:.3g} away from its mixture; anything from {:.3g} to {:.3g} would "
            "fit, so that no effect cannot be ruled out.",
            from, of.units[of.panel.treated], all.control.effect, interval->lower, interval->upper);
    return fmt::format("From {} on “{}” is on average {:.3g} away from what its mixture says ({:.3g} to {:.3g}).", from,
                       of.units[of.panel.treated], all.control.effect, interval->lower, interval->upper);
}

double standard_deviation_before(const Donors& of) {
    std::vector<double> all;
    for (const auto& row : of.panel.outcome)
        all.insert(all.end(), row.begin(), row.begin() + static_cast<std::ptrdiff_t>(of.panel.from));
    double sum = 0, squares = 0;
    for (const double each : all) sum += each, squares += each * each;
    const auto n = static_cast<double>(all.size());
    return std::sqrt(std::max(0.0, squares / n - sum * sum / (n * n)));
}

std::vector<std::string> said(const Found& all) {
    const auto& of = all.of;
    std::vector<std::string> out{verdict(all)};
    out.push_back(fmt::format(
        "Of {} units in turn taken for the treated one, {:.0f} had as large a change against the time "
        "before: p = {:.3g}, and it cannot be below {:.3g}.",
        of.units.size(), all.placebos.p * static_cast<double>(of.units.size()), all.placebos.p, all.placebos.smallest));
    const double spread = standard_deviation_before(of);
    if (all.control.before > 0.25 * spread)
        out.push_back(
            fmt::format("No good match: before {} the mixture misses by {:.3g}, where units differ by {:.3g}.",
                        of.times[of.panel.from], all.control.before, spread));
    else if (all.control.before < 1e-6 * spread)
        out.push_back(
            "The mixture fits the time before to the last digit: there are too many units for so few times, and "
            "its closeness says nothing.");
    if (of.left_out)
        out.push_back(fmt::format("{} with something missing were left out.",
                                  basics::counted(static_cast<std::int64_t>(of.left_out), "unit", "units")));
    return out;
}

List weights_of(const Found& all) {
    List out;
    for (std::size_t unit = 0; unit < all.of.units.size(); ++unit)
        if (unit != all.of.panel.treated)
            out.emplace_back(Object{}
                                 .set("unit", all.of.units[unit])
                                 .set("weight", all.control.weights[unit])
                                 .set("augmented", all.augmented.weights[unit])
                                 .set("difference", all.difference.weights[unit]));
    return out;
}

List gaps_of(const Found& all) {
    List out;
    for (std::size_t t = 0; t < all.of.times.size(); ++t)
        out.emplace_back(Object{}
                             .set("time", all.of.times[t])
                             .set("gap", all.control.gaps[t])
                             .set("augmented", all.augmented.gaps[t]));
    return out;
}

List ratios_of(const Found& all) {
    List out;
    for (std::size_t unit = 0; unit < all.of.units.size(); ++unit) {
        const auto& each = all.placebos.units[unit];
        out.emplace_back(Object{}
                             .set("unit", all.of.units[unit])
                             .set("pre_rmspe", each.before)
                             .set("post_rmspe", each.after)
                             .set("ratio", each.before > 0 ? Value{each.after / each.before} : Value{})
                             .set("effect", each.effect));
    }
    return out;
}

List without_of(const Found& all) {
    List out;
    for (const auto& each : all.without)
        out.emplace_back(Object{}.set("left_out", all.of.units[each.unit]).set("effect", each.effect));
    return out;
}

Object values_of(const Found& all) {
    Object out;
    const auto& interval = all.placebos.interval;
    out.set("effect", all.control.effect)
        .maybe("lower", interval ? std::optional{interval->lower} : std::nullopt, why_no_interval(all))
        .maybe("upper", interval ? std::optional{interval->upper} : std::nullopt, why_no_interval(all))
        .set("pre_rmspe", all.control.before)
        .set("post_rmspe", all.control.after)
        .set("p_value", all.placebos.p)
        .set("p_smallest", all.placebos.smallest)
        .set("left_out", all.of.left_out);
    out.set("augmented", Object{}
                             .set("effect", all.augmented.effect)
                             .set("pre_rmspe", all.augmented.before)
                             .set("penalty", all.augmented.penalty));
    out.set("synthetic_difference",
            Object{}.set("effect", all.difference.effect).set("se", all.difference.standard_error));
    out.set("placebo_in_time", Object{}
                                   .set("from", all.of.times[all.earlier])
                                   .set("effect", all.in_time.effect)
                                   .set("pre_rmspe", all.in_time.before)
                                   .set("post_rmspe", all.in_time.after));
    List importance;
    for (std::size_t k = 0; k < all.control.importance.size(); ++k)
        importance.emplace_back(
            Object{}.set("predictor", all.of.predictors[k].name).set("importance", all.control.importance[k]));
    out.set("weights", weights_of(all)).set("gaps", gaps_of(all)).set("predictors", std::move(importance));
    return out.set("placebos", ratios_of(all)).set("leave_one_out", without_of(all));
}

charts::Plot picture(const Found& all) {
    charts::Plot plot{.naming = {.id = "synthetic-control",
                                 .title = "The unit and its mixture",
                                 .description =
                                     "Two curves over time, the unit and the mixture of others; they part where "
                                     "something made a difference."},
                      .across = "time",
                      .up = "outcome",
                      .places = all.of.times};
    const auto& own = all.of.panel.outcome[all.of.panel.treated];
    charts::PlotCurve unit{.x = {},
                           .y = own,
                           .words = all.of.units[all.of.panel.treated],
                           .stroke = {.colour = charts::colour::blue, .width = 2.5}};
    charts::PlotCurve mixture{.x = {}, .y = {}, .words = "mixture of others", .stroke = {.width = 2, .dashes = "7 5"}};
    for (std::size_t t = 0; t < own.size(); ++t) {
        unit.x.push_back(static_cast<double>(t)), mixture.x.push_back(static_cast<double>(t));
        mixture.y.push_back(own[t] - all.control.gaps[t]);
    }
    const auto [least, most] = std::ranges::minmax(own);
    const double at = static_cast<double>(all.of.panel.from) - 0.5;
    plot.curves = {
        std::move(unit),
        std::move(mixture),
        {.x = {at, at}, .y = {least, most}, .words = "", .stroke = {.colour = charts::colour::quiet, .width = 1.5}}};
    return plot;
}

Result<Answer> answer(const Question& asked) {
    const auto all = TRY(found(asked));
    return Answer{.says = said(all), .values = values_of(all), .picture = picture(all)};
}

} // namespace

Method synthetic_control() {
    return {
        .name = "synthetic-control",
        .summary = "What one school would have come to without what happened to it, from a mixture of others.",
        .usage = "FILE --unit COLUMN --time COLUMN --outcome COLUMN --treated NAME --from TIME\n"
                 "      [--predictor COLUMN[@FROM-TO]]...",
        .example =
            "examples/analysis/phonics_by_school.csv --unit school --time year --outcome phonics --treated Larkrise "
            "--from 2016",
        .columns = {"unit", "time", "outcome", "predictor"},
        .options = {"treated", "from"},
        .flags = {},
        .answer = answer};
}

} // namespace analysis
