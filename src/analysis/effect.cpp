#include "analysis/effect_values.h"
#include "analysis/effect_words.h"
#include "analysis/list.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::Combined;

Found found(const Question& asked, Staggered of, const statistics::StaggeredChoices& choices,
            statistics::GroupTimes cells, const statistics::Draws& draws) {
    Found out{.of = std::move(of),
              .choices = choices,
              .cells = std::move(cells),
              .all = {},
              .simple = {},
              .trends = {},
              .sensitivity = {},
              .lowest_base = !asked.has("selected-on")};
    const auto& panel = out.of.panel;
    out.all = statistics::combinations(panel, out.cells.cells);
    out.simple = statistics::effect_interval(panel, out.cells, out.all.simple, draws);
    out.trends = statistics::pre_trends(panel, out.cells, draws);
    out.lowest_base = out.lowest_base && base_is_lowest(out);
    return out;
}

charts::Plot picture(const Found& all, const statistics::Draws& draws) {
    std::vector<const Combined*> effects;
    for (const auto& each : all.all.events) effects.push_back(&each.effect);
    const auto band = statistics::together(all.of.panel, all.cells, effects, draws);
    charts::Plot plot{.naming = {.id = "effect",
                                 .title = "The effect by time since treatment began",
                                 .description =
                                     "A point a time before and after treatment began, with the band that holds all "
                                     "of them; before it they should lie about 0."},
                      .across = "times since treatment began",
                      .up = "effect"};
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const double att = effects[i]->att, half = band ? band->critical * band->errors[i] : 0;
        plot.points.push_back({.x = static_cast<double>(i),
                               .y = att,
                               .interval = band ? std::optional{charts::Range{att - half, att + half}} : std::nullopt,
                               .stands_out = all.all.events[i].time >= 0});
        plot.places.push_back(fmt::format("{}", all.all.events[i].time));
    }
    const double last = static_cast<double>(effects.size()) - 0.5;
    plot.curves = {{.x = {-0.5, last}, .y = {0, 0}, .words = "no effect", .stroke = {.width = 1.5}}};
    return plot;
}

Result<Answer> answer(const Question& asked) {
    auto of = TRY(staggered(asked));
    const auto choices = TRY(staggered_choices(asked, of));
    const auto draws = TRY(draws_of(asked));
    auto cells = TRY(statistics::group_times(of.panel, choices));
    auto all = found(asked, std::move(of), choices, std::move(cells), draws);
    all.sensitivity = TRY(statistics::sensitivity(all.of.panel, choices));
    return Answer{.says = said(all), .values = values_of(all, draws), .picture = picture(all, draws)};
}

} // namespace

Method effect() {
    return {
        .name = "effect",
        .summary = "What support did, where schools began it at different times and others did not (difference in "
                   "differences).",
        .usage =
            "FILE --unit COLUMN --time COLUMN --outcome COLUMN --first-treated COLUMN [--control never|not-yet]\n"
            "      [--base varying|universal] [--anticipation N] [--covariates COLUMN,COLUMN] [--selected-on TIME]\n"
            "      [--size COLUMN] [--draws 1000] [--seed 1]",
        .example =
            "examples/analysis/coaching_by_school.csv --unit school --time year --outcome attendance --first-treated "
            "coached_from --control not-yet",
        .columns = {"unit", "time", "outcome", "first-treated", "covariates", "size"},
        .options = {"control", "base", "anticipation", "selected-on", "draws", "seed"},
        .flags = {},
        .answer = answer};
}

} // namespace analysis
