#include "analysis/missing_estimates.h"

namespace analysis {

Estimates estimates_of(const std::optional<ByCovariates>& by, std::optional<std::size_t> group, bool answered) {
    const std::string nobody = "nobody has a value";
    Estimates out;
    if (!by) return out;
    out.why_not_weighted = by->weighted.ok() ? nobody : by->weighted.problem().message;
    out.why_not_imputed = !by->imputed.ok() ? by->imputed.problem().message
                          : answered        ? "one row shows no spread"
                                            : nobody;
    if (by->weighted.ok()) out.weighted = group ? by->weighted.value().groups[*group] : by->weighted.value().whole;
    if (by->imputed.ok()) out.imputed = group ? by->imputed.value().groups[*group] : by->imputed.value().whole;
    return out;
}

Object weighted_of(const Estimates& of) {
    Object out;
    const auto& found = of.weighted;
    if (!found) {
        for (const auto* key : {"value", "se", "lower", "upper", "worth", "largest_share"})
            out.absent(key, of.why_not_weighted);
        return out;
    }
    return out.set("value", found->value)
        .set("se", found->standard_error)
        .set("lower", found->interval.lower)
        .set("upper", found->interval.upper)
        .set("worth", found->worth)
        .set("largest_share", found->largest_share);
}

Object imputed_of(const Estimates& of) {
    Object out;
    const auto& found = of.imputed;
    if (!found) {
        for (const auto* key : {"value", "se", "df", "lower", "upper", "fraction_missing"})
            out.absent(key, of.why_not_imputed);
        return out;
    }
    return out.set("value", found->value)
        .set("se", found->standard_error)
        .set("df", found->df)
        .set("lower", found->interval.lower)
        .set("upper", found->interval.upper)
        .set("fraction_missing", found->fraction_missing);
}

} // namespace analysis
