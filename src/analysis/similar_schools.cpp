#include "analysis/list.h"
#include "analysis/schools_to_compare.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;

std::string reason(const SchoolsToCompare& of, const statistics::Similar& found, const statistics::SimilarSchool& match,
                   std::size_t at) {
    const auto k = found.compared[at];
    const double mine = of.all.columns[k][of.school], theirs = of.all.columns[k][match.school];
    return fmt::format("{} {:.4g} beside {:.4g} ({:+.2f} sd)", of.names[k], theirs, mine, match.differences[at]);
}

Object row_of(const SchoolsToCompare& of, const statistics::Similar& found, const statistics::SimilarSchool& match) {
    List reasons;
    for (std::size_t at = 0; at < found.compared.size(); ++at) reasons.emplace_back(reason(of, found, match, at));
    return Object{}
        .set("id", of.ids[match.school])
        .set("distance", match.distance)
        .set("typical_difference", match.typical())
        .set("reasons", std::move(reasons));
}

Result<Object> outcome_beside(const Question& asked, const SchoolsToCompare& of, const statistics::Similar& found,
                              bool good) {
    Object out;
    if (!asked.has("outcome")) return out.absent("difference", "no --outcome was asked about");
    if (!good) return out.absent("difference", "no good match");
    const auto outcome = TRY(asked.numbers("outcome"));
    std::vector<double> theirs;
    for (const auto& match : found.matches) theirs.push_back(outcome[match.school]);
    const auto beside = statistics::beside_matches(outcome[of.school], theirs);
    if (!beside) return out.absent("difference", "the school's outcome, or that of three matches, is not known");
    out.set("value", outcome[of.school])
        .set("mean_of_matches", beside->mean)
        .set("sd_of_matches", beside->sd)
        .set("n", beside->n);
    out.set("difference", beside->difference).set("lower", beside->lower).set("upper", beside->upper);
    return out.set("standing", beside->lower > 0 ? "above" : beside->upper < 0 ? "below" : "about the same");
}

std::string standing(const Question& asked, const Object& beside) {
    const auto at = std::ranges::find(beside.fields, "standing", &Field::name);
    if (at == beside.fields.end()) return {};
    const auto& word = std::get<std::string>(at->value.held);
    return fmt::format("Its {} is {} {}.", asked.option("outcome"), word,
                       word == "about the same" ? "as theirs" : "what schools like it reach");
}

charts::Plot picture(const SchoolsToCompare& of, const statistics::Similar& found) {
    charts::Plot plot{
        .naming = {.id = "similar",
                   .title = "How near the nearest schools are",
                   .description =
                       "Each point is a match, nearest first, by its typical difference in standard deviations."},
        .across = "match, nearest first",
        .up = "typical difference, sd"};
    for (std::size_t i = 0; i < found.matches.size(); ++i)
        plot.points.push_back({.x = static_cast<double>(i + 1),
                               .y = found.matches[i].typical(),
                               .interval = {},
                               .stands_out = false,
                               .name = std::string{of.ids[found.matches[i].school]}});
    plot.curves.push_back(
        {.x = {1, std::max(2.0, static_cast<double>(found.matches.size()))}, .y = {0, 0}, .stroke = {.width = 1.5}});
    return plot;
}

// Good enough to compare with: ten of the matches (or all, if fewer were asked for) differ by a typical `far` sd at most.
bool good_match(const statistics::Similar& found, double far, std::size_t nearest) {
    const auto near = std::ranges::count_if(found.matches, [&](const auto& each) { return each.typical() <= far; });
    return static_cast<std::size_t>(near) >= std::min<std::size_t>(10, nearest) && near > 0;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(schools_to_compare(asked));
    statistics::SimilarChoices choices{.nearest =
                                           static_cast<std::size_t>(std::max(1.0, TRY(asked.number("nearest", 50)))),
                                       .mahalanobis = asked.has("mahalanobis")};
    if (asked.has("most")) choices.most = TRY(asked.number("most", 0));
    const double far = TRY(asked.number("far", 1));
    const auto found = statistics::similar_schools(of.all, of.school, of.allowed, choices);
    if (found.compared.empty())
        return basics::invalid(
            fmt::format("No characteristic is both known of {} and different between schools, so there "
                        "is nothing to be alike by.",
                        of.ids[of.school]));
    if (found.singular)
        return basics::invalid("A characteristic is a combination of the others, or there are too few schools, so that "
                               "Mahalanobis' distance cannot be told; leave --mahalanobis out, or a characteristic.");
    const bool good = good_match(found, far, choices.nearest);
    Answer out{.says = {}, .values = {}};
    if (good)
        out.says.push_back(fmt::format(
            "The {} nearest schools to {} differ from it by {:.2f} to {:.2f} standard deviations, typically.",
            found.matches.size(), of.ids[of.school], found.matches.front().typical(), found.matches.back().typical()));
    else
        out.says.push_back(fmt::format("No good match: fewer than ten schools are within {} standard deviations of {}, "
                                       "typically. What follows are the nearest there are.",
                                       far, of.ids[of.school]));
    if (found.compared.size() < of.names.size())
        out.says.push_back(fmt::format("Only {} of {} characteristics are known of it and differ between schools.",
                                       found.compared.size(), of.names.size()));
    if (found.unknown)
        out.says.push_back(fmt::format("{} were left out, as a characteristic of theirs is missing.",
                                       basics::counted(static_cast<std::int64_t>(found.unknown), "school", "schools")));
    const auto beside = TRY(outcome_beside(asked, of, found, good));
    if (const auto sentence = standing(asked, beside); !sentence.empty()) out.says.push_back(sentence);
    List rows;
    for (const auto& match : found.matches) rows.emplace_back(row_of(of, found, match));
    out.values.set("school", of.ids[of.school])
        .set("good_match", good)
        .set("answer", beside)
        .set("matches", std::move(rows));
    out.picture = picture(of, found);
    return out;
}

} // namespace

Method similar_schools() {
    return {.name = "similar-schools",
            .summary = "Which schools are most like one, why, and how its outcome stands beside theirs.",
            .usage =
                "FILE --id COLUMN --for ID --characteristics COLUMN,COLUMN… [--outcome COLUMN] [--nearest 50] "
                "[--scales FILE]\n"
                "      [--rules COLUMN=same,COLUMN=VALUE,COLUMN!=VALUE] [--mahalanobis] [--most DISTANCE] [--far 1]",
            .example = "examples/analysis/schools.csv --id urn --for 990007 --characteristics "
                       "disadvantaged,eal,sen_support,pupils --rules phase=same "
                       "--outcome attainment8 --nearest 12",
            .columns = {"id", "characteristics", "outcome", "rules"},
            .options = {"for", "nearest", "scales", "most", "far"},
            .flags = {"mahalanobis"},
            .answer = answer};
}

} // namespace analysis
