#include "analysis/list.h"
#include "analysis/survey_words.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::SurveyMean;

// Hides the small groups, and then the next smallest until those hidden are not few together, or the whole would give
// them away.
Shown shown_of(const SurveyAnswers& of, std::size_t small, bool hide) {
    Shown out{.small = small, .hide = hide, .groups = std::vector(of.groups.size(), Show::all)};
    if (!hide) return out;
    std::vector<std::size_t> by_size;
    for (std::size_t g = 0; g < of.groups.size(); ++g)
        if (answered_of(of, g)) by_size.push_back(g);
    std::ranges::stable_sort(by_size, {}, [&](std::size_t g) { return answered_of(of, g); });
    std::size_t hidden = 0;
    for (const auto g : by_size) {
        const auto n = answered_of(of, g);
        if (n >= small && (hidden == 0 || hidden >= small)) break;
        out.groups[g] = n < small ? Show::hidden_small : Show::hidden_beside;
        hidden += n;
    }
    out.whole = of.answered.size() >= small;
    return out;
}

void write_mean(Object& to, const std::optional<SurveyMean>& mean, const std::string& hidden) {
    constexpr std::array keys{"value", "se", "lower", "upper", "df", "design_effect"};
    if (!mean || !hidden.empty()) {
        for (const auto* key : keys) to.absent(key, hidden.empty() ? "nobody answered" : hidden);
        return;
    }
    const std::string lone = "one answer or one class alone shows no spread between them";
    to.set("value", mean->value).maybe("se", mean->standard_error, lone);
    to.maybe("lower", mean->interval.lower, lone).maybe("upper", mean->interval.upper, lone);
    to.maybe("df", mean->standard_error ? std::optional{mean->df} : std::nullopt, lone);
    to.maybe("design_effect", mean->design_effect, mean->standard_error ? "there is no spread to compare" : lone);
}

void write_response(Object& to, std::size_t answered, double population) {
    const auto interval = *statistics::wilson(static_cast<double>(answered), population);
    to.set("population", population)
        .set("response_rate", static_cast<double>(answered) / population)
        .set("response_lower", interval.lower)
        .set("response_upper", interval.upper);
}

Object row_of(const SurveyAnswers& of, const statistics::Survey& found, const Shown& shown, std::size_t g) {
    const auto n = answered_of(of, g);
    const std::string hidden =
        shown.groups[g] == Show::hidden_small    ? fmt::format("hidden: fewer than {} answered", shown.small)
        : shown.groups[g] == Show::hidden_beside ? "hidden, or the small groups could be worked out from the whole"
                                                 : "";
    Object row;
    row.set("group", of.groups[g]).set("rows", of.rows[g]).set("small", n < shown.small);
    row.set("n", n);
    if (!of.population.of_groups.empty()) write_response(row, n, of.population.of_groups[g]);
    write_mean(row, found.groups[g], hidden);
    return row;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(survey_answers(asked));
    const double small = TRY(asked.number("small", 10));
    if (!(small >= 0)) return basics::invalid("--small is a number of answers, from 0.");
    const auto shown = shown_of(of, static_cast<std::size_t>(std::min(small, 1e9)), asked.has("hide"));
    const auto found = *statistics::survey(of.answered, of.groups.size(), of.population, of.kind);
    Answer out{.says = said(of, found, shown), .values = {}};
    out.values.set("n", of.answered.size());
    write_response(out.values, of.answered.size(), population_of(of));
    write_mean(out.values, found.whole, shown.whole ? "" : fmt::format("hidden: fewer than {} answered", shown.small));
    out.values.set("left_out", of.left_out).set("weighted_to_groups", !of.population.of_groups.empty());
    out.values.set("corrected_by", of.population.clusters ? "clusters" : "people");
    List rows;
    for (std::size_t g = 0; g < of.groups.size(); ++g) rows.emplace_back(row_of(of, found, shown, g));
    out.values.set("groups", std::move(rows));
    out.picture = picture(of, found, shown);
    return out;
}

} // namespace

Method survey() {
    return {
        .name = "survey",
        .summary = "What a survey says of everybody, not only of those who answered, and how sure that is.",
        .usage =
            "FILE --value COLUMN --population NUMBER|COLUMN [--group COLUMN] [--weights COLUMN] [--cluster COLUMN]\n"
            "      [--clusters-in-population NUMBER|COLUMN] [--small 10] [--hide]",
        .example = "examples/analysis/pupil_survey.csv --value safe --group year --population pupils --cluster form "
                   "--clusters-in-population forms",
        .columns = {"value", "group", "weights", "cluster"},
        .columns_or_numbers = {"population", "clusters-in-population"},
        .options = {"small"},
        .flags = {"hide"},
        .answer = answer};
}

} // namespace analysis
