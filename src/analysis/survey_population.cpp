#include "analysis/survey_population.h"

#include "basics/text.h"
#include "statistics/survey_design.h"

namespace analysis {
namespace {

using basics::Result;

// The number that the option's column has in the rows of each group; all of them alike, and above 0.
Result<std::vector<double>> of_each(const Question& asked, const Grouping& groups, std::string_view option,
                                    std::string_view what) {
    const auto numbers = TRY(asked.numbers(option));
    std::vector<double> out(groups.names.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        const auto group = groups.of_row[row];
        if (group == Grouping::none || std::isnan(numbers[row])) continue;
        if (out[group] != numbers[row] && !std::isnan(out[group]))
            return basics::invalid(fmt::format("Row {}: “{}” has a {} of {} here and of {} above. A group has one.",
                                               asked.frame.lines[row], groups.names[group], what, numbers[row],
                                               out[group]));
        out[group] = numbers[row];
    }
    for (std::size_t g = 0; g < out.size(); ++g)
        if (!(out[g] > 0))
            return basics::invalid(
                fmt::format("“{}” has no {} above 0 in column “{}”.", groups.names[g], what, asked.option(option)));
    return out;
}

bool is_number(const Question& asked, std::string_view option) {
    return basics::real_number(asked.option(option)).has_value();
}

// How many clusters answered, of each group or of all.
std::vector<std::size_t> clusters_that_answered(const SurveyAnswers& of, bool by_group) {
    std::vector<std::size_t> out(by_group ? of.groups.size() : 1);
    std::size_t next = 0; // clusters are numbered in the order in which they come
    for (const auto& each : of.answered)
        if (each.cluster == next) ++next, ++out[by_group ? each.group : 0];
    return out;
}

Result<void> fits(const Question& asked, const SurveyAnswers& of, bool strata) {
    constexpr auto option = "clusters-in-population";
    if (!of.clustered)
        return basics::invalid("--clusters-in-population goes with --cluster, which says who is of one.");
    if (strata && is_number(asked, option))
        return basics::invalid(
            "Each cluster is of one group, so --clusters-in-population names a column with the number "
            "of clusters in each group.");
    if (!strata && !is_number(asked, option))
        return basics::invalid(
            "--clusters-in-population is a number of all clusters where --population is one, or where "
            "a cluster is of several groups.");
    return {};
}

} // namespace

Result<statistics::Population> population(const Question& asked, const Grouping& groups) {
    TRY(asked.needed("population"));
    if (!is_number(asked, "population"))
        return statistics::Population{.of_groups = TRY(of_each(asked, groups, "population", "population"))};
    const double all = TRY(asked.number("population", 0));
    if (!(all > 0)) return basics::invalid("--population is above 0: how many there are in all.");
    return statistics::Population{.of_all = all};
}

Result<statistics::ClustersDrawn> clusters_drawn(const Question& asked, const Grouping& groups, const SurveyAnswers& of,
                                                 std::vector<double> people) {
    constexpr auto option = "clusters-in-population";
    const bool strata = !of.population.of_groups.empty() && statistics::within_groups(of.answered);
    TRY(fits(asked, of, strata && groups.names.size() > 1));
    statistics::ClustersDrawn out{.of = {}, .people = std::move(people)};
    if (is_number(asked, option)) out.of = {TRY(asked.number(option, 0))};
    else out.of = TRY(of_each(asked, groups, option, "number of clusters"));
    const auto answered = clusters_that_answered(of, strata);
    for (std::size_t h = 0; h < out.of.size(); ++h)
        if (static_cast<double>(answered[h]) > out.of[h])
            return basics::invalid(fmt::format("{} clusters answered{}, but --clusters-in-population is {}.",
                                               answered[h], strata ? fmt::format(" in “{}”", of.groups[h]) : "",
                                               out.of[h]));
    return out;
}

Result<void> no_more_than_there_are(const SurveyAnswers& of) {
    for (std::size_t g = 0; g < of.population.of_groups.size(); ++g)
        if (static_cast<double>(answered_of(of, g)) > of.population.of_groups[g])
            return basics::invalid(fmt::format("“{}”: {} answered, but its population is {}.", of.groups[g],
                                               answered_of(of, g), of.population.of_groups[g]));
    if (of.population.of_groups.empty() && static_cast<double>(of.answered.size()) > of.population.of_all)
        return basics::invalid(
            fmt::format("{} answered, but --population is {}.", of.answered.size(), of.population.of_all));
    return {};
}

} // namespace analysis
