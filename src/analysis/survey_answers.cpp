#include "analysis/survey_answers.h"

#include "analysis/survey_population.h"

#include <numeric>

namespace analysis {
namespace {

using basics::Result;

struct Columns {
    std::vector<double> value, weight;
    Grouping groups, clusters; // clusters empty where none are named
};

Result<Columns> columns_of(const Question& asked) {
    Columns out{.value = TRY(asked.numbers("value")), .weight = {}, .groups = {}, .clusters = {}};
    const auto size = out.value.size();
    out.weight = asked.has("weights") ? TRY(asked.numbers("weights")) : std::vector<double>(size, 1);
    if (asked.has("group")) out.groups = grouping(TRY(asked.texts("group")));
    else out.groups = {.names = {"all"}, .of_row = std::vector<std::uint32_t>(size)};
    if (asked.has("cluster")) out.clusters = grouping(TRY(asked.texts("cluster")));
    return out;
}

// Clusters that answered get numbers without gaps; without clusters everybody is one. Returns how many people each of them has
// rows for, answered or not.
Result<std::vector<double>> add_rows(SurveyAnswers& to, const Question& asked, const Columns& from) {
    std::vector<std::optional<std::size_t>> place(from.clusters.names.size());
    std::vector<double> rows(from.clusters.names.size());
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
        if (!rows.empty()) rows[from.clusters.of_row[row]] += 1;
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
    std::vector<double> people(clusters, 1);
    for (std::size_t c = 0; c < rows.size(); ++c)
        if (place[c]) people[*place[c]] = rows[c];
    return people;
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
                      .population = TRY(population(asked, from.groups)),
                      .kind = statistics::Answers::yes_or_no,
                      .clustered = asked.has("cluster"),
                      .left_out = 0};
    auto people = TRY(add_rows(out, asked, from));
    if (out.answered.empty())
        return basics::invalid("Nobody answered: no row has a value, so there is nothing to say.");
    TRY(no_more_than_there_are(out));
    if (asked.has("clusters-in-population"))
        out.population.clusters = TRY(clusters_drawn(asked, from.groups, out, std::move(people)));
    return out;
}

} // namespace analysis
