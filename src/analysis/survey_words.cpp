#include "analysis/survey_words.h"

#include "basics/text.h"

namespace analysis {
namespace {

constexpr double low_response = 0.6, strong_clusters = 1.5;

std::string number(const SurveyAnswers& of, double value) {
    return of.kind == statistics::Answers::yes_or_no ? fmt::format("{:.1f}%", 100 * value)
                                                     : fmt::format("{:.4g}", value);
}

std::vector<std::string> named(const SurveyAnswers& of, auto which) {
    std::vector<std::string> out;
    for (std::size_t g = 0; g < of.groups.size(); ++g)
        if (which(g)) out.push_back(of.groups[g]);
    return out;
}

std::string said_of_whole(const SurveyAnswers& of, const statistics::Survey& found) {
    const auto& whole = found.whole;
    const auto within = whole.standard_error ? fmt::format(" ({} to {})", number(of, whole.interval.lower),
                                                           number(of, whole.interval.upper))
                                             : std::string{", but how sure that is cannot be told"};
    return fmt::format("{}{} of all {:.0f}, from {} ({:.0f}% answered).", number(of, whole.value), within,
                       population_of(of), basics::counted(static_cast<std::int64_t>(whole.n), "answer", "answers"),
                       100 * static_cast<double>(whole.n) / population_of(of));
}

std::vector<std::string> warnings(const SurveyAnswers& of, const statistics::Survey& found, const Shown& shown) {
    std::vector<std::string> out;
    if (static_cast<double>(found.whole.n) < low_response * population_of(of))
        out.push_back("So many did not answer that they may think otherwise; no weight mends that. `bearing analyse "
                      "missing` says "
                      "how far off this could be.");
    if (found.whole.design_effect && *found.whole.design_effect > strong_clusters)
        out.push_back(
            fmt::format("These answers tell as much as {:.0f} drawn one by one: those of one cluster, or the weights, "
                        "are behind that.",
                        static_cast<double>(found.whole.n) / *found.whole.design_effect));
    if (of.clustered && !of.population.clusters && static_cast<double>(found.whole.n) < population_of(of))
        out.push_back("The correction for a finite population counts people here, not clusters. Give "
                      "--clusters-in-population where it is known of how many these were drawn.");
    if (found.lone_answers)
        out.push_back(
            fmt::format("In {} one alone answered: how that cluster's others differ is taken as nothing.",
                        basics::counted(static_cast<std::int64_t>(found.lone_answers), "cluster", "clusters")));
    if (const auto silent = named(of, [&](std::size_t g) { return !found.groups[g]; }); !silent.empty())
        out.push_back(
            fmt::format("Nobody answered in {}; the whole speaks for the others only.", fmt::join(silent, ", ")));
    if (!found.lone.empty())
        out.push_back(fmt::format(
            "In {} one answer or one cluster stands alone, so the whole has no interval: join it with a "
            "group that is like it.",
            fmt::join(named(of, [&](std::size_t g) { return std::ranges::count(found.lone, g) > 0; }), ", ")));
    if (const auto few = named(of, [&](std::size_t g) { return found.groups[g] && answered_of(of, g) < shown.small; });
        !few.empty())
        out.push_back(fmt::format("Fewer than {} answered in {}: {}.", shown.small, fmt::join(few, ", "),
                                  shown.hide ? "what they said is hidden"
                                             : "not safe to show to others, and little to go by (--hide hides them)"));
    if (of.left_out) out.push_back(fmt::format("{} rows with something missing were left out.", of.left_out));
    return out;
}

} // namespace

std::vector<std::string> said(const SurveyAnswers& of, const statistics::Survey& found, const Shown& shown) {
    std::vector<std::string> out;
    if (shown.whole) out.push_back(said_of_whole(of, found));
    std::ranges::copy(warnings(of, found, shown), std::back_inserter(out));
    return out;
}

charts::Plot picture(const SurveyAnswers& of, const statistics::Survey& found, const Shown& shown) {
    charts::Plot plot{.naming = {.id = "survey",
                                 .title = "What each group says",
                                 .description = "Points are groups with their 95% intervals; the line is the whole."},
                      .up = of.kind == statistics::Answers::yes_or_no ? "share" : "mean",
                      .places = of.groups};
    for (std::size_t g = 0; g < of.groups.size(); ++g)
        if (found.groups[g] && shown.groups[g] == Show::all)
            plot.points.push_back(
                {.x = static_cast<double>(g),
                 .y = found.groups[g]->value,
                 .interval = charts::Range{found.groups[g]->interval.lower, found.groups[g]->interval.upper},
                 .name = of.groups[g]});
    if (shown.whole)
        plot.curves.push_back({.x = {-0.5, static_cast<double>(of.groups.size()) - 0.5},
                               .y = {found.whole.value, found.whole.value},
                               .words = "all together",
                               .stroke = {.width = 1.5}});
    return plot;
}

} // namespace analysis
