#include "analysis/list.h"
#include "analysis/missing_estimates.h"
#include "analysis/missing_words.h"

namespace analysis {
namespace {

using basics::Result;

constexpr std::string_view no_range = "--floor and --ceiling are not given, and the values are not 0 and 1";

void write_complete(Object& to, const Complete& of) {
    to.set("n", of.n).set("of", of.of).set("coverage", static_cast<double>(of.n) / static_cast<double>(of.of));
    const auto* why = of.n ? "one value shows no spread" : "nobody has a value";
    to.maybe("value", of.value, why);
    to.maybe("lower", of.interval ? std::optional{of.interval->lower} : std::nullopt, why)
        .maybe("upper", of.interval ? std::optional{of.interval->upper} : std::nullopt, why);
}

Object bounds_of(const WithGaps& of, std::optional<std::size_t> group) {
    Object out;
    const auto worst = worst_case_of(of, group);
    const auto set = [&](std::string_view key, std::optional<double> value) {
        out.maybe(key, value, worst ? "one row shows no spread" : no_range);
    };
    const auto interval = worst ? worst->interval : std::nullopt;
    set("lower", worst ? std::optional{worst->bounds.lower} : std::nullopt);
    set("upper", worst ? std::optional{worst->bounds.upper} : std::nullopt);
    set("interval_lower", interval ? std::optional{interval->lower} : std::nullopt);
    set("interval_upper", interval ? std::optional{interval->upper} : std::nullopt);
    return out;
}

// In a table's row an answer's fields bear its name before theirs, and why there is none stands once; what only the
// whole needs is left out.
void write_flat(Object& to, std::string_view name, const Object& part) {
    constexpr std::array<std::string_view, 3> of_the_whole{"largest_share", "df", "fraction_missing"};
    for (const auto& [key, value] : part.fields) {
        if (std::ranges::find(of_the_whole, key) != of_the_whole.end()) continue;
        if (key != "reason") to.set(fmt::format("{}_{}", name, key), value);
        else if (std::ranges::find(to.fields, "reason", &Field::name) == to.fields.end()) to.set(key, value);
    }
}

Object row_of(const WithGaps& of, const std::optional<ByCovariates>& by, std::size_t group) {
    Object row;
    row.set("group", of.groups[group]);
    write_complete(row, complete_of(of, group));
    write_flat(row, "bounds", bounds_of(of, group));
    const auto found = estimates_of(by, group, complete_of(of, group).n > 0);
    if (by) write_flat(row, "weighted", weighted_of(found));
    if (by) write_flat(row, "imputed", imputed_of(found));
    return row;
}

List response_rows(const std::optional<ByCovariates>& by) {
    List rows;
    if (by && by->weighted.ok())
        for (const auto& each : by->weighted.value().response)
            rows.emplace_back(
                Object{}.set("name", each.name).set("estimate", each.estimate).set("se", each.standard_error));
    return rows;
}

List level_rows(const std::optional<ByCovariates>& by) {
    List rows;
    if (by)
        for (const auto& each : by->levels)
            rows.emplace_back(Object{}
                                  .set("name", each.name)
                                  .set("rows", each.rows)
                                  .set("with_value", each.everybody ? each.rows : std::size_t{0}));
    return rows;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(with_gaps(asked));
    std::optional<ByCovariates> by;
    if (asked.has("covariates")) by = TRY(by_covariates(asked, of));
    Answer out{.says = said(asked, of, by), .values = {}};
    write_complete(out.values, complete_of(of, {}));
    const auto found = estimates_of(by, {}, true);
    out.values.set("bounds", bounds_of(of, {})).set("weighted", weighted_of(found)).set("imputed", imputed_of(found));
    if (by && by->weighted.ok()) out.values.set("least_chance", by->weighted.value().least_chance);
    out.values.set("left_out", of.left_out).set("without_covariates", by ? by->without : std::size_t{0});
    out.values.set("response", response_rows(by)).set("one_sided_levels", level_rows(by));
    List rows;
    for (std::size_t g = 0; g < of.groups.size(); ++g) rows.emplace_back(row_of(of, by, g));
    out.values.set("groups", std::move(rows));
    out.picture = picture(of);
    return out;
}

} // namespace

Method missing() {
    return {
        .name = "missing",
        .summary =
            "What missing values could hide: how far off an answer may be, and what is known of those without one.",
        .usage = "FILE --value COLUMN --group COLUMN [--covariates COLUMN,COLUMN] [--floor NUMBER --ceiling NUMBER]\n"
                 "      [--imputations 20] [--seed 1]",
        .example =
            "examples/analysis/destinations.csv --value sustained --group school --covariates attainment,disadvantaged",
        .columns = {"value", "group", "covariates"},
        .options = {"floor", "ceiling", "imputations", "seed"},
        .flags = {},
        .answer = answer};
}

} // namespace analysis
