#include "analysis/agreement_pairs.h"

#include "basics/text.h"

namespace analysis {
namespace {

constexpr std::size_t few_items = 30;

void write_kappa(Object& to, const RaterPair& pair) {
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

Object row_of(const Ratings& of, const RaterPair& pair) {
    Object row;
    row.set("first", of.raters[pair.first]).set("second", of.raters[pair.second]).set("n", pair.shared);
    write_kappa(row, pair);
    return row;
}

std::optional<double> mean_kappa(const std::vector<RaterPair>& pairs) {
    double sum = 0, n = 0;
    for (const auto& each : pairs)
        if (each.kappa) sum += each.kappa->kappa, ++n;
    return n > 0 ? std::optional{sum / n} : std::nullopt;
}

std::string said_of(const RaterPair& pair) {
    if (!pair.kappa) return "Agreement beyond chance cannot be told: chance alone would agree as well.";
    const auto& k = *pair.kappa;
    const auto within =
        k.standard_error > 0 ? fmt::format(" ({:.2f} to {:.2f})", k.interval.lower, k.interval.upper) : std::string{};
    return fmt::format("On {} the two agree to {:.0f}%, where chance alone would give {:.0f}%: kappa {:.2f}{}.",
                       basics::counted(static_cast<std::int64_t>(pair.shared), "item", "items"), 100 * k.observed,
                       100 * k.expected, k.kappa, within);
}

} // namespace

std::vector<RaterPair> pairs_of(const Ratings& of, statistics::KappaWeights weights) {
    constexpr auto none = ~std::size_t{0};
    std::vector<std::vector<std::size_t>> scores(of.raters.size(), std::vector<std::size_t>(of.items.size(), none));
    for (const auto& each : of.given) scores[each.rater][each.item] = each.category;
    std::vector<RaterPair> out;
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

void write(Object& to, const Ratings& of, const std::vector<RaterPair>& pairs) {
    if (pairs.size() == 1) write_kappa(to, pairs.front());
    else to.maybe("kappa", mean_kappa(pairs), "no pair of raters has a kappa");
    List rows;
    for (const auto& each : pairs) rows.emplace_back(row_of(of, each));
    to.set("pairs", std::move(rows));
}

std::vector<std::string> said(const Ratings& of, const std::vector<RaterPair>& pairs) {
    std::vector<std::string> out;
    const auto [fewest, most] = std::ranges::minmax(pairs, {}, &RaterPair::shared);
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

charts::Plot picture(const Ratings& of, const std::vector<RaterPair>& pairs) {
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

} // namespace analysis
