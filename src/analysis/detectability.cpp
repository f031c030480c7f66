#include "statistics/effect_size.h"

#include "analysis/list.h"

namespace analysis {
namespace {

using basics::Result;

Result<void> between(double value, double low, double high, std::string_view option) {
    if (value >= low && value <= high) return {};
    return basics::invalid(fmt::format("--{} is between {} and {}, not {}.", option, low, high, value));
}

Result<statistics::Trial> trial_of(const Question& asked) {
    statistics::Trial out{.clusters = TRY(asked.number("clusters", 0)),
                          .size = TRY(asked.number("size", 0)),
                          .share = TRY(asked.number("share", 0.5)),
                          .icc = TRY(asked.number("icc", asked.has("clusters") ? 0.15 : 0)),
                          .r2_between = TRY(asked.number("r2-between", 0)),
                          .r2_within = TRY(asked.number("r2-within", 0)),
                          .power = TRY(asked.number("power", 0.8)),
                          .alpha = TRY(asked.number("alpha", 0.05))};
    if (!(out.size >= 1))
        return basics::invalid(
            "Say how many pupils: --size N, of each cluster where there are --clusters, else of all.");
    TRY(between(out.share, 0.01, 0.99, "share"));
    TRY(between(out.icc, 0, 1, "icc"));
    TRY(between(out.r2_between, 0, 1, "r2-between"));
    TRY(between(out.r2_within, 0, 1, "r2-within"));
    TRY(between(out.power, 0.5, 0.999, "power"));
    TRY(between(out.alpha, 0.0001, 0.5, "alpha"));
    return out;
}

// The same design with other numbers of clusters (or pupils).
charts::Plot picture(const statistics::Trial& asked) {
    charts::PlotCurve curve{.x = {},
                            .y = {},
                            .words = "smallest effect that would be found",
                            .stroke = {.colour = charts::colour::blue, .width = 2}};
    const double units = asked.clusters > 0 ? asked.clusters : asked.size;
    for (int i = 0; i <= 60; ++i) {
        auto trial = asked;
        const double n = std::max(4.0, units * (0.3 + i * 0.045));
        (asked.clusters > 0 ? trial.clusters : trial.size) = n;
        curve.x.push_back(n), curve.y.push_back(statistics::minimum_detectable_effect(trial).value_or(std::nan("")));
    }
    return {.naming = {.id = "detectability",
                       .title = "More schools see smaller effects",
                       .description = "The smallest effect that would be found, by the number of clusters or pupils."},
            .across = asked.clusters > 0 ? "clusters" : "pupils",
            .up = "standard deviations",
            .curves = {curve},
            .points = {{.x = units,
                        .y = statistics::minimum_detectable_effect(asked).value_or(std::nan("")),
                        .interval = {},
                        .stands_out = true,
                        .name = "as asked"}}};
}

Result<Answer> answer(const Question& asked) {
    const auto trial = TRY(trial_of(asked));
    const auto least = statistics::minimum_detectable_effect(trial);
    if (!least) return basics::invalid("With so few clusters nothing can be found: a comparison needs three or more.");
    const auto months = statistics::months_of_progress(*least, statistics::MonthsTable::toolkit);
    Object values;
    values.set("minimum_detectable_effect", *least)
        .set("clusters", trial.clusters)
        .set("size", trial.size)
        .set("share", trial.share)
        .set("icc", trial.icc);
    values.set("r2_between", trial.r2_between)
        .set("r2_within", trial.r2_within)
        .set("power", trial.power)
        .set("alpha", trial.alpha);
    values.set("months", months ? Value{*months} : Value{});
    return Answer{
        .says = {fmt::format("A true effect of {:.2f} standard deviations{} would be found {:.0f} times in 100; a "
                             "smaller one would more likely be missed.",
                             *least, months ? fmt::format(" (about {} months)", *months) : "", trial.power * 100)},
        .values = std::move(values),
        .picture = picture(trial)};
}

} // namespace

Method detectability() {
    return {.name = "detectability",
            .summary = "Before support starts: how small an effect could be seen with so many schools and pupils.",
            .usage = "--size N [--clusters N] [--icc 0.15] [--share 0.5] [--r2-between 0] [--r2-within 0] [--power "
                     "0.8] [--alpha 0.05]",
            .example = "--clusters 12 --size 60 --icc 0.15 --r2-between 0.6 --r2-within 0.4",
            .columns = {},
            .options = {"clusters", "size", "icc", "share", "r2-between", "r2-within", "power", "alpha"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
