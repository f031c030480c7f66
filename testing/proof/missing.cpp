// Missing values: those present alone, weighted, imputed, and the worst case.
#include "statistics/bounds.h"
#include "statistics/distributions.h"
#include "statistics/effect_size.h"
#include "statistics/imputation.h"
#include "testing/proof/study.h"

#include <cmath>
#include <limits>

namespace proof {
namespace {

using statistics::Imputed;

constexpr double gone = std::numeric_limits<double>::quiet_NaN();

struct WithGaps {
    statistics::Covariates known{.names = {"prior"}, .values = {{}}};
    std::vector<double> whole{}, values{}; // what there would be, and what there is
};

// How the log odds to have a value are 0.7 and so much for a standard deviation of prior attainment, of the value itself.
struct Response {
    double by_prior, by_value;
};

double chance(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

// A score is 50 + 6·prior + 8 of its own (sd); a yes has log odds of prior.
WithGaps drawn(Draw& draw, int rows, Imputed kind, Response response) {
    WithGaps out;
    for (int i = 0; i < rows; ++i) {
        const double prior = draw.normal(), own = draw.normal();
        const bool yes = draw.uniform() < chance(prior);
        const double score = 0.6 * prior + 0.8 * own, value = kind == Imputed::yes_or_no ? (yes ? 1 : 0) : score;
        const bool here = draw.uniform() < chance(0.7 + response.by_prior * prior + response.by_value * value);
        out.known.values[0].push_back(prior);
        out.whole.push_back(kind == Imputed::yes_or_no ? value : 50 + 10 * value);
        out.values.push_back(here ? out.whole.back() : gone);
    }
    return out;
}

statistics::Interval of_those_present(const std::vector<double>& values, Imputed kind) {
    std::vector<double> here;
    for (const double each : values)
        if (!std::isnan(each)) here.push_back(each);
    const auto sample = statistics::sample(here);
    if (kind == Imputed::yes_or_no) return *statistics::wilson(std::round(sample.mean * sample.n), sample.n);
    return *statistics::mean_interval(sample.mean, sample.sd, sample.n, statistics::t_quantile(0.975, sample.n - 1));
}

// What the data sets of a study are claimed to hold, in the order of once().
struct Claims {
    Claim present, weighted, imputed, worst_interval;
};

Study study(std::string name, int rows, Imputed kind, Response response, const Claims& claims) {
    return {.name = std::move(name),
            .claims = {claims.present,
                       claims.weighted,
                       claims.imputed,
                       {.what = "these rows, by the bounds",
                        .least = 1,
                        .most = 1,
                        .why = "whatever is missing lies between floor and ceiling"},
                       claims.worst_interval},
            .once = [=](Draw& draw) {
                const double truth = kind == Imputed::yes_or_no ? 0.5 : 50;
                const double ceiling = kind == Imputed::yes_or_no ? 1 : 100;
                const auto rows_of = drawn(draw, rows, kind, response);
                const std::vector<std::size_t> all(rows_of.values.size());
                const auto weighted = statistics::inverse_probability(rows_of.values, rows_of.known, all, 1);
                const auto imputed = statistics::impute(rows_of.values, rows_of.known, all, 1, kind, 20, 1);
                const auto worst = *statistics::worst_case(rows_of.values, 0, ceiling);
                return Held{held(of_those_present(rows_of.values, kind), truth),
                            weighted.ok() ? held(weighted.value().whole->interval, truth) : gone,
                            imputed.ok() ? held(imputed.value().whole.interval, truth) : gone,
                            held(worst.bounds, statistics::sample(rows_of.whole).mean), held(*worst.interval, truth)};
            }};
}

constexpr const char* present = "those present alone";
constexpr const char* worst = "the mean, by the bounds";

const Claim weighted{.what = "weighted"}, imputed{.what = "imputed"};
const Claim wide{.what = worst, .least = 0.95, .most = 1, .why = "it is wide where the truth is not at a bound"};

// Missing by prior attainment alone, as weights and imputation suppose.
Claims by_prior() {
    return {shown(present, "they are not like those missing, unless missing is by chance alone"), weighted, imputed,
            wide};
}

// Missing by the value itself.
Claims by_value(Claim of_worst) {
    const std::string why = "missing by the value itself, which nothing in the data shows";
    return {shown(present, why), shown("weighted, missing by the value", why),
            shown("imputed, missing by the value", why), std::move(of_worst)};
}

} // namespace

Page missing() {
    using enum Imputed;
    auto of_few = by_prior();
    of_few.weighted = {.what = "weighted, of few",
                       .least = 0.9,
                       .why = "its error is one of large samples, and of 100 rows a few stand for many"};
    const auto chance_alone = Claims{{.what = "present, missing by chance"}, weighted, imputed, wide};
    return {.name = "missing",
            .title = "Missing values",
            .setting = "A score is 50 + 6·prior + its own (sd 8), a yes has the log odds of prior (standardised), so "
                       "that half of all are. The log odds to\n"
                       "have a value are 0.7 + 1·prior, or as the study says. Twenty imputations; floor and ceiling "
                       "are 0 and 100, or 0 and 1.",
            .seed = 36,
            .studies = {study("scores, 400 rows, missing by prior", 400, quantities, {1, 0}, by_prior()),
                        study("scores, 100 rows, missing by prior", 100, quantities, {1, 0}, of_few),
                        study("rates, 400 rows, missing by prior", 400, yes_or_no, {1, 0}, by_prior()),
                        study("rates, 100 rows, missing by prior", 100, yes_or_no, {1, 0}, by_prior()),
                        study("scores, 400 rows, missing by chance", 400, quantities, {0, 0}, chance_alone),
                        study("scores, 400 rows, missing by the score", 400, quantities, {0, 1}, by_value(wide)),
                        study("rates, 400 rows, only noes missing", 400, yes_or_no, {0, 40},
                              by_value({.what = worst + std::string{", the truth at a bound"}}))}};
}

} // namespace proof
