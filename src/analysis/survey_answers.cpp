#include "analysis/survey_answers.h"

#include "basics/text.h"

#include <numeric>

namespace analysis {
namespace {

using basics::Result;

struct Columns {
    std::vector<double> value, weight, population; // population empty where a number was given
    Grouping groups, clusters;                     // clusters empty where none are named
};

Result<Columns> columns_of(const Question& asked) {
    Columns out{.value = TRY(asked.numbers("value")), .weight = {}, .population = {}, .groups = {}, .clusters = {}};
    const auto size = out.value.size();
    out.weight = asked.has("weights") ? TRY(asked.numbers("weights")) : std::vector<double>(size, 1);
    if (asked.has("group")) out.groups = grouping(TRY(asked.texts("group")));
    else out.groups = {.names = {"all"}, .of_row = std::vector<std::uint32_t>(size)};
    if (asked.has("cluster")) out.clusters = grouping(TRY(asked.texts("cluster")));
    if (!basics::real_number(TRY(asked.needed("population")))) out.population = TRY(asked.numbers("population"));
    return out;
}

// The number that stands in the rows of each group; all of them alike.
Result<std::vector<double>> of_groups(const Question& asked, const Columns& from) {
    std::vector<double> out(from.groups.names.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < from.population.size(); ++row) {
        const auto group = from.groups.of_row[row];
        if (group == Grouping::none || std::isnan(from.population[row])) continue;
        if (out[group] != from.population[row] && !std::isnan(out[group]))
            return basics::invalid(
                fmt::format("Row {}: “{}” has a population of {} here and of {} above. A group has one.",
                            asked.frame.lines[row], from.groups.names[group], from.population[row], out[group]));
        out[group] = from.population[row];
    }
    for (std::size_t g = 0; g < out.size(); ++g)
        if (!(out[g] > 0))
            return basics::invalid(fmt::format("“{}” has no population above 0 in column “{}”.", from.groups.names[g],
                                               asked.option("population")));
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

// Clusters that answered get numbers without gaps; without clusters everybody is one.
Result<void> add_rows(SurveyAnswers& to, const Question& asked, const Columns& from) {
    std::vector<std::optional<std::size_t>> place(from.clusters.names.size());
    std::size_t clusters = 0;
    for (std::size_t row = 0; row < from.value.size(); ++row) {
        const auto group = from.groups.of_row[row];
        const bool clustered = from.clusters.of_row.empty() || from.clusters.of_row[row] != Grouping::none;
        if (group == Grouping::none || std::isnan(from.weight[row]) || !clustered) {
            ++to.left_out;
            continue;
        }
        if (!(from.weight[row] > 0))
            return basics::invalid(
                fmt::format("Row {}: a weight of {} is not above 0.", asked.frame.lines[row], from.weight[row]));
        ++to.rows[group];
        if (std::isnan(from.value[row])) continue;
        if (from.value[row] != 0 && from.value[row] != 1) to.kind = statistics::Answers::quantities;
        std::size_t cluster = clusters;
        if (!from.clusters.of_row.empty()) {
            auto& at = place[from.clusters.of_row[row]];
            cluster = at ? *at : *(at = clusters);
        }
        clusters = std::max(clusters, cluster + 1);
        to.answered.push_back(
            {.value = from.value[row], .weight = from.weight[row], .group = group, .cluster = cluster});
    }
    return {};
}

} // namespace

std::size_t answered_of(const SurveyAnswers& of, std::size_t group) {
    return static_cast<std::size_t>(std::ranges::count(of.answered, group, &statistics::Respondent::group));
}

double population_of(const SurveyAnswers& of) {
    const auto& groups = of.population.of_groups;
    return groups.empty() ? of.population.of_all : std::accumulate(groups.begin(), groups.end(), 0.0);
}

Result<SurveyAnswers> survey_answers(const Question& asked) {
    const auto from = TRY(columns_of(asked));
    SurveyAnswers out{.groups = from.groups.names,
                      .rows = std::vector<std::size_t>(from.groups.names.size()),
                      .answered = {},
                      .population = {},
                      .kind = statistics::Answers::yes_or_no,
                      .left_out = 0};
    if (from.population.empty()) {
        out.population.of_all = TRY(asked.number("population", 0));
        if (!(out.population.of_all > 0)) return basics::invalid("--population is above 0: how many there are in all.");
    } else out.population.of_groups = TRY(of_groups(asked, from));
    TRY(add_rows(out, asked, from));
    if (out.answered.empty())
        return basics::invalid("Nobody answered: no row has a value, so there is nothing to say.");
    TRY(no_more_than_there_are(out));
    return out;
}

} // namespace analysis
