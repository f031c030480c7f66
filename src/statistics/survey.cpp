#include "statistics/survey.h"

#include "statistics/distributions.h"
#include "statistics/survey_design.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace statistics {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

// Korn and Graubard: of n answers worth p(1 − p)/variance, scaled by the t of their degrees of freedom. Where all gave
// the same answer each counts as one.
Interval interval_of_share(double p, double n, const Variance& of) {
    const double scale = t_quantile(0.975, n - 1) / t_quantile(0.975, of.df);
    const bool alike = p * (1 - p) < 1e-12;
    const double worth = !alike && *of.value > 0 ? p * (1 - p) / *of.value * scale * scale : n;
    return *clopper_pearson(std::clamp(p, 0.0, 1.0) * worth, worth); // a weighted sum of ones rounds
}

struct Part {
    double weight = 0, value = 0, squares = 0;
    std::size_t n = 0;
};

Part part_of(const Design& design, const std::vector<bool>& inside) {
    Part out;
    for (std::size_t i = 0; i < design.those.size(); ++i)
        if (inside[i])
            out.weight += design.those[i].weight, out.value += design.those[i].weight * design.those[i].value, ++out.n;
    out.value /= out.weight;
    for (std::size_t i = 0; i < design.those.size(); ++i)
        if (inside[i]) out.squares += design.those[i].weight * std::pow(design.those[i].value - out.value, 2);
    return out;
}

// The mean of the part inside, whose residuals are about `centre`; `kept` is 1 − n/N of the part.
SurveyMean mean_of(const Design& design, const std::vector<bool>& inside, const std::vector<double>& centre,
                   double kept, Answers answers) {
    const auto part = part_of(design, inside);
    std::vector<double> u(design.those.size());
    for (std::size_t i = 0; i < u.size(); ++i)
        if (inside[i]) u[i] = design.those[i].weight * (design.those[i].value - centre[i]) / part.weight;
    const auto spread = variance(design, u, inside);
    const auto n = static_cast<double>(part.n);
    SurveyMean out{.value = part.value,
                   .n = part.n,
                   .standard_error = {},
                   .df = spread.df,
                   .interval = {nothing, nothing},
                   .design_effect = {}};
    if (!spread.value) return out;
    out.standard_error = std::sqrt(*spread.value);
    if (kept <= 0) out.interval = {part.value, part.value};
    else if (answers == Answers::yes_or_no) out.interval = interval_of_share(part.value, n, spread);
    else {
        const double half = t_quantile(0.975, spread.df) * *out.standard_error;
        out.interval = {part.value - half, part.value + half};
    }
    const double alone = kept * part.squares / part.weight / (n - 1);
    if (alone > 0) out.design_effect = *spread.value / alone;
    return out;
}

} // namespace

std::optional<Survey> survey(std::span<const Respondent> those, std::size_t groups, const Population& population,
                             Answers answers) {
    if (those.empty()) return std::nullopt;
    const auto design = design_of(those, groups, population);
    const auto weights = sums(design.those, groups, [](const auto& each) { return each.weight; });
    auto means = sums(design.those, groups, [](const auto& each) { return each.weight * each.value; });
    for (std::size_t g = 0; g < groups; ++g) means[g] /= weights[g];
    const auto answered = sums(design.those, groups, [](const auto&) { return 1.0; });
    double all = population.of_all;
    Survey out{.whole = {}, .groups = std::vector<std::optional<SurveyMean>>(groups), .lone = {}, .lone_answers = 0};
    std::vector<double> own;
    for (const auto& each : design.those) own.push_back(means[each.group]);
    if (design.weighted_up) all = 0;
    for (std::size_t g = 0; g < groups; ++g) {
        if (answered[g] == 0) continue;
        std::vector<bool> inside;
        for (const auto& each : design.those) inside.push_back(each.group == g);
        if (design.weighted_up) all += population.of_groups[g];
        const double kept = design.weighted_up ? 1 - answered[g] / population.of_groups[g]
                                               : 1 - static_cast<double>(those.size()) / all;
        out.groups[g] = mean_of(design, inside, own, kept, answers);
        if (design.weighted_up && design.kept.size() > 1 && !out.groups[g]->standard_error) out.lone.push_back(g);
    }
    out.lone_answers = lone_answers(design);
    const std::vector<bool> everybody(design.those.size(), true);
    const double mean = part_of(design, everybody).value;
    if (!design.weighted_up) own.assign(own.size(), mean);
    out.whole = mean_of(design, everybody, own, 1 - static_cast<double>(those.size()) / all, answers);
    return out;
}

} // namespace statistics
