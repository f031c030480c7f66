#include "analysis/list.h"
#include "analysis/mixture_words.h"

namespace analysis {
namespace {

using basics::Result;

Result<Mixture> found(const Question& asked) {
    auto of = TRY(donors_of(asked));
    const auto& panel = of.panel;
    const std::size_t earlier = std::max<std::size_t>(2, panel.from * 2 / 3);
    auto placebos = statistics::placebos(panel);
    auto control = placebos.units[panel.treated];
    return Mixture{.of = of,
                   .control = control,
                   .placebos = std::move(placebos),
                   .augmented = statistics::augmented_control(panel),
                   .difference = statistics::synthetic_difference(panel),
                   .earlier = earlier,
                   .in_time = statistics::placebo_in_time(panel, earlier, predictors_before(of, earlier)),
                   .without = statistics::leave_one_out(panel, control)};
}

List weights_of(const Mixture& all) {
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

List gaps_of(const Mixture& all) {
    List out;
    for (std::size_t t = 0; t < all.of.times.size(); ++t)
        out.emplace_back(Object{}
                             .set("time", all.of.times[t])
                             .set("gap", all.control.gaps[t])
                             .set("augmented", all.augmented.gaps[t]));
    return out;
}

List ratios_of(const Mixture& all) {
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

List without_of(const Mixture& all) {
    List out;
    for (const auto& each : all.without)
        out.emplace_back(Object{}.set("left_out", all.of.units[each.unit]).set("effect", each.effect));
    return out;
}

Object values_of(const Mixture& all) {
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
