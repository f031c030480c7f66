// What is said, written and drawn of raters' severity.
#include "analysis/agreement_severity.h"

namespace analysis {
namespace {

// The mean score of a category's place that need not be whole: between two scores on a straight line.
double score_at(const std::vector<double>& scores, double place) {
    const auto below = std::min(static_cast<std::size_t>(place), scores.size() - 1);
    const auto above = std::min(below + 1, scores.size() - 1);
    return scores[below] + (place - static_cast<double>(below)) * (scores[above] - scores[below]);
}

struct Mean {
    double sum = 0;
    std::size_t n = 0;
};

template <class Of>
std::vector<Mean> means(const Ratings& of, std::size_t size, Of part) {
    std::vector<Mean> out(size);
    for (const auto& each : of.given) {
        auto& mean = out[part(each)];
        mean.sum += of.categories[each.category], ++mean.n;
    }
    return out;
}

constexpr std::string_view at_an_end = "this rater gave only the lowest or only the highest score";

Object rater_row(const std::string& name, const Mean& mean, const RaterSeverities& of, std::size_t rater) {
    Object row;
    row.set("rater", name).set("n", mean.n).set("mean", mean.sum / static_cast<double>(mean.n));
    if (!of.place[rater]) {
        for (const auto* key : {"severity", "se", "lower", "upper", "typical"}) row.absent(key, at_an_end);
        return row;
    }
    const auto& found = of.found->raters[*of.place[rater]];
    return row.set("severity", found.severity)
        .set("se", found.standard_error)
        .set("lower", found.interval.lower)
        .set("upper", found.interval.upper)
        .set("typical", score_at(of.scores, statistics::expected_category(*of.found, 0, found.severity)));
}

Object item_row(const std::string& name, const Mean& mean, const RaterSeverities& of, std::size_t item) {
    Object row;
    row.set("item", name).set("n", mean.n).set("mean", mean.sum / static_cast<double>(mean.n));
    if (!of.item_place[item]) {
        for (const auto* key : {"measure", "sd", "fair"}) row.absent(key, "no rater with a severity scored it");
        return row;
    }
    const auto& found = of.found->items[*of.item_place[item]];
    return row.set("measure", found.measure)
        .set("sd", found.sd)
        .set("fair", score_at(of.scores, statistics::expected_category(*of.found, found.measure, 0)));
}

} // namespace

Object written(const Ratings& ratings, const RaterSeverities& of) {
    Object out;
    if (!of.found) return out.absent("raters", of.why);
    List raters, items, steps;
    const auto by_rater = means(ratings, ratings.raters.size(), std::mem_fn(&ItemRating::rater));
    const auto by_item = means(ratings, ratings.items.size(), std::mem_fn(&ItemRating::item));
    for (std::size_t i = 0; i < by_rater.size(); ++i)
        raters.emplace_back(rater_row(ratings.raters[i], by_rater[i], of, i));
    for (std::size_t i = 0; i < by_item.size(); ++i) items.emplace_back(item_row(ratings.items[i], by_item[i], of, i));
    for (std::size_t k = 0; k < of.found->thresholds.size(); ++k)
        steps.emplace_back(Object{}
                               .set("below", of.scores[k])
                               .set("above", of.scores[k + 1])
                               .set("threshold", of.found->thresholds[k]));
    return out.set("raters", std::move(raters))
        .set("items", std::move(items))
        .set("thresholds", std::move(steps))
        .set("item_sd", of.found->item_sd)
        .set("equal_p", of.found->equal_p)
        .set("minus_two_log_likelihood", of.found->minus_two_log_likelihood);
}

std::vector<std::string> said(const Ratings& ratings, const RaterSeverities& of) {
    if (!of.found) return {fmt::format("How severe each rater is cannot be told: {}.", of.why)};
    std::vector<std::string> out;
    const auto [least, most] = std::ranges::minmax(of.found->raters, {}, &statistics::RaterSeverity::severity);
    const auto typical = [&](double severity) {
        return score_at(of.scores, statistics::expected_category(*of.found, 0, severity));
    };
    out.push_back(
        fmt::format("To the same middling item the most lenient rater gives {:.3g} and the severest {:.3g}; {}.",
                    typical(least.severity), typical(most.severity),
                    of.found->equal_p <= 0.05 ? "that is more than chance explains" : "chance alone may explain that"));
    if (of.found->item_sd < 1e-3)
        out.emplace_back(
            "The items do not differ by more than chance: look whether the scale tells them apart at all.");
    std::vector<std::string> outside;
    for (std::size_t i = 0; i < of.place.size(); ++i)
        if (!of.place[i]) outside.push_back(ratings.raters[i]);
    if (!outside.empty())
        out.push_back(fmt::format("Always the lowest or always the highest score, so no severity: {}.",
                                  fmt::join(outside, ", ")));
    return out;
}

charts::Plot picture(const Ratings& ratings, const RaterSeverities& of) {
    charts::Plot plot{.naming = {.id = "severity",
                                 .title = "How severe each rater is",
                                 .description = "Points are raters with their 95% intervals; higher is severer."},
                      .up = "severity (logits)"};
    for (std::size_t i = 0; i < of.place.size(); ++i) {
        plot.places.push_back(ratings.raters[i]);
        if (!of.place[i]) continue;
        const auto& found = of.found->raters[*of.place[i]];
        plot.points.push_back({.x = static_cast<double>(i),
                               .y = found.severity,
                               .interval = charts::Range{found.interval.lower, found.interval.upper},
                               .name = ratings.raters[i]});
    }
    plot.curves.push_back({.x = {-0.5, static_cast<double>(of.place.size()) - 0.5},
                           .y = {0, 0},
                           .words = "the mean of these raters",
                           .stroke = {.width = 1.5}});
    return plot;
}

} // namespace analysis
