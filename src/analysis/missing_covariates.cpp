#include "analysis/missing_covariates.h"

#include "analysis/missing_known.h"

#include <cmath>

namespace analysis {
namespace {

using basics::Result;

// Intervals by the normal and by t know nothing of the ends of a scale.
void keep_within(ByCovariates& by, const statistics::Interval& range) {
    const auto keep = [&](auto& found) {
        if (!found) return;
        found->interval.lower = std::max(range.lower, found->interval.lower);
        found->interval.upper = std::min(range.upper, found->interval.upper);
    };
    if (by.weighted.ok()) {
        keep(by.weighted.value().whole);
        std::ranges::for_each(by.weighted.value().groups, keep);
    }
    if (by.imputed.ok()) {
        auto* whole = &by.imputed.value().whole;
        keep(whole);
        std::ranges::for_each(by.imputed.value().groups, keep);
    }
}

Result<int> imputations(const Question& asked) {
    const double m = TRY(asked.number("imputations", 20));
    if (m < 2 || m > 1000 || m != std::floor(m))
        return basics::invalid("--imputations is a whole number from 2 to 1000.");
    return static_cast<int>(m);
}

std::vector<std::size_t> rows_where(const std::vector<Of>& rows, auto which) {
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (which(rows[row])) out.push_back(row);
    return out;
}

Result<statistics::InverseProbability> weighted(const Known& all, const std::vector<Of>& sides, std::size_t groups) {
    const auto some = kept(all, rows_where(sides, [](Of of) { return of == Of::some; }));
    std::vector<statistics::Certain> certain;
    for (const auto row : rows_where(sides, [](Of of) { return of == Of::everybody; }))
        certain.push_back({.value = all.values[row], .group = all.groups[row]});
    const bool part = some.values.size() < all.values.size();
    return statistics::inverse_probability(some.values, TRY(covariates(some, part)), some.groups, groups, certain);
}

Result<std::uint64_t> seed(const Question& asked) {
    const double out = TRY(asked.number("seed", 1));
    if (out < 0 || out > 4294967295.0) return basics::invalid("--seed is a whole number from 0 to 4294967295.");
    return static_cast<std::uint64_t>(out);
}

Result<statistics::Imputation> imputed(const Question& asked, const Known& all, const std::vector<Of>& sides,
                                       const WithGaps& of) {
    const auto these = kept(all, rows_where(sides, [](Of of_these) { return of_these != Of::nobody; }));
    const bool part = these.values.size() < all.values.size();
    const auto kind = of.yes_or_no ? statistics::Imputed::yes_or_no : statistics::Imputed::quantities;
    return statistics::impute(these.values, TRY(covariates(these, part)), these.groups, of.groups.size(), kind,
                              TRY(imputations(asked)), TRY(seed(asked)));
}

} // namespace

Result<ByCovariates> by_covariates(const Question& asked, const WithGaps& of) {
    const auto all = TRY(known(asked, of));
    TRY(covariates(all, false)); // what is wrong with the file's own columns is refused
    TRY(imputations(asked));
    TRY(seed(asked));
    std::vector<OneSided> levels;
    const auto sides = one_sided(all, levels);
    ByCovariates out{.weighted = weighted(all, sides, of.groups.size()),
                     .imputed = imputed(asked, all, sides, of),
                     .without = of.values.size() - all.values.size(),
                     .levels = std::move(levels)};
    if (of.range) keep_within(out, *of.range);
    return out;
}

} // namespace analysis
