#include "analysis/agreement_pairs.h"
#include "analysis/agreement_severity.h"
#include "analysis/list.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::KappaWeights;

Result<KappaWeights> weights_asked(const Question& asked, const Ratings& of) {
    constexpr std::array<std::string_view, 3> kinds{"none", "linear", "quadratic"};
    const auto kind = TRY(asked.choice("weights", kinds));
    if (kind != "none" && !of.numbers)
        return basics::invalid(
            fmt::format("--weights {} needs scores that are numbers: words have no order. Column “{}” has words.", kind,
                        asked.option("score")));
    return kind == "none" ? KappaWeights::none : kind == "linear" ? KappaWeights::linear : KappaWeights::quadratic;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(ratings_of(asked));
    const auto weights = TRY(weights_asked(asked, of));
    const auto pairs = pairs_of(of, weights);
    Answer out{.says = said(of, pairs), .values = {}};
    out.values.set("items", of.items.size())
        .set("raters", of.raters.size())
        .set("ratings", of.given.size())
        .set("left_out", of.left_out)
        .set("weights", asked.option("weights", "none"));
    write(out.values, of, pairs);
    out.picture = picture(of, pairs);
    if (asked.has("no-severity")) return out;
    const auto severities = TRY(severities_of(of));
    std::ranges::copy(said(of, severities), std::back_inserter(out.says));
    out.values.set("severity", written(of, severities));
    if (severities.found) out.picture = picture(of, severities);
    return out;
}

} // namespace

Method agreement() {
    return {
        .name = "agreement",
        .summary = "Whether reviewers see the same, and how severe each of them is (kappa; many-facet Rasch model).",
        .usage = "FILE --item COLUMN --rater COLUMN --score COLUMN [--weights none|linear|quadratic] [--no-severity]",
        .example = "examples/analysis/book_looks.csv --item book --rater reviewer --score grade --weights quadratic",
        .columns = {"item", "rater", "score"},
        .options = {"weights"},
        .flags = {"no-severity"},
        .answer = answer};
}

} // namespace analysis
