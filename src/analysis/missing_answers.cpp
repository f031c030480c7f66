#include "analysis/missing_answers.h"

#include "analysis/model_column.h"
#include "statistics/distributions.h"
#include "statistics/effect_size.h"

#include <cmath>

namespace analysis {
namespace {

using basics::Result;

std::vector<double> values_in(const WithGaps& of, std::optional<std::size_t> group, bool missing_too) {
    std::vector<double> out;
    for (std::size_t i = 0; i < of.values.size(); ++i)
        if ((!group || of.group[i] == *group) && (missing_too || !std::isnan(of.values[i])))
            out.push_back(of.values[i]);
    return out;
}

Result<std::optional<statistics::Interval>> range_of(const Question& asked, bool yes_or_no) {
    if (!asked.has("floor") && !asked.has("ceiling"))
        return yes_or_no ? std::optional{statistics::Interval{0, 1}} : std::nullopt;
    TRY(asked.needed("floor"));
    TRY(asked.needed("ceiling"));
    const statistics::Interval range{TRY(asked.number("floor", 0)), TRY(asked.number("ceiling", 0))};
    if (!(range.lower < range.upper))
        return basics::invalid("--floor is below --ceiling: the least and the greatest that a value can be.");
    return std::optional{range};
}

// The rows of a column that are kept.
statistics::TableColumn kept(const statistics::TableColumn& column, const std::vector<std::size_t>& rows) {
    return std::visit(
        [&](const auto& cells) {
            std::decay_t<decltype(cells)> out;
            for (const auto row : rows) out.push_back(cells[row]);
            return statistics::TableColumn{column.name, std::move(out)};
        },
        column.cells);
}

bool is_missing(const statistics::TableColumn& column, std::size_t row) {
    const auto* numbers = std::get_if<statistics::Numbers>(&column.cells);
    return numbers ? std::isnan((*numbers)[row]) : std::get<statistics::Texts>(column.cells)[row].empty();
}

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

} // namespace

Result<WithGaps> with_gaps(const Question& asked) {
    const auto values = TRY(asked.numbers("value"));
    const auto groups = grouping(TRY(asked.texts("group")));
    WithGaps out{.groups = groups.names, .group = {}, .values = {}, .yes_or_no = true, .range = {}, .left_out = 0};
    for (const double each : values) out.yes_or_no = out.yes_or_no && (std::isnan(each) || each == 0 || each == 1);
    out.range = TRY(range_of(asked, out.yes_or_no));
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (out.range && (values[row] < out.range->lower || values[row] > out.range->upper))
            return basics::invalid(fmt::format("Row {}: {} is not between {} and {}.", asked.frame.lines[row],
                                               values[row], out.range->lower, out.range->upper));
        if (groups.of_row[row] == Grouping::none) {
            ++out.left_out;
            continue;
        }
        out.group.push_back(groups.of_row[row]), out.values.push_back(values[row]);
    }
    if (std::ranges::all_of(out.values, [](double each) { return std::isnan(each); }))
        return basics::invalid("Every value is missing, so there is nothing to say.");
    return out;
}

Complete complete_of(const WithGaps& of, std::optional<std::size_t> group) {
    const auto here = values_in(of, group, false);
    Complete out{.n = here.size(), .of = values_in(of, group, true).size()};
    if (here.empty()) return out;
    const auto sample = statistics::sample(here);
    out.value = sample.mean;
    if (of.yes_or_no) out.interval = statistics::wilson(std::round(sample.mean * sample.n), sample.n);
    else if (here.size() > 1)
        out.interval =
            statistics::mean_interval(sample.mean, sample.sd, sample.n, statistics::t_quantile(0.975, sample.n - 1));
    return out;
}

std::optional<statistics::WorstCase> worst_case_of(const WithGaps& of, std::optional<std::size_t> group) {
    if (!of.range) return std::nullopt;
    auto out = statistics::worst_case(values_in(of, group, true), of.range->lower, of.range->upper);
    const auto complete = complete_of(of, group);
    if (out && complete.n == complete.of)
        out->interval = complete.interval; // nothing is missing: one mean, one interval
    return out;
}

Result<ByCovariates> by_covariates(const Question& asked, const WithGaps& of) {
    std::vector<statistics::TableColumn> columns;
    for (const auto& name : asked.list("covariates")) columns.push_back(TRY(model_column(asked, name)));
    const auto group = TRY(asked.texts("group"));
    std::vector<std::size_t> rows, groups;
    statistics::Numbers values;
    for (std::size_t row = 0, place = 0; row < group.size(); ++row) {
        if (group[row].empty()) continue;
        const auto here = place++;
        if (std::ranges::any_of(columns, [&](const auto& column) { return is_missing(column, row); })) continue;
        rows.push_back(row), groups.push_back(of.group[here]), values.push_back(of.values[here]);
    }
    statistics::Table table{.outcome = {"", statistics::Numbers(rows.size())}, .fixed = {}, .groups = {}};
    for (const auto& column : columns) table.fixed.push_back(kept(column, rows));
    auto model = TRY(statistics::model_rows(table));
    model.columns.pop_back(), model.values.pop_back(); // the outcome
    const statistics::Covariates covariates{.names = std::move(model.columns), .values = std::move(model.values)};
    const auto m = TRY(imputations(asked));
    const double seed = TRY(asked.number("seed", 1));
    if (seed < 0 || seed > 4294967295.0) return basics::invalid("--seed is a whole number from 0 to 4294967295.");
    ByCovariates out{
        .weighted = statistics::inverse_probability(values, covariates, groups, of.groups.size()),
        .imputed = statistics::impute(values, covariates, groups, of.groups.size(),
                                      of.yes_or_no ? statistics::Imputed::yes_or_no : statistics::Imputed::quantities,
                                      m, static_cast<std::uint64_t>(seed)),
        .without = of.values.size() - rows.size()};
    if (of.range) keep_within(out, *of.range);
    return out;
}

} // namespace analysis
