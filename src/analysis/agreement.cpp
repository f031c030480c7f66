#include "analysis/agreement_severity.h"
#include "analysis/list.h"
#include "basics/text.h"
#include "statistics/kappa.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::Kappa;
using statistics::KappaWeights;

constexpr std::size_t few_items = 30;

struct Pair {
    std::size_t first, second; // raters
    std::size_t shared;        // items
    std::optional<Kappa> kappa;
};

// Every two raters on the items that both rated.
std::vector<Pair> pairs_of(const Ratings& of, KappaWeights weights) {
    constexpr auto none = ~std::size_t{0};
    std::vector<std::vector<std::size_t>> scores(of.raters.size(), std::vector<std::size_t>(of.items.size(), none));
    for (const auto& each : of.given) scores[each.rater][each.item] = each.category;
    std::vector<Pair> out;
    for (std::size_t a = 0; a < of.raters.size(); ++a)
        for (std::size_t b = a + 1; b < of.raters.size(); ++b) {
            std::vector<std::size_t> first, second;
            for (std::size_t i = 0; i < of.items.size(); ++i)
                if (scores[a][i] != none && scores[b][i] != none)
                    first.push_back(scores[a][i]), second.push_back(scores[b][i]);
            out.push_back({a, b, first.size(), statistics::kappa(first, second, of.categories, weights)});
        }
    return out;
}

void write(Object& to, const Pair& pair) {
    if (!pair.kappa) {
        const auto* why = pair.shared ? "both gave one and the same score throughout, so chance alone agrees as well"
                                      : "they share no item";
        for (const auto* key : {"kappa", "se", "lower", "upper", "observed", "expected", "p"}) to.absent(key, why);
        return;
    }
    const auto& k = *pair.kappa;
    to.set("kappa", k.kappa);
    const auto* certain =
        "the two agree (or differ) throughout, and then the error of large samples is nought however few the items";
    const bool known = k.standard_error > 0;
    for (const auto& [key, value] :
         {std::pair{"se", k.standard_error}, {"lower", k.interval.lower}, {"upper", k.interval.upper}})
        to.maybe(key, known ? std::optional{value} : std::nullopt, certain);
    to.set("observed", k.observed).set("expected", k.expected).maybe("p", k.p, "no chance agreement to test against");
}

Object row_of(const Ratings& of, const Pair& pair) {
    Object row;
    row.set("first", of.raters[pair.first]).set("second", of.raters[pair.second]).set("n", pair.shared);
    write(row, pair);
    return row;
}

std::optional<double> mean_kappa(const std::vector<Pair>& pairs) {
    double sum = 0, n = 0;
    for (const auto& each : pairs)
        if (each.kappa) sum += each.kappa->kappa, ++n;
    return n > 0 ? std::optional{sum / n} : std::nullopt;
}

// Of two raters their kappa; of more the mean of the pairs, whose errors are not independent.
void write_whole(Object& to, const std::vector<Pair>& pairs) {
    if (pairs.size() == 1) return write(to, pairs.front());
    to.maybe("kappa", mean_kappa(pairs), "no pair of raters has a kappa");
}

std::string said_of(const Pair& pair) {
    if (!pair.kappa) return "Agreement beyond chance cannot be told: chance alone would agree as well.";
    const auto& k = *pair.kappa;
    const auto within =
        k.standard_error > 0 ? fmt::format(" ({:.2f} to {:.2f})", k.interval.lower, k.interval.upper) : std::string{};
    return fmt::format("On {} the two agree to {:.0f}%, where chance alone would give {:.0f}%: kappa {:.2f}{}.",
                       basics::counted(static_cast<std::int64_t>(pair.shared), "item", "items"), 100 * k.observed,
                       100 * k.expected, k.kappa, within);
}

std::vector<std::string> said(const Ratings& of, const std::vector<Pair>& pairs) {
    std::vector<std::string> out;
    const auto [fewest, most] = std::ranges::minmax(pairs, {}, &Pair::shared);
    if (pairs.size() == 1) out.push_back(said_of(pairs.front()));
    else if (const auto mean = mean_kappa(pairs))
        out.push_back(
            fmt::format("{} raters make {} pairs, which share {} to {} items; their kappa is {:.2f} on average.",
                        of.raters.size(), pairs.size(), fewest.shared, most.shared, *mean));
    else out.emplace_back("No pair of raters has a kappa: they share no items, or chance alone would agree as well.");
    if (fewest.shared < few_items)
        out.push_back(fmt::format("Pairs with fewer than {} shared items have rough intervals.", few_items));
    if (of.left_out) out.push_back(fmt::format("{} rows with something missing were left out.", of.left_out));
    return out;
}

charts::Plot picture_of_pairs(const Ratings& of, const std::vector<Pair>& pairs) {
    charts::Plot plot{.naming = {.id = "kappa",
                                 .title = "How far each pair of raters agrees",
                                 .description = "Points are pairs with their 95% intervals; 0 is chance alone."},
                      .up = "kappa"};
    for (const auto& each : pairs) {
        const auto x = static_cast<double>(plot.places.size());
        plot.places.push_back(of.raters[each.first] + ", " + of.raters[each.second]);
        if (each.kappa)
            plot.points.push_back({.x = x,
                                   .y = each.kappa->kappa,
                                   .interval = charts::Range{each.kappa->interval.lower, each.kappa->interval.upper}});
    }
    return plot;
}

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
    write_whole(out.values, pairs);
    List rows;
    for (const auto& each : pairs) rows.emplace_back(row_of(of, each));
    out.values.set("pairs", std::move(rows));
    out.picture = picture_of_pairs(of, pairs);
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
